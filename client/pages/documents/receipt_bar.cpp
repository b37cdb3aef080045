// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/receipt_bar.h"

#include "client/pages/outbox/outbox_rows.h"
#include "client/pages/words.h"
#include "widgets/badges.h"
#include "widgets/key_button.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace client::pages {

namespace theme = widgets::theme;
using client::store::OutboxState;
using domain::ReceiptState;

bool ReceiptStanding::canSign() const
{
    const bool onItsWay =
        pending && pending->signedCommand.command.kind == domain::command_kind::signFor && pending->state != OutboxState::Refused;
    return mine && mine->state == ReceiptState::Unreceived && !onItsWay;
}

ReceiptBar::ReceiptBar(QAction *sign, QWidget *parent)
    : QWidget(parent)
    , m_stage(new widgets::StageBadge(this))
    , m_words(new QLabel(this))
    , m_sign(new widgets::KeyButton(widgets::KeyButton::Rank::Primary, this))
{
    theme::setRole(this, theme::role::surface);
    setAttribute(Qt::WA_StyledBackground);
    theme::setRole(m_words, theme::role::bodySecond);
    m_words->setWordWrap(true);
    m_sign->follow(sign);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::space::card, theme::space::half, theme::space::card, theme::space::half);
    row->setSpacing(theme::space::half + theme::space::grid);
    row->addWidget(m_stage);
    row->addWidget(m_words, 1);
    row->addWidget(m_sign);
    setMinimumHeight(m_sign->sizeHint().height() + 2 * theme::space::half); // the paper does not jump when the button goes
    show();
}

void ReceiptBar::present(const ReceiptStanding &standing, const client::store::Directory &people)
{
    m_standing = standing;
    m_people = people;
    show();
}

void ReceiptBar::show()
{
    const auto &[mine, pending] = m_standing;
    m_stage->setVisible(pending.has_value() || (mine && mine->state != ReceiptState::Unreceived));
    if (pending)
        m_stage->setStage(outbox::stage(pending->state), words::name(pending->state));
    else if (mine)
        m_stage->setStage(widgets::Stage::Full, words::name(mine->state));
    m_sign->setVisible(m_standing.canSign());
    m_words->setText(sentence());
}

QString ReceiptBar::sentence() const
{
    const auto &[mine, pending] = m_standing;
    if (!mine && !pending)
        return tr("This paper is not addressed to your office: nothing to sign for.");
    if (pending) {
        const QString what = words::commandName(pending->signedCommand.command);
        switch (pending->state) {
        case OutboxState::Refused: {
            domain::Failure refusal;
            return domain::codeFromText(pending->answer.code, &refusal.code) ? words::failure(refusal) : pending->answer.detail;
        }
        case OutboxState::Effective:
            return tr("%1: the back office has accepted it.").arg(what);
        case OutboxState::Sent:
            return tr("%1: waiting for the answer of the back office.").arg(what);
        default:
            return tr("%1: it is sent as soon as the back office can be reached.").arg(what);
        }
    }
    if (mine->state == ReceiptState::Unreceived)
        return tr("Your office has not signed for this paper yet.");
    return tr("%1, %2").arg(m_people.officerName(mine->officerId), words::dateTime(mine->at));
}

void ReceiptBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

} // namespace client::pages
