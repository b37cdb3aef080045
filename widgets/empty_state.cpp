// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/empty_state.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int iconSize = 48, textWidth = 420;

} // namespace

EmptyState::EmptyState(QLatin1StringView iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_action(new QPushButton(this))
{
    theme::setRole(m_headline, theme::role::section);
    theme::setRole(m_explanation, theme::role::bodySecond);
    m_icon->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_headline, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(textWidth);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    m_column = new QVBoxLayout;
    m_column->setSpacing(theme::space::half);
    m_column->addWidget(m_icon);
    m_column->addSpacing(theme::space::grid);
    m_column->addWidget(m_headline);
    m_column->addWidget(m_explanation);
    m_column->addSpacing(theme::space::half);
    m_column->addWidget(m_action, 0, Qt::AlignHCenter);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addLayout(m_column, 8);
    across->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::space::page, theme::space::page, theme::space::page, theme::space::page);
    all->addStretch(2);
    all->addLayout(across);
    all->addStretch(3);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    showIcon();
}

void EmptyState::putBelow(QWidget *widget)
{
    m_column->addSpacing(theme::space::half);
    m_column->addWidget(widget, 0, Qt::AlignHCenter);
}

void EmptyState::setWords(const QString &headline, const QString &explanation, const QString &action)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(theme::icon(m_iconName).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
}

} // namespace widgets
