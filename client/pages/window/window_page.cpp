// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/window_page.h"

#include "client/pages/make_action.h"
#include "client/pages/window/citizen_window.h"
#include "client/pages/window/hall_board.h"
#include "client/pages/window/hand_over_panel.h"
#include "client/pages/window/idle_panel.h"
#include "client/pages/window/queue_panel.h"
#include "client/pages/window/queue_rows.h"
#include "client/pages/window/sitting_again.h"
#include "client/pages/window/sitting_panel.h"
#include "client/pages/window/supplement_card.h"
#include "client/pages/window/supplement_panel.h"
#include "client/pages/window/takings_panel.h"
#include "client/pages/words.h"
#include "domain/feed.h"
#include "domain/when_done.h"
#include "widgets/fold_panes.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::TicketAction;

namespace {

constexpr int queueWidth = 304, leastWork = 780;

} // namespace

WindowPage::WindowPage(const PageContext &context, QWidget *parent, const QString &printServer, domain::IdSource *ids)
    : Page(context, parent)
    , m_ownIds(context.clock)
    , m_hall(new window::Hall(context.reader, context.commands, context.clock, ids == nullptr ? m_ownIds : *ids, this))
    , m_sittings(new window::SittingDesk(context.reader, context.commands, context.clock, ids == nullptr ? m_ownIds : *ids, this))
    , m_queue(new window::QueuePanel(*m_hall, context.clock, this))
    , m_stack(new QStackedWidget(this))
    , m_panel(new window::SittingPanel(*m_sittings, *m_hall, context, printServer, m_stack))
    , m_handOver(new window::HandOverPanel(context, m_stack, printServer))
    , m_takings(new window::TakingsPanel(*m_hall, context, m_stack))
    , m_supplement(new window::SupplementPanel(context, ids == nullptr ? m_ownIds : *ids, m_stack, printServer))
{
    m_giving = new window::OfflineGiving(context.reader, context.status, context.clock, context.deviceId, this);
    m_sittings->setOfflineGiving(m_giving);
    m_again = new window::SittingAgain(context.reader, context.clock, this);
    buildActions();
    build();
    connectParts();
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &WindowPage::tick);
    m_second.start();
    retranslate();
    showServe();
    m_hall->refresh();
    m_sittings->refresh();
    m_sittings->keeper().restore();
}

WindowPage::~WindowPage()
{
    m_sittings->flush();
    m_supplement->flush();
    delete m_boardWindow;
    delete m_visitor;
    for (QWidget *each : QList<QWidget *>{m_panel, m_handOver, m_takings, m_supplement, m_idle, m_queue}) // before what they look at
        delete each;
}

QString WindowPage::title() const
{
    return tr("Window");
}

