// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_panel.h"

#include "client/pages/cases/case_story.h"
#include "client/pages/cases/cell_facts.h"
#include "client/pages/cases/guide_view.h"
#include "client/pages/cases/limit_words.h"
#include "client/pages/words.h"
#include "widgets/badges.h"
#include "widgets/deadline_tape.h"
#include "widgets/rare_text.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr int chinaOffset = 8 * 3600;

QLabel *makeLabel(QWidget *parent, QLatin1StringView role, bool wrap = true)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(wrap);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    if (!role.isEmpty())
        theme::setRole(label, role);
    return label;
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    widgets::fitWhenShown(area);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    theme::setRole(content, theme::role::surface);
    return area;
}

QVBoxLayout *column(QWidget *content)
{
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, theme::space::half + theme::space::grid, theme::space::half, theme::space::half);
    layout->setSpacing(theme::space::half);
    return layout;
}

/// What the widest label takes, so that tables under each other have their values in one line.
int labelWidth(const QList<Fact> &facts, const QWidget *parent)
{
    int widest = 0;
    for (const Fact &fact : facts)
        widest = std::max(widest, parent->fontMetrics().horizontalAdvance(fact.label));
    return widest;
}

/// A heading and label-value lines under it.
QWidget *factTable(const QString &heading, const QList<Fact> &facts, int labels, QWidget *parent)
{
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, theme::space::half);
    grid->setHorizontalSpacing(theme::space::card);
    grid->setVerticalSpacing(theme::space::grid + 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, labels);
    int line = 0;
    if (!heading.isEmpty()) {
        QLabel *head = makeLabel(table, theme::role::strong);
        head->setText(heading);
        grid->addWidget(head, line++, 0, 1, 2);
    }
    for (const Fact &fact : facts) {
        QLabel *label = makeLabel(table, theme::role::bodySecond, false);
        label->setText(fact.label);
        QLabel *value = makeLabel(table, {});
        value->setTextFormat(Qt::PlainText);
        value->setText(fact.value);
        value->setAccessibleName(fact.label + u": " + fact.value);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        grid->addWidget(value, line++, 1, Qt::AlignTop);
    }
    return table;
}

} // namespace

CasePanel::CasePanel(store::Reader &reader, const domain::WorkCalendar &calendar, QWidget *parent)
    : QWidget(parent)
    , m_calendar(calendar)
{
    theme::setRole(this, theme::role::surface);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::card, theme::space::half + theme::space::grid, theme::space::half, 0);
    layout->setSpacing(theme::space::half);
    layout->addWidget(makeHead());
    auto *conflict = new QVBoxLayout; // as wide as the head
    conflict->setContentsMargins(0, 0, theme::space::half, 0);
    conflict->addWidget(makeConflict());
    layout->addLayout(conflict);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_guide = new GuideView(reader, m_tabs);
    m_tabs->addTab(makeFacts(), QString());
    m_tabs->addTab(makeWay(), QString());
    m_tabs->addTab(makeDays(), QString());
    m_tabs->addTab(m_guide, QString());
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &CasePanel::fillTab);
    widgets::whenTight(this, [this](bool tight) {
        m_isTight = tight;
        fillConflict();
    });
    retranslate();
}

QWidget *CasePanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, theme::space::half, 0);
    layout->setSpacing(theme::space::grid);
    auto *line = new QHBoxLayout;
    m_number = makeLabel(head, theme::role::bodySecond, false);
    m_lamp = new widgets::LampBadge(head);
    line->addWidget(m_number);
    line->addStretch();
    line->addWidget(m_lamp);
    layout->addLayout(line);
    m_applicant = makeLabel(head, theme::role::section);
    m_title = makeLabel(head, {});
    m_next = makeLabel(head, theme::role::bodySecond);
    for (QLabel *label : {m_applicant, m_title, m_next})
        layout->addWidget(label);
    return head;
}

QWidget *CasePanel::makeConflict()
{
    m_conflict = new QFrame(this);
    theme::setRole(m_conflict, theme::role::cardWarn);
    auto *layout = new QVBoxLayout(m_conflict);
    layout->setContentsMargins(theme::space::half + theme::space::grid, theme::space::half, theme::space::half, theme::space::half);
    layout->setSpacing(theme::space::grid);
    m_conflictHead = makeLabel(m_conflict, theme::role::office);
    m_reason = makeLabel(m_conflict, {});
    m_reason->setTextFormat(Qt::RichText);
    m_mine = makeLabel(m_conflict, {});
    m_theirs = makeLabel(m_conflict, {});
    m_seen = new QPushButton(m_conflict);
    auto *head = new QHBoxLayout;
    head->addWidget(m_conflictHead, 1);
    head->addWidget(m_seen, 0, Qt::AlignTop);
    layout->addLayout(head);
    for (QLabel *label : {m_reason, m_mine, m_theirs})
        layout->addWidget(label);
    connect(m_seen, &QPushButton::clicked, this, &CasePanel::acknowledgeWanted);
    m_conflict->hide();
    return m_conflict;
}

QWidget *CasePanel::makeFacts()
{
    auto *content = new QWidget;
    m_facts = column(content);
    return scrolled(content, this);
}

