// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/idle_panel.h"

#include "client/pages/window/queue_rows.h"
#include "client/pages/words.h"
#include "widgets/empty_state.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using widgets::KeyButton;

IdlePanel::IdlePanel(const Hall &hall, QAction *begin, QAction *finish, QWidget *parent)
    : QWidget(parent)
    , m_hall(hall)
    , m_words(new widgets::EmptyState("window"_L1, this))
    , m_begin(new KeyButton(KeyButton::Rank::Ordinary, this))
    , m_finish(new KeyButton(KeyButton::Rank::Ordinary, this))
    , m_box(new QWidget(this))
    , m_column(new QVBoxLayout(m_box))
{
    m_begin->follow(begin);
    m_finish->follow(finish);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space::half);
    auto *foot = new QWidget(m_words);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(theme::space::half);
    for (KeyButton *button : {m_begin, m_finish}) {
        theme::setTouch(button);
        buttons->addWidget(button);
    }
    m_words->putBelow(foot);
    m_all = new QVBoxLayout(this);
    auto *column = m_all;
    column->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::card);
    column->addWidget(m_box);
    column->addWidget(m_words, 1);
    connect(&m_hall, &Hall::changed, this, &IdlePanel::present);
    retranslate();
}

void IdlePanel::addCard(QWidget *card)
{
    m_all->insertWidget(1, card);
}

void IdlePanel::offer(const QList<Sitting> &sittings)
{
    m_sittings = sittings;
    showSittings();
}

QWidget *IdlePanel::card(const Sitting &sitting)
{
    auto *card = new QFrame(m_box);
    theme::setRole(card, theme::role::cardWarn);
    auto *words = new QLabel(card);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    const QString who = sitting.person.name.isEmpty() ? tr("a visitor without a name") : sitting.person.name;
    words->setText(
        tr("A sitting begun at %1 was not ended: %2, %n matters. Everything typed is here.", nullptr, int(sitting.applications.size()))
            .arg(words::dateTime(sitting.beganAt), QString(sitting.number + u' ' + who).trimmed()));
    auto *resume = new QPushButton(tr("Go on with it"), card);
    auto *drop = new QPushButton(tr("Give it up"), card);
    theme::setRole(resume, theme::role::primary);
    for (QPushButton *button : {drop, resume})
        theme::setTouch(button);
    connect(resume, &QPushButton::clicked, this, [this, sitting] { Q_EMIT resumeWanted(sitting); });
    connect(drop, &QPushButton::clicked, this, [this, sitting] { Q_EMIT dropWanted(sitting); });
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(theme::space::card, theme::space::half, theme::space::half, theme::space::half);
    row->setSpacing(theme::space::half);
    row->addWidget(words, 1);
    row->addWidget(drop);
    row->addWidget(resume);
    return card;
}

void IdlePanel::showSittings()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const Sitting &each : std::as_const(m_sittings))
        m_column->addWidget(card(each));
    m_box->setVisible(!m_sittings.isEmpty());
}

void IdlePanel::present()
{
    const domain::Ticket *now = m_hall.current();
    if (m_hall.desk() == nullptr)
        m_words->setWords(tr("Which desk are you at?"), tr("Choose it above the queue. Tickets are called to that desk."));
    else if (now == nullptr)
        m_words->setWords(tr("The window is free"),
            m_hall.next() == nullptr
                ? tr("Nobody is waiting. Who comes without a ticket can be served all the same.")
                : tr("%1 is next. Call with F2; when the visitor sits down, begin with F4.").arg(QueueRows::number(*m_hall.next())));
    else if (now->state == domain::TicketState::Called)
        m_words->setWords(tr("%1 has been called").arg(QueueRows::number(*now)),
            tr("When the visitor sits down, begin with F4. Nobody comes: call again with F3."));
    else
        m_words->setWords(
            tr("%1 is at the window").arg(QueueRows::number(*now)), tr("The sitting is not open here. Go on with it above, or finish it."));
    m_finish->setVisible(now != nullptr && now->state == domain::TicketState::Serving);
}

void IdlePanel::retranslate()
{
    showSittings();
    present();
}

} // namespace client::pages::window
