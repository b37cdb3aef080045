// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/paper_maker.h"

#include "domain/when_done.h"
#include "printing/licence_fields.h"

namespace client::pages {

using domain::Result;

PaperMaker::PaperMaker(client::store::Reader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

void PaperMaker::forget()
{
    ++m_generation;
}

void PaperMaker::make(const domain::Case &subject, const printing::ComposeOptions &options)
{
    const quint64 mine = ++m_generation;
    m_subject = subject;
    m_options = options;
    domain::whenDone(m_reader.matter(subject.matterKey()), this, [this, mine](const Result<domain::Matter> &matter) {
        if (mine != m_generation)
            return;
        if (matter)
            readTemplate(*matter);
        else
            Q_EMIT failed(matter.error());
    });
}

void PaperMaker::readTemplate(const domain::Matter &matter)
{
    const quint64 mine = m_generation;
    domain::whenDone(m_reader.blob(matter.licenceTemplate.sha256), this, [this, mine](const Result<QByteArray> &json) {
        if (mine != m_generation)
            return;
        if (json)
            compose(*json);
        else
            Q_EMIT failed(json.error());
    });
}

void PaperMaker::compose(const QByteArray &templateJson)
{
    const quint64 mine = m_generation;
    domain::whenDone(printing::composeLater(templateJson, printing::licenceFields(m_subject), m_options), this,
        [this, mine, templateJson](const Result<QByteArray> &pdf) {
            if (mine != m_generation)
                return;
            if (!pdf) {
                Q_EMIT failed(pdf.error());
                return;
            }
            m_template = templateJson;
            const auto paper = printing::Template::parse(templateJson);
            Q_EMIT made(*pdf, paper ? QSizeF(paper->width, paper->height) : QSizeF());
        });
}

QFuture<Result<QByteArray>> PaperMaker::placed(const printing::Placement &placement) const
{
    auto options = m_options;
    options.placement = placement;
    return printing::composeLater(m_template, printing::licenceFields(m_subject), options);
}

} // namespace client::pages
