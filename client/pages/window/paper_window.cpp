// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/paper_window.h"

#include "client/pages/window/visitor_papers.h"
#include "domain/feed.h"
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

PaperWindow::PaperWindow(const PageContext &context, printing::WindowPaper paper, const QString &printServer, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_paper(paper)
    , m_papers(new VisitorPapers(context.renderers, printServer, this))
{
    widgets::theme::setRole(this, widgets::theme::role::surface);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::theme::space::half, 0, 0, 0); // the papers have it at the right
    column->addWidget(m_papers);
    connect(m_papers, &VisitorPapers::failed, this, &PaperWindow::failed);
    resize(usualSize);
    retranslate();
}

printing::WindowFacts PaperWindow::facts(
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

void PaperWindow::present(const domain::Case &subject, const QStringList &brought)
{
    const quint64 mine = ++m_generation;
    m_papers->expect();
    domain::whenDone(m_context.reader.directory(), this, [this, mine, subject, brought](const Result<store::Directory> &people) {
        if (mine != m_generation)
            return;
        if (people)
            readMatter(subject, brought, *people);
        else
            m_papers->fail(people.error());
    });
    show();
    raise();
}

void PaperWindow::readMatter(const domain::Case &subject, const QStringList &brought, const store::Directory &people)
{
    const quint64 mine = m_generation;
    domain::whenDone(
        m_context.reader.matter(subject.matterKey()), this, [this, mine, subject, brought, people](const Result<domain::Matter> &matter) {
            if (mine != m_generation)
                return;
            if (!matter)
                return m_papers->fail(matter.error());
            auto what = facts(subject, *matter, people, m_context.clock.today());
            what.brought = brought;
            addDesk(what);
        });
}

/// The desk the case came in at stands beside the name.
void PaperWindow::addDesk(const printing::WindowFacts &facts)
{
    const quint64 mine = m_generation;
    domain::whenDone(
        m_context.reader.objects(QString(domain::object_kind::desk)), this, [this, mine, facts](const Result<QList<QJsonObject>> &desks) {
            if (mine != m_generation)
                return;
            auto what = facts;
            for (const QJsonObject &each : desks.value_or(QList<QJsonObject>()))
                if (each.value("id"_L1).toString() == facts.subject.intake.deskId)
                    what.desk = each.value("name"_L1).toString();
            m_papers->present(m_paper, what);
        });
}

void PaperWindow::retranslate()
{
    setWindowTitle(VisitorPapers::name(m_paper));
    m_papers->retranslate();
}

void PaperWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace client::pages::window