void WindowPage::buildActions()
{
    m_begin = makeAction(this, Qt::CTRL | Qt::Key_N, &WindowPage::beginWithout);
    m_finish = makeAction(this, Qt::CTRL | Qt::Key_E, &WindowPage::finish);
    m_board = makeAction(this, Qt::Key_F11, &WindowPage::openBoard);
    m_visitorAction = makeAction(this, Qt::Key_F12, &WindowPage::openVisitor);
    for (int mode = 0; mode < ModeCount; ++mode)
        m_modes[mode] = makeAction(this, Qt::ALT | Qt::Key(Qt::Key_1 + mode), [this, mode] { setMode(Mode(mode)); });
    for (QAction *action : commandActions()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    giveKeys();
}

QList<QAction *> WindowPage::commandActions() const
{
    return m_queue->commandActions() + m_panel->commandActions() + m_handOver->commandActions() + m_supplement->commandActions()
        + QList<QAction *>{
            m_begin, m_finish, m_board, m_visitorAction, m_modes[Serve], m_modes[HandOver], m_modes[Takings], m_modes[Supplement]};
}

QWidget *WindowPage::buildHead()
{
    auto *head = new QWidget(this);
    m_title = new QLabel(head);
    m_desk = new QLabel(head);
    m_watch = new QLabel(head);
    theme::setRole(m_title, theme::role::title);
    theme::setRole(m_desk, theme::role::bodySecond);
    theme::setRole(m_watch, theme::role::title);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::half);
    row->setSpacing(theme::space::half);
    row->addWidget(m_title);
    row->addWidget(m_panes->strip(), 0, Qt::AlignBottom);
    row->addSpacing(theme::space::half);
    row->addWidget(m_desk);
    row->addStretch(1);
    row->addWidget(m_watch);
    row->addSpacing(theme::space::half);
    for (int mode = 0; mode < ModeCount; ++mode) {
        auto *button = new QPushButton(head);
        button->setCheckable(true);
        theme::setTouch(button);
        connect(button, &QPushButton::clicked, m_modes[mode], &QAction::trigger);
        row->addWidget(button);
        m_modeButtons[mode] = button;
    }
    row->addSpacing(theme::space::half);
    m_boardButton = new QPushButton(head);
    m_visitorButton = new QPushButton(head);
    connect(m_boardButton, &QPushButton::clicked, m_board, &QAction::trigger);
    connect(m_visitorButton, &QPushButton::clicked, m_visitorAction, &QAction::trigger);
    for (QPushButton *button : {m_boardButton, m_visitorButton}) {
        theme::setRole(button, theme::role::quiet);
        theme::setTouch(button);
        row->addWidget(button);
    }
    return head;
}

void WindowPage::build()
{
    m_idle = new window::IdlePanel(*m_hall, m_begin, m_finish, m_stack);
    theme::setRole(m_idle, theme::role::surface);
    m_owed = new window::SupplementCard(m_idle);
    m_idle->addCard(m_owed);
    for (QWidget *each : QList<QWidget *>{m_idle, m_panel, m_handOver, m_takings, m_supplement})
        m_stack->addWidget(each);
    widgets::onlyCurrentCounts(m_stack);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(m_queue, queueWidth, queueWidth);
    m_panes->addPane(m_stack, leastWork);
    m_panes->splitter()->setStretchFactor(1, 1);
    m_panes->remember({}, {queueWidth, 3 * queueWidth});
    connect(m_panes, &widgets::FoldPanes::foldedChanged, this, &WindowPage::reveal);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(buildHead());
    all->addWidget(m_panes, 1);
    widgets::whenTight(this, [this](bool tight) { dress(tight); });
}

void WindowPage::dress(bool tight)
{
    auto *row = m_title->parentWidget()->layout();
    const int aside = tight ? theme::space::card : theme::space::page, above = tight ? theme::space::grid : theme::space::half;
    row->setContentsMargins(aside, above, aside, above);
    for (QWidget *said : {m_title, m_desk}) // by the rail, and above the queue
        said->setVisible(!tight);
    theme::setRole(m_watch, tight ? theme::role::section : theme::role::title);
    m_panes->strip()->setMinimumWidth(tight ? m_panes->strip()->sizeHint().width() : 0);
    m_isTight = tight;
    nameButtons();
}

/// The two other screens are signs when there is little room.
void WindowPage::nameButtons()
{
    const std::pair<QPushButton *, const QAction *> buttons[] = {{m_boardButton, m_board}, {m_visitorButton, m_visitorAction}};
    for (const auto &[button, action] : buttons) {
        button->setText(m_isTight ? QString() : action->text());
        button->setAccessibleName(action->text());
        button->setToolTip(m_isTight ? u"%1 (%2)"_s.arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)) : QString());
    }
    m_boardButton->setIcon(m_isTight ? theme::icon("board"_L1, theme::Tint::Action) : QIcon());
    m_visitorButton->setIcon(m_isTight ? theme::icon("visitor"_L1, theme::Tint::Action) : QIcon());
}

void WindowPage::reveal()
{
    m_panes->choose(m_mode == Serve && !m_sittings->isOpen() ? 0 : 1);
}