QWidget *CasePanel::makeWay()
{
    auto *content = new QWidget;
    QVBoxLayout *layout = column(content);
    m_route = new widgets::RouteView(content);
    m_opinionsHead = makeLabel(content, theme::role::strong);
    m_opinions = new widgets::Timeline(content);
    layout->addWidget(m_route);
    layout->addWidget(m_opinionsHead);
    layout->addWidget(m_opinions);
    layout->addStretch();
    return scrolled(content, this);
}

QWidget *CasePanel::makeDays()
{
    auto *content = new QWidget;
    QVBoxLayout *layout = column(content);
    m_ends = makeLabel(content, {});
    m_tape = new widgets::DeadlineTape(content);
    m_legend = makeLabel(content, theme::role::secondary);
    layout->addWidget(m_ends);
    layout->addWidget(m_tape);
    layout->addWidget(m_legend);
    layout->addStretch();
    return scrolled(content, this);
}

void CasePanel::show(const CaseRow *row, const CaseSheet &sheet)
{
    m_row = row ? *row : CaseRow();
    m_people = sheet.people;
    m_now = sheet.now;
    m_caseId = m_row.view.base.id;
    fill();
}

void CasePanel::fill()
{
    const domain::Case &base = m_row.view.base;
    m_tabs->setVisible(!m_caseId.isEmpty() && !m_leavesRoom);
    m_number->setText(base.number);
    m_applicant->setText(widgets::readable(base.applicant.name));
    m_title->setText(widgets::readable(base.title));
    m_next->setText(m_row.next);
    const bool running = base.state == domain::CaseState::Running && !m_caseId.isEmpty();
    m_lamp->setVisible(running);
    if (running)
        m_lamp->setLamp(m_row.lamp, words::name(m_row.lamp) + u" · " + m_row.remaining);
    fillConflict();
    m_filled = 0;
    fillTab();
}

void CasePanel::fillConflict()
{
    const store::OutboxEntry *refused = refusal(m_row.view);
    m_conflict->setVisible(refused != nullptr);
    for (QLabel *label : {m_title, m_next})
        label->setVisible(refused == nullptr || !m_isTight); // the refusal needs the room; the first tab has the title too
    if (!refused)
        return;
    const RefusalStory story = refusalStory(m_row, *refused, m_people);
    m_reason->setText(story.reason);
    m_mine->setText(story.mine);
    m_theirs->setText(story.theirs);
}

void CasePanel::fillTab()
{
    const int tab = m_tabs->currentIndex();
    if (m_caseId.isEmpty() || m_filled & (1 << tab))
        return;
    m_filled |= 1 << tab;
    const QDate today = m_now.toOffsetFromUtc(chinaOffset).date();
    switch (tab) {
    case Facts:
        fillFacts();
        break;
    case Way:
        m_route->setSteps(routeOf(m_row, m_people, m_now));
        m_opinions->setEntries(opinionsOf(m_row, m_people), tr("Nobody has decided yet."));
        break;
    case Days:
        m_ends->setText(endWords(m_calendar, m_row.view.base));
        m_tape->setDays(tapeOf(m_calendar, m_row.view.base, today), today);
        break;
    case Guide:
        m_guide->setMatter(m_row.matter);
        break;
    }
}

void CasePanel::fillFacts()
{
    widgets::clearLayout(m_facts);
    QWidget *parent = m_facts->parentWidget();
    const domain::Case &base = m_row.view.base;
    const QList<Fact> licence = licenceFactsOf(base.licence), facts = factsOf(m_row, m_people);
    const int labels = labelWidth(licence + facts, parent);
    if (!licence.isEmpty())
        m_facts->addWidget(factTable(tr("Result"), licence, labels, parent));
    m_facts->addWidget(factTable({}, facts, labels, parent));
    if (!base.notices.isEmpty()) {
        QLabel *head = makeLabel(parent, theme::role::strong);
        head->setText(tr("Told to the applicant"));
        m_facts->addWidget(head);
        auto *notices = new widgets::Timeline(parent);
        notices->setEntries(noticesOf(base), {});
        m_facts->addWidget(notices);
    }
    m_facts->addStretch();
}

void CasePanel::turn(int by)
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

void CasePanel::leaveRoom(bool leave)
{
    m_leavesRoom = leave;
    m_tabs->setVisible(!m_caseId.isEmpty() && !m_leavesRoom);
}

void CasePanel::focusParts()
{
    m_tabs->tabBar()->setFocus(Qt::ShortcutFocusReason);
}

void CasePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && m_conflict != nullptr)
        fillConflict(); // its small print has a colour of its own
    QWidget::changeEvent(event);
}

void CasePanel::retranslate()
{
    m_tabs->setTabText(Facts, tr("Case"));
    for (QWidget *each : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_tabs->tabBar())})
        each->setAccessibleName(tr("Case"));
    m_tabs->setTabText(Way, tr("Route and opinions"));
    m_tabs->setTabText(Days, tr("Time limit"));
    m_tabs->setTabText(Guide, tr("Guide"));
    m_conflictHead->setText(tr("Your decision did not take effect"));
    m_seen->setText(tr("I have read it (A)"));
    m_opinionsHead->setText(tr("Opinions"));
    m_tape->setAccessibleName(tr("Days of the time limit; the arrow keys go from day to day"));
    m_legend->setText(tr("Filled days count, with their number. Dotted: the official calendar of that year is not published yet."));
    if (!m_caseId.isEmpty())
        fill();
}

} // namespace client::pages::cases
