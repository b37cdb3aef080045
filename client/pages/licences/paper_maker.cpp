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

void PaperMaker::make(const domain::Case &subject, const QString &copyId, const printing::ComposeOptions &options)
{
    const quint64 mine = ++m_generation;
    m_subject = subject;
    m_copyId = copyId;
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
    QString sha256 = matter.licenceTemplate.sha256;
    for (const auto &further : matter.further)
        if (further.id == m_copyId)
            sha256 = further.blob.sha256;
    domain::whenDone(m_reader.blob(sha256), this, [this, mine](const Result<QByteArray> &json) {
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
    domain::whenDone(printing::composeNotedLater(templateJson, printing::licenceFields(m_subject), m_options), this,
        [this, mine, templateJson](const Result<printing::Composed> &sheet) {
            if (mine != m_generation)
                return;
            if (!sheet) {
                Q_EMIT failed(sheet.error());
                return;
            }
            m_template = templateJson;
            const auto paper = printing::Template::parse(templateJson);
            Q_EMIT noted(sheet->notes);
            Q_EMIT made(sheet->pdf, paper ? QSizeF(paper->width, paper->height) : QSizeF());
        });
}

QFuture<Result<QByteArray>> PaperMaker::placed(const printing::Placement &placement) const
{
    auto options = m_options;
    options.placement = placement;
    return printing::composeLater(m_template, printing::licenceFields(m_subject), options);
}

QFuture<Result<QByteArray>> PaperMaker::electronic() const
{
    return printing::composeLater(m_template, printing::licenceFields(m_subject), {});
}

} // namespace client::pages