void WindowPage::connectParts()
{
    const auto say = [this](const QString &words) { Q_EMIT said(words, {}); };
    connect(m_hall, &window::Hall::failed, this, [this](const domain::Failure &failure) { Q_EMIT said(words::failure(failure), {}); });
    connect(m_hall, &window::Hall::changed, this, &WindowPage::showServe);
    connect(m_sittings, &window::SittingDesk::changed, this, &WindowPage::showServe);
    connect(m_queue, &window::QueuePanel::startWanted, this, &WindowPage::start);
    connect(m_panel, &window::SittingPanel::said, this, say);
    connect(m_panel, &window::SittingPanel::finishWanted, this, &WindowPage::finish);
    connect(m_handOver, &window::HandOverPanel::said, this, say);
    connect(&m_sittings->keeper(), &window::SittingKeeper::restored, this, [this](const QList<window::Sitting> &sittings) {
        m_kept = sittings;
        m_kept.removeIf([this](const window::Sitting &each) { return each.id == m_sittings->sitting().id; }); // taken up again meanwhile
        m_idle->offer(m_kept);
        showServe();
    });
    connect(m_idle, &window::IdlePanel::resumeWanted, this, [this](const window::Sitting &sitting) {
        m_kept.removeAll(sitting);
        m_idle->offer(m_kept);
        m_sittings->resume(sitting);
    });
    connect(m_idle, &window::IdlePanel::dropWanted, this, [this](const window::Sitting &sitting) {
        m_kept.removeAll(sitting);
        m_idle->offer(m_kept);
        m_sittings->keeper().forget(sitting.id);
    });
    connect(m_again, &window::SittingAgain::found, this, &WindowPage::takeUpAgain);
    connect(m_again, &window::SittingAgain::isOver, this,
        [this] { Q_EMIT said(tr("It has been sent again already, or is kept here no longer."), {}); });
    connectSteps();
    connectSupplement();
    connect(&context().reader.changes(), &client::store::ChangeSignal::changed, this, [this](const client::store::ChangeSet &changes) {
        if (changes.kinds.contains(domain::object_kind::matter))
            m_sittings->refresh();
    });
}

void WindowPage::connectSteps()
{
    connect(&m_panel->check(), &window::CheckStep::showToVisitor, this, &WindowPage::showToVisitor);
    connect(&m_panel->result(), &window::ResultStep::licenceWanted, this,
        [this](const QString &caseId) { Q_EMIT navigate(page_id::licences, caseId, {}); });
    connect(&m_panel->result(), &window::ResultStep::handOverWanted, this, [this](const QString &caseId) { open(caseId, {}); });
    const auto askRating = [this](const QString &caseId) {
        visitorWindow().askRating(caseId);
        visitorWindow().open();
    };
    connect(&m_panel->result(), &window::ResultStep::ratingWanted, this, askRating);
    connect(m_handOver, &window::HandOverPanel::ratingWanted, this, askRating);
    connect(m_handOver, &window::HandOverPanel::signatureWanted, this, [this](const QString &, const QString &html) {
        m_signs = Signs::HandOver;
        visitorWindow().showSummary(html);
        visitorWindow().open();
    });
}

void WindowPage::connectSupplement()
{
    connect(m_supplement, &window::SupplementPanel::said, this, [this](const QString &words) { Q_EMIT said(words, {}); });
    connect(m_supplement, &window::SupplementPanel::visitorWanted, this, [this](const QString &html) {
        m_signs = Signs::Supplement;
        visitorWindow().showSummary(html);
        visitorWindow().open();
    });
    connect(m_supplement, &window::SupplementPanel::owingChanged, this,
        [this] { m_owed->present(m_supplement->owing(), context().clock.today()); });
    connect(m_owed, &window::SupplementCard::openWanted, this, [this](const QString &caseId) { open(caseId, u"supplement"_s); });
}

