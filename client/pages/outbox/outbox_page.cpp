// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/outbox_page.h"

#include "client/pages/make_action.h"
#include "client/pages/outbox/outbox_detail.h"
#include "client/pages/outbox/removal_notice.h"
#include "client/pages/page_frame.h"
#include "client/pages/words.h"
#include "domain/when_done.h"
#include "widgets/brief_list.h"
#include "widgets/empty_state.h"
#include "widgets/fold_panes.h"
#include "widgets/key_button.h"
#include "widgets/scroll_fit.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace client::pages {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using client::store::OutboxEntry;
using client::store::OutboxState;

namespace {

constexpr int leastList = 320, leastSide = 400;

} // namespace

OutboxPage::OutboxPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    buildActions();
    build();
    connect(&context.reader.changes(), &client::store::ChangeSignal::changed, this, &OutboxPage::refresh);
    connect(&context.status, &client::sync::Status::changed, this, [this] {
        showWire();
        showDetail();
    });
    m_holdOver.setSingleShot(true);
    connect(&m_holdOver, &QTimer::timeout, this, &OutboxPage::showRows);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &OutboxPage::showDetail);
    m_second.start();
    retranslate();
    refresh();
}

QString OutboxPage::title() const
{
    return tr("On its way");
}

void OutboxPage::buildActions()
{
    m_takeBack = makeActionInside(this, Qt::Key_Z, &OutboxPage::takeBack);
    m_takeBack->setShortcuts({Qt::Key_Z, Qt::Key_Delete});
    m_acknowledge = makeActionInside(this, Qt::Key_Space, &OutboxPage::acknowledge);
    m_openSubject = makeActionInside(this, Qt::CTRL | Qt::Key_Return, &OutboxPage::openSubject);
    m_again = makeActionInside(this, Qt::Key_T, &OutboxPage::takeUpAgain);
    m_tryNow = makeActionInside(this, Qt::Key_R, [this] { Q_EMIT context().status.syncRequested(); });
}

void OutboxPage::build()
{
    m_title = new QLabel(this);
    m_wire = new QLabel(this);
    m_wire->setWordWrap(true);
    m_panes = new widgets::FoldPanes(this);
    m_panes->addPane(buildList(), leastList);
    m_panes->addPane(buildSide(), leastSide);
    m_panes->splitter()->setStretchFactor(0, 2);
    m_panes->splitter()->setStretchFactor(1, 3);
    m_panes->remember(u"outbox/splitter"_s, {480, 720});
    m_empty = new widgets::EmptyState("outbox"_L1, this);
    m_stack = framePage(this, m_title, m_wire, m_empty, m_panes);
    m_removal = new RemovalNotice(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_removal);
    connect(m_removal, &RemovalNotice::agreed, &context().status, &client::sync::Status::removalsAllowed);
}

QWidget *OutboxPage::buildList()
{
    auto *side = new QWidget(this);
    theme::setRole(side, theme::role::surface);
    side->setMinimumWidth(leastList);
    m_list = new widgets::BriefList(side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::space::card, theme::space::half, theme::space::half, 0); // signs stand under the title
    column->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::showDetail);
    connect(m_list, &widgets::BriefList::opened, this, [this] {
        showDetail();
        widgets::reveal(m_detail);
    });
    return side;
}

QWidget *OutboxPage::buildSide()
{
    auto *side = new QWidget(this);
    theme::setRole(side, theme::role::surface);
    m_detail = new OutboxDetail(side);
    auto *scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    widgets::fitWhenShown(scroll);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_detail);
    theme::setRole(m_detail, theme::role::surface);

    m_takeBackButton = new widgets::KeyButton(widgets::KeyButton::Rank::Ordinary, side);
    m_againButton = new widgets::KeyButton(widgets::KeyButton::Rank::Ordinary, side);
    m_openButton = new widgets::KeyButton(widgets::KeyButton::Rank::Ordinary, side);
    m_tryButton = new widgets::KeyButton(widgets::KeyButton::Rank::Primary, side);
    m_acknowledgeButton = new widgets::KeyButton(widgets::KeyButton::Rank::Primary, side);
    m_takeBackButton->follow(m_takeBack);
    m_againButton->follow(m_again);
    m_openButton->follow(m_openSubject);
    m_tryButton->follow(m_tryNow);
    m_acknowledgeButton->follow(m_acknowledge);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::space::page, theme::space::half, theme::space::page, theme::space::card);
    foot->setSpacing(theme::space::half);
    foot->addStretch(1);
    for (QWidget *button : {m_openButton, m_againButton, m_takeBackButton, m_tryButton, m_acknowledgeButton})
        foot->addWidget(button);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    return side;
}

void OutboxPage::retranslate()
{
    m_title->setText(title());
    m_takeBack->setText(tr("Take back"));
    m_acknowledge->setText(tr("I have seen it"));
    m_openSubject->setText(tr("Open it"));
    m_again->setText(tr("Take it up again"));
    m_tryNow->setText(tr("Try now"));
    m_list->setAccessibleName(tr("What is on its way"));
    m_panes->setNames({tr("List"), tr("Details")});
    m_panes->splitter()->handle(1)->setAccessibleName(tr("Width of the list"));
    m_empty->setWords(tr("Everything has arrived"),
        tr("What you decide or sign for appears here until the back office has accepted it. Refusals stay here until you have seen them."));
    m_detail->retranslate();
    showWire();
    showRows();
}

