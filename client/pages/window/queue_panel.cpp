// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/queue_panel.h"

#include "client/pages/make_action.h"
#include "client/pages/window/queue_list.h"
#include "client/pages/window/queue_rows.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::TicketAction;
using widgets::KeyButton;

namespace {

constexpr int fewColumns = 2, manyColumns = 4, wideEnough = 560;

} // namespace

QueuePanel::QueuePanel(Hall &hall, const domain::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_hall(hall)
    , m_clock(clock)
{
    theme::setRole(this, theme::role::surface);
    buildActions();
    build();
    connect(&m_hall, &Hall::changed, this, &QueuePanel::present);
    connect(m_list, &QueueList::chosenChanged, this, &QueuePanel::showActions);
    setFocusProxy(m_list);
    retranslate();
}

void QueuePanel::buildActions()
{
    m_call = makeAction(this, Qt::Key_F2, &QueuePanel::call);
    m_recall = makeAction(this, Qt::Key_F3, [this] { move(TicketAction::Recall, currentId()); });
    m_start = makeAction(this, Qt::Key_F4, [this] { Q_EMIT startWanted(currentId()); });
    m_hold = makeAction(this, Qt::Key_F6, [this] { move(TicketAction::Hold, currentId()); });
    m_resume = makeAction(this, Qt::Key_F7, [this] { move(TicketAction::Resume, m_list->chosen()); });
    m_noShow = makeAction(this, Qt::Key_F8, [this] { move(TicketAction::NoShow, currentId()); });
    m_transfer = makeAction(this, Qt::Key_F9, &QueuePanel::toDesk);
    m_take = makeAction(this, Qt::Key_F10, [this] {
        m_takeRow->setVisible(!m_takeRow->isVisible());
        m_takeName->setFocus(Qt::OtherFocusReason);
    });
}

QList<QAction *> QueuePanel::commandActions() const
{
    return {m_call, m_recall, m_start, m_hold, m_resume, m_noShow, m_transfer, m_take};
}

QLayout *QueuePanel::buildButtons()
{
    m_callButton = new KeyButton(KeyButton::Rank::Primary, this);
    m_callButton->follow(m_call);
    theme::setTouch(m_callButton);
    m_grid = new QGridLayout;
    m_grid->setSpacing(theme::space::half);
    for (QAction *action : {m_recall, m_start, m_hold, m_noShow, m_resume, m_transfer}) {
        auto *button = new KeyButton(KeyButton::Rank::Ordinary, this);
        button->follow(action);
        theme::setTouch(button);
        m_buttons.append(button);
    }
    layButtons(fewColumns);
    return m_grid;
}

/// The call above all others, or before them where there is room beside it.
void QueuePanel::layButtons(int columns)
{
    m_columns = columns;
    const bool wide = columns > fewColumns;
    m_grid->addWidget(m_callButton, 0, 0, 1, wide ? 1 : columns);
    int place = wide ? 1 : columns;
    for (KeyButton *button : std::as_const(m_buttons)) {
        m_grid->addWidget(button, place / columns, place % columns);
        ++place;
    }
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const int columns = width() >= wideEnough ? manyColumns : fewColumns; columns != m_columns)
        layButtons(columns);
}

void QueuePanel::build()
{
    m_title = new QLabel(this);
    m_count = new QLabel(this);
    theme::setRole(m_title, theme::role::section);
    theme::setRole(m_count, theme::role::secondary);
    m_desks = new QComboBox(this);
    theme::setTouch(m_desks);
    m_desks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_desks, &QComboBox::activated, this, [this](int index) { m_hall.chooseDesk(m_desks->itemData(index).toString()); });
    m_list = new QueueList(this);
    m_none = new QLabel(this);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_none->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::half);
    theme::setRole(m_none, theme::role::bodySecond);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(theme::space::card, theme::space::card, theme::space::card, 0);
    top->setSpacing(theme::space::half);
    top->addLayout(head);
    top->addWidget(m_desks);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(theme::space::card, 0, theme::space::card, theme::space::card);
    foot->setSpacing(theme::space::half);
    foot->addWidget(buildTake());
    foot->addLayout(buildButtons());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme::space::half);
    all->addLayout(top);
    all->addWidget(m_none, 1);
    all->addWidget(m_list, 1);
    all->addLayout(foot);
}