window::CitizenWindow &WindowPage::visitorWindow()
{
    if (m_visitor == nullptr) {
        m_visitor = new window::CitizenWindow;
        m_visitor->welcome(m_hall->desk() == nullptr ? QString() : m_hall->desk()->name);
        connect(m_visitor, &window::CitizenWindow::confirmed, this, &WindowPage::keepSignature);
        connect(m_visitor, &window::CitizenWindow::rated, m_handOver, &window::HandOverPanel::rate);
        const auto takeBack = [this] { window()->activateWindow(); }; // a touch over there took the keyboard with it
        connect(m_visitor, &window::CitizenWindow::confirmed, this, takeBack);
        connect(m_visitor, &window::CitizenWindow::rated, this, takeBack);
    }
    return *m_visitor;
}

void WindowPage::keepSignature(const QByteArray &png)
{
    if (m_signs == Signs::HandOver) {
        m_handOver->setSignature(png);
        return;
    }
    domain::whenDone(context().commands.keepBlob(png, u"image/png"_s), this, [this](const domain::Result<domain::BlobRef> &blob) {
        if (blob && m_signs == Signs::Supplement)
            m_supplement->setSignature(*blob);
        else if (blob)
            m_sittings->setSignature(*blob);
        else
            Q_EMIT said(words::failure(blob.error()), {});
    });
}

void WindowPage::showToVisitor()
{
    m_signs = Signs::Sitting;
    visitorWindow().showSummary(m_panel->check().visitorHtml());
    visitorWindow().open();
}

void WindowPage::openVisitor()
{
    visitorWindow().open();
}

void WindowPage::openBoard()
{
    if (m_boardWindow == nullptr)
        m_boardWindow = new window::HallBoard(*m_hall);
    m_boardWindow->open();
}

