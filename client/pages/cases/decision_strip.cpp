// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/decision_strip.h"

#include "client/pages/cases/case_table_model.h"
#include "client/pages/words.h"
#include "widgets/key_button.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace client::pages::cases {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using widgets::KeyButton;

namespace {

constexpr int oneLineWidth = 560;

} // namespace

DecisionStrip::DecisionStrip(const StripActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_note(new QLabel(this))
    , m_opinion(new QPushButton(this))
    , m_decline(new KeyButton(KeyButton::Rank::Ordinary, this))
    , m_return(new KeyButton(KeyButton::Rank::Ordinary, this))
    , m_tick(new KeyButton(KeyButton::Rank::Primary, this))
    , m_undo(new KeyButton(KeyButton::Rank::Ordinary, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::half);
    m_note->setWordWrap(true);
    theme::setRole(m_note, theme::role::bodySecond);
    theme::setRole(m_opinion, theme::role::quiet);
    m_opinion->setIcon(theme::icon("pen"_L1, theme::Tint::Action));
    layout->addWidget(m_note);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(theme::space::half);
    m_decline->follow(actions.decline);
    m_return->follow(actions.giveBack);
    m_tick->follow(actions.tick);
    m_undo->follow(actions.undo);
    m_above = new QHBoxLayout;
    m_above->addWidget(m_opinion);
    m_above->addStretch();
    layout->addLayout(m_above);
    m_buttons->addWidget(m_decline);
    m_buttons->addWidget(m_return);
    m_buttons->addStretch();
    m_buttons->addWidget(m_undo);
    m_buttons->addWidget(m_tick);
    layout->addLayout(m_buttons);
    connect(m_opinion, &QPushButton::clicked, actions.opinion, &QAction::trigger);
    show(nullptr);
}

/// Everything on one line where the line is long enough.
void DecisionStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool oneLine = width() >= oneLineWidth;
    if (oneLine == (m_above->indexOf(m_opinion) < 0))
        return;
    (oneLine ? m_above : m_buttons)->removeWidget(m_opinion);
    (oneLine ? m_buttons : m_above)->insertWidget(0, m_opinion);
}

void DecisionStrip::show(const CaseRow *row)
{
    const bool mine = row && !row->myTaskId.isEmpty();
    const store::OutboxEntry *pending = row && !row->view.pending.isEmpty() ? &row->view.pending.last() : nullptr;
    const bool undoable = pending && (pending->state == store::OutboxState::Held || pending->state == store::OutboxState::Saved);
    m_opinion->setText(m_actions.opinion->text() + u" ("_s + m_actions.opinion->shortcut().toString(QKeySequence::NativeText) + u')');
    for (QWidget *widget : QList<QWidget *>{m_opinion, m_decline, m_return, m_tick})
        widget->setVisible(mine);
    m_undo->setVisible(!mine && undoable);
    m_note->setVisible(row && !mine);
    if (!row || mine)
        return;
    if (pending)
        m_note->setText(tr("Your decision: %1").arg(words::name(pending->state)));
    else if (row->view.base.state == domain::CaseState::Running)
        m_note->setText(tr("Nothing for you to decide here now."));
    else
        m_note->setText(tr("This case is closed: %1").arg(words::name(row->view.base.state)));
}

} // namespace client::pages::cases