/// A name for the person without a ticket; it may be left empty.
QWidget *QueuePanel::buildTake()
{
    m_takeRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_takeRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::half);
    m_takeName = new QLineEdit(m_takeRow);
    theme::setTouch(m_takeName);
    m_takeGo = new QPushButton(m_takeRow);
    theme::setTouch(m_takeGo);
    row->addWidget(m_takeName, 1);
    row->addWidget(m_takeGo);
    const auto go = [this] {
        m_hall.take(m_takeName->text().trimmed(), {});
        m_takeName->clear();
        m_takeRow->hide();
        m_list->setFocus(Qt::OtherFocusReason);
    };
    connect(m_takeGo, &QPushButton::clicked, this, go);
    connect(m_takeName, &QLineEdit::returnPressed, this, go);
    m_takeRow->hide();
    return m_takeRow;
}

QString QueuePanel::currentId() const
{
    return m_hall.current() == nullptr ? QString() : m_hall.current()->id;
}

void QueuePanel::move(TicketAction action, const QString &ticketId)
{
    m_hall.act(action, ticketId);
}

/// The one chosen in the list when it waits for this desk, else the next in turn.
void QueuePanel::call()
{
    const domain::Ticket *next = m_hall.next();
    if (next != nullptr)
        m_hall.act(TicketAction::Call, next->id);
}

void QueuePanel::toDesk()
{
    const QString ticketId = m_list->chosen();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::Desk &each : m_hall.desks())
        if (m_hall.desk() != nullptr && each.id != m_hall.desk()->id)
            connect(menu->addAction(each.name), &QAction::triggered, this,
                [this, ticketId, id = each.id] { m_hall.act(TicketAction::Transfer, ticketId, id); });
    menu->popup(m_list->mapToGlobal(QPoint(theme::space::card, m_list->height() / 2)));
}

void QueuePanel::present()
{
    const domain::Desk *desk = m_hall.desk();
    const QList<domain::Ticket> rows =
        desk == nullptr ? QList<domain::Ticket>() : QueueRows::inOrder(m_hall.tickets(), desk->id, m_clock.now());
    QSet<QString> pending;
    for (const domain::Ticket &each : rows)
        if (m_hall.isPending(each.id))
            pending.insert(each.id);
    m_list->setTickets(rows, pending, m_clock.now());
    m_list->setVisible(!rows.isEmpty());
    m_none->setVisible(rows.isEmpty());
    m_none->setText(desk == nullptr ? tr("No desk has your name today. Choose the desk you sit at.")
                                    : tr("Nobody is waiting. New tickets appear here by themselves."));
    m_count->setText(tr("%n waiting", nullptr, QueueRows::waiting(m_hall.tickets())));
    showDesks();
    showActions();
}

void QueuePanel::showDesks()
{
    const QSignalBlocker quiet(m_desks);
    m_desks->clear();
    const domain::Desk *desk = m_hall.desk();
    if (desk == nullptr)
        m_desks->addItem(tr("Choose a desk"));
    for (const domain::Desk &each : m_hall.desks()) {
        m_desks->addItem(each.name, each.id);
        if (desk != nullptr && each.id == desk->id)
            m_desks->setCurrentIndex(m_desks->count() - 1);
    }
    m_desks->setEnabled(!m_hall.desks().isEmpty());
}

void QueuePanel::showActions()
{
    const QString now = currentId(), chosen = m_list->chosen();
    m_call->setEnabled(now.isEmpty() && m_hall.next() != nullptr);
    m_recall->setEnabled(m_hall.may(TicketAction::Recall, now));
    m_start->setEnabled(m_hall.may(TicketAction::Start, now));
    m_hold->setEnabled(m_hall.may(TicketAction::Hold, now));
    m_noShow->setEnabled(m_hall.may(TicketAction::NoShow, now));
    m_resume->setEnabled(m_hall.may(TicketAction::Resume, chosen));
    m_transfer->setEnabled(m_hall.desks().size() > 1 && m_hall.may(TicketAction::Transfer, chosen));
    m_take->setEnabled(m_hall.desk() != nullptr);
}

void QueuePanel::tick()
{
    present();
}

void QueuePanel::retranslate()
{
    m_title->setText(tr("Queue"));
    m_call->setText(tr("Call next"));
    m_recall->setText(tr("Call again"));
    m_start->setText(tr("Start"));
    m_hold->setText(tr("Hold"));
    m_resume->setText(tr("Requeue"));
    m_noShow->setText(tr("Not here"));
    m_transfer->setText(tr("Other desk"));
    m_take->setText(tr("Somebody without a ticket"));
    m_list->setAccessibleName(tr("Tickets"));
    m_desks->setAccessibleName(tr("My desk"));
    m_takeName->setAccessibleName(tr("Name, if given"));
    m_takeName->setPlaceholderText(tr("Name, if given"));
    m_takeGo->setText(tr("Give a number"));
    present();
}

} // namespace client::pages::window