void WindowPage::setMode(Mode mode)
{
    m_mode = mode;
    showServe();
    reveal();
    if (m_stack->currentWidget() != m_panel)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

/// The same keys mean the same thing in every panel: only those of the panel on show are heard.
void WindowPage::giveKeys()
{
    const std::pair<QWidget *, QList<QAction *>> panels[] = {
        {m_panel, m_panel->commandActions()}, {m_handOver, m_handOver->commandActions()}, {m_supplement, m_supplement->commandActions()}};
    for (const auto &[panel, actions] : panels)
        for (QAction *action : actions)
            if (panel == m_stack->currentWidget())
                addAction(action);
            else
                removeAction(action);
}

void WindowPage::showServe()
{
    QWidget *const pages[] = {m_sittings->isOpen() ? static_cast<QWidget *>(m_panel) : m_idle, m_handOver, m_takings, m_supplement};
    if (m_stack->currentWidget() != pages[m_mode]) {
        m_stack->setCurrentWidget(pages[m_mode]);
        giveKeys();
        reveal();
    }
    for (int mode = 0; mode < ModeCount; ++mode)
        m_modeButtons[mode]->setChecked(mode == m_mode);
    const domain::Ticket *now = m_hall->current();
    m_begin->setEnabled(!m_sittings->isOpen() && m_hall->desk() != nullptr);
    m_finish->setEnabled(m_sittings->isOpen() ? m_sittings->sitting().step == window::Step::Done
                                              : now != nullptr && now->state == domain::TicketState::Serving);
    m_desk->setText(m_hall->desk() == nullptr ? QString() : m_hall->desk()->name);
    tick();
}

/// The visitor with this ticket sits down.
void WindowPage::start(const QString &ticketId)
{
    const domain::Ticket *ticket = m_hall->ticket(ticketId);
    if (ticket == nullptr || m_sittings->isOpen())
        return;
    const QStringList codes = ticket->matterCodes;
    window::Person person;
    person.name = ticket->name;
    person.phone = ticket->phone;
    const QString sittingId = m_sittings->begin(ticket->deskId, ticketId, ticket->number, person);
    m_hall->act(TicketAction::Start, ticketId, {}, sittingId);
    for (const domain::Matter &each : m_sittings->offered())
        if (codes.contains(each.code))
            m_sittings->addMatter(each);
    setMode(Serve);
}

void WindowPage::beginWithout()
{
    if (m_hall->desk() == nullptr || m_sittings->isOpen())
        return;
    m_sittings->begin(m_hall->desk()->id, {}, {}, {});
    setMode(Serve);
}

/// What the office has refused, with all that was typed.
void WindowPage::takeUpAgain(const window::Sitting &sitting)
{
    setMode(Serve);
    if (m_sittings->isOpen()) {
        if (m_sittings->sitting().id != sitting.id)
            Q_EMIT said(tr("Somebody is being served here: finish that first, then take the application up again."), {});
        return;
    }
    m_kept.removeIf([&sitting](const window::Sitting &each) { return each.id == sitting.id; });
    m_idle->offer(m_kept);
    window::Sitting here = sitting;
    if (m_hall->desk() != nullptr)
        here.deskId = m_hall->desk()->id;
    m_sittings->resume(here);
    Q_EMIT said(tr("What was typed and scanned is back. Mend it, and let the applicant sign again."), {});
}

void WindowPage::finish()
{
    const domain::Ticket *now = m_hall->current();
    const QString ticketId = m_sittings->isOpen() ? m_sittings->sitting().ticketId : (now == nullptr ? QString() : now->id);
    m_hall->finish(ticketId);
    if (m_sittings->isOpen())
        m_sittings->close();
    if (m_visitor != nullptr)
        m_visitor->welcome(m_desk->text());
    m_queue->setFocus(Qt::OtherFocusReason);
}

void WindowPage::tick()
{
    const domain::Ticket *now = m_hall->current();
    const QDateTime since = now != nullptr && now->state == domain::TicketState::Serving
        ? now->startedAt
        : (m_sittings->isOpen() ? m_sittings->sitting().beganAt : QDateTime());
    const QString number = now == nullptr ? QString() : window::QueueRows::number(*now) + u' ';
    m_watch->setText(since.isValid() ? number + window::QueueRows::stopwatch(since.secsTo(context().clock.now())) : QString());
    m_watch->setAccessibleName(tr("Time of this sitting: %1").arg(m_watch->text()));
}

void WindowPage::open(const QString &objectId, const QString &filter)
{
    if (filter == "again"_L1) {
        setMode(Serve);
        m_again->find(objectId);
    } else if (filter == "supplement"_L1) {
        setMode(Supplement);
        m_supplement->open(objectId);
    } else if (!objectId.isEmpty() || filter == "hand-over"_L1) {
        setMode(HandOver);
        m_handOver->open(objectId);
    } else if (filter == "takings"_L1) {
        setMode(Takings);
    } else {
        setMode(Serve);
        if (!m_sittings->isOpen())
            m_queue->setFocus(Qt::OtherFocusReason);
    }
}

void WindowPage::retranslate()
{
    m_title->setText(title());
    m_begin->setText(tr("Begin without a ticket"));
    m_finish->setText(tr("Finish the sitting"));
    m_board->setText(tr("Hall board"));
    m_visitorAction->setText(tr("Visitor's screen"));
    const QString modes[] = {tr("Serve"), tr("Hand over"), tr("Takings"), tr("Bring later")};
    for (int mode = 0; mode < ModeCount; ++mode) {
        m_modes[mode]->setText(modes[mode]);
        m_modeButtons[mode]->setText(modes[mode]);
    }
    nameButtons();
    m_panes->setNames({tr("Queue"), tr("Counter")});
    m_queue->retranslate();
    m_idle->retranslate();
    m_panel->retranslate();
    m_handOver->retranslate();
    m_takings->retranslate();
    m_supplement->retranslate();
    m_owed->retranslate();
    showServe();
}

void WindowPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void WindowPage::hideEvent(QHideEvent *event)
{
    m_sittings->flush();
    m_supplement->flush();
    Page::hideEvent(event);
}

} // namespace client::pages
