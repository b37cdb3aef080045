// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/check_step.h"

#include "client/pages/window/agent_box.h"
#include "client/pages/window/outcome_box.h"
#include "widgets/fold_panes.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTextBrowser>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int leastText = 380, sideWidth = 340;

} // namespace

CheckStep::CheckStep(SittingDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    theme::setRole(this, theme::role::surface);
    build();
    connect(&m_desk, &SittingDesk::changed, this, &CheckStep::refresh);
    connect(&m_desk, &SittingDesk::formLoaded, this, &CheckStep::refresh);
    connect(m_agent, &AgentBox::changed, &m_desk, &SittingDesk::setAgent);
    connect(m_agent, &AgentBox::authorityWanted, this, &CheckStep::authorityWanted);
    connect(m_showVisitor, &QPushButton::clicked, this, &CheckStep::showToVisitor);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == "change"_L1)
            Q_EMIT changeWanted(link.path());
    });
    retranslate();
}

void CheckStep::build()
{
    m_text = new QTextBrowser(this);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(theme::space::page);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(sideWidth);
    scroll->setWidget(buildSide());
    layPanes(scroll);
}

void CheckStep::layPanes(QWidget *side)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(m_text, leastText);
    m_panes->addPane(side, sideWidth, sideWidth);
    m_panes->splitter()->setStretchFactor(0, 1);
    row->addWidget(m_panes);
}

QWidget *CheckStep::buildSide()
{
    auto *side = new QWidget;
    theme::setRole(side, theme::role::surface);
    m_title = new QLabel(side);
    theme::setRole(m_title, theme::role::strong);
    m_showVisitor = new QPushButton(side);
    theme::setTouch(m_showVisitor);
    m_signed = new QLabel(side);
    m_signed->setWordWrap(true);
    m_hint = new QLabel(side);
    m_hint->setWordWrap(true);
    theme::setRole(m_hint, theme::role::warn);
    m_giving = new QLabel(side);
    m_giving->setWordWrap(true);
    theme::setRole(m_giving, theme::role::bodySecond);
    m_agent = new AgentBox(side);
    m_outcome = new OutcomeBox(m_desk, side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::space::card, theme::space::card, theme::space::page, theme::space::card);
    column->setSpacing(theme::space::half);
    column->addWidget(m_title);
    column->addWidget(m_showVisitor);
    column->addWidget(m_signed);
    column->addSpacing(theme::space::half);
    column->addWidget(m_agent);
    column->addSpacing(theme::space::half);
    column->addWidget(m_outcome);
    column->addWidget(m_hint);
    column->addWidget(m_giving);
    column->addStretch(1);
    return side;
}

Summary::Part CheckStep::partOf(int index) const
{
    const Application &application = m_desk.sitting().applications.at(index);
    const domain::Matter *matter = m_desk.matterOf(index);
    return {matter == nullptr ? application.matterCode : matter->name, m_desk.formOf(index), documentOf(m_desk.sitting(), application),
        m_desk.papers(index), m_desk.fees(index), application.papers};
}

QString CheckStep::visitorHtml() const
{
    QList<Summary::Part> parts;
    for (int i = 0; i < m_desk.sitting().applications.size(); ++i)
        parts.append(partOf(i));
    return Summary::html(parts, false);
}

void CheckStep::refresh()
{
    if (!isVisible())
        return; // it is made when it is looked at
    const QString html = m_desk.application() == nullptr ? QString() : Summary::html({partOf(m_desk.current())}, true);
    if (html != m_shown) {
        m_shown = html;
        m_text->setHtml(html);
    }
    m_agent->setAgent(m_desk.sitting().agent);
    m_agent->setVisible(m_desk.application() == nullptr || !m_desk.application()->isSupplement());
    const bool isSigned = !m_desk.sitting().signature.isNull();
    m_signed->setText(isSigned ? tr("✓ Checked and signed by the visitor") : tr("Not signed yet"));
    theme::setRole(m_signed, isSigned ? theme::role::good : theme::role::bodySecond);
    const QString why = m_desk.application() == nullptr ? QString() : m_desk.hindrance(m_desk.current());
    m_hint->setText(why == "form"_L1  ? tr("The form is not complete: it cannot be accepted like this.")
            : why == "papers"_L1      ? tr("Papers are missing: let them follow, or tell the applicant what to correct.")
            : why == "owed"_L1        ? tr("No promised paper has been brought yet.")
            : why == "applicant"_L1   ? tr("The applicant has no name yet.")
            : why == "corrections"_L1 ? tr("Write down what is to be corrected.")
            : why == "reason"_L1      ? tr("Write down the reason.")
                                      : QString());
    m_hint->setVisible(!why.isEmpty());
    showGiving();
}

/// Without a line: what becomes of the licence.
void CheckStep::showGiving()
{
    const domain::Matter *matter = m_desk.matterOf(m_desk.current());
    const Giving giving = matter == nullptr || m_hint->isVisibleTo(this) ? Giving::ByOffice : m_desk.giving(m_desk.current());
    m_giving->setVisible(giving != Giving::ByOffice);
    if (giving == Giving::Here)
        m_giving->setText(
            tr("No line to the office: the rules are met, so the licence is given here with a number taken along (%n left). It "
               "counts when the office has it.",
                nullptr, m_desk.offlineGiving()->left(*matter)));
    else if (giving == Giving::NoNumber)
        m_giving->setText(tr("No line to the office, and no licence number taken along is left: the application is saved here, the licence "
                             "comes when the office has answered."));
    else if (giving == Giving::ByPerson)
        m_giving->setText(tr("No line to the office, and not every rule is met: a person decides when the office has it."));
}

/// What is to be checked holds colours of its own: another scheme makes it anew.
void CheckStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh(); // only when visible, so never before all is built
}

void CheckStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_desk.offlineGiving() != nullptr)
        connect(m_desk.offlineGiving(), &OfflineGiving::changed, this, &CheckStep::refresh, Qt::UniqueConnection);
    refresh();
}

void CheckStep::takeFocus()
{
    widgets::reveal(m_showVisitor);
    m_showVisitor->setFocus(Qt::OtherFocusReason);
}

void CheckStep::retranslate()
{
    m_title->setText(tr("Check with the visitor"));
    m_panes->setNames({tr("Application"), tr("Decision")});
    m_showVisitor->setText(tr("Show on the visitor's screen"));
    m_text->setAccessibleName(tr("Everything written down"));
    m_agent->retranslate();
    m_outcome->retranslate();
    m_shown.clear();
    refresh();
}

} // namespace client::pages::window
