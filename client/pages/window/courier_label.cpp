// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/courier_label.h"

#include "client/pages/window/visitor_papers.h"
#include "domain/when_done.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

constexpr QSize usualSize(560, 620);

} // namespace

CourierLabel::CourierLabel(const PageContext &context, const QString &printServer, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_papers(new VisitorPapers(context.renderers, printServer, this))
{
    widgets::theme::setRole(this, widgets::theme::role::surface);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_papers);
    connect(m_papers, &VisitorPapers::failed, this, &CourierLabel::failed);
    resize(usualSize);
    retranslate();
}

printing::WindowFacts CourierLabel::facts(
    const domain::Case &subject, const domain::Matter &matter, const store::Directory &people, const QDate &day)
{
    printing::WindowFacts facts;
    facts.subject = subject;
    facts.matter = matter;
    facts.office = people.units.contains(matter.unitId) ? people.units.value(matter.unitId).name : people.unitName(people.me.unitId);
    facts.officer = people.me.name;
    facts.address = subject.intake.data.value("applicant"_L1).toObject().value("address"_L1).toString();
    facts.day = day;
    return facts;
}

void CourierLabel::present(const domain::Case &subject)
{
    const quint64 mine = ++m_generation;
    m_papers->clear();
    domain::whenDone(m_context.reader.directory(), this, [this, mine, subject](const Result<store::Directory> &people) {
        if (mine != m_generation || !people)
            return;
        domain::whenDone(m_context.reader.matter(subject.matterKey()), this,
            [this, mine, subject, people = *people](const Result<domain::Matter> &matter) {
                if (mine != m_generation)
                    return;
                if (!matter)
                    Q_EMIT failed(matter.error());
                else
                    m_papers->present(printing::WindowPaper::CourierLabel, facts(subject, *matter, people, m_context.clock.today()));
            });
    });
    show();
    raise();
}

void CourierLabel::retranslate()
{
    setWindowTitle(tr("Courier label"));
    m_papers->retranslate();
}

void CourierLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace client::pages::window