void OutboxPage::open(const QString &objectId, const QString &)
{
    m_wanted.ask(objectId);
    m_list->setFocus(Qt::OtherFocusReason);
    showRows();
}

void OutboxPage::refresh()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(context().reader.directory(), this, [this](const domain::Result<client::store::Directory> &people) {
        if (people)
            m_people = *people;
    });
    domain::whenDone(context().reader.outbox(), this, [this, mine](const domain::Result<QList<OutboxEntry>> &entries) {
        if (!entries || mine != m_generation)
            return;
        m_wanted.rowsAreKnown();
        m_entries = outbox::inOrder(*entries);
        m_entries.removeIf(
            [](const OutboxEntry &e) { return e.state == OutboxState::Effective || (e.state == OutboxState::Refused && e.seen); });
        showRows();
    });
}

void OutboxPage::showRows()
{
    const OutboxEntry *before = current();
    const QString id = m_wanted.orElse(before == nullptr ? QString() : before->signedCommand.command.id);
    QList<widgets::BriefRow> rows;
    int at = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        rows.append(outbox::row(m_entries.at(i), context().clock.now()));
        if (rows.last().id == id)
            at = int(i);
    }
    m_list->setRows(rows);
    for (const OutboxEntry &entry : m_entries) {
        const qint64 left = context().clock.now().msecsTo(entry.notBefore);
        if (entry.state == OutboxState::Held && left >= 0 && (!m_holdOver.isActive() || left < m_holdOver.remainingTime()))
            m_holdOver.start(int(std::min<qint64>(left + 1, 600'000))); // its words change then
    }
    const bool hadFocus = hasFocus() || isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_panes);
    if (!rows.isEmpty()) {
        m_list->setCurrentIndex(m_list->model()->index(at, 0));
        if (hadFocus && isVisible() && !isAncestorOf(focusWidget()))
            m_list->setFocus(Qt::OtherFocusReason);
    }
    m_wanted.rowsAreShown();
    showDetail();
}

const OutboxEntry *OutboxPage::current() const
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= m_list->rows().size())
        return nullptr;
    for (const OutboxEntry &entry : m_entries)
        if (entry.signedCommand.command.id == m_list->rows().at(row).id)
            return &entry;
    return nullptr;
}

void OutboxPage::showDetail()
{
    const OutboxEntry *entry = current();
    const bool refused = entry != nullptr && entry->state == OutboxState::Refused;
    m_takeBack->setEnabled(entry != nullptr && outbox::canTakeBack(*entry));
    m_acknowledge->setEnabled(refused);
    const bool unborn = refused && outbox::hasNoCase(*entry);
    m_again->setEnabled(unborn);
    m_againButton->setVisible(unborn);
    m_openSubject->setEnabled(entry != nullptr && !unborn && !(entry->caseId().isEmpty() && entry->documentId().isEmpty()));
    m_openButton->setVisible(!unborn);
    m_takeBackButton->setVisible(m_takeBack->isEnabled());
    m_acknowledgeButton->setVisible(refused);
    m_tryButton->setVisible(entry != nullptr && !refused);
    if (entry != nullptr)
        m_detail->present(*entry, m_people, context().status.state(), context().clock.now());
    else
        m_detail->clear();
}

void OutboxPage::showWire()
{
    const client::sync::WireState &wire = context().status.state();
    m_wire->setText(wire.failure ? words::failure(*wire.failure) : QString());
    m_wire->setToolTip(m_wire->text());
    m_removal->present(wire.failure);
}

void OutboxPage::takeBack()
{
    const OutboxEntry *entry = current();
    if (entry == nullptr)
        return;
    domain::whenDone(
        context().commands.takeBack(entry->signedCommand.command.id), this, [this](const domain::Result<domain::Nothing> &done) {
            Q_EMIT said(done ? tr("Taken back. Your words are kept as a draft.") : words::failure(done.error()), {});
        });
}

void OutboxPage::acknowledge()
{
    const OutboxEntry *entry = current();
    if (entry == nullptr)
        return;
    domain::whenDone(
        context().commands.acknowledge(entry->signedCommand.command.id), this, [this](const domain::Result<domain::Nothing> &done) {
            if (!done)
                Q_EMIT said(words::failure(done.error()), {});
        });
}

void OutboxPage::openSubject()
{
    const OutboxEntry *entry = current();
    if (entry == nullptr)
        return;
    if (!entry->caseId().isEmpty())
        Q_EMIT navigate(page_id::cases, entry->caseId(), {});
    else if (!entry->documentId().isEmpty())
        Q_EMIT navigate(page_id::documents, entry->documentId(), {});
}

/// The window opens with all that was typed; the refusal stays until it is seen.
void OutboxPage::takeUpAgain()
{
    if (const OutboxEntry *entry = current())
        Q_EMIT navigate(page_id::window, entry->caseId(), u"again"_s);
}

void OutboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace client::pages
