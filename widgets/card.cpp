// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/card.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int headHeight = 36;

} // namespace

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel(this))
    , m_note(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_body(new QVBoxLayout)
{
    theme::setRole(this, theme::role::card);
    theme::setRole(m_heading, theme::role::section);
    theme::setRole(m_note, theme::role::secondary);
    theme::setRole(m_more, theme::role::quiet);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::space::half);
    head->setContentsMargins(theme::space::half, 0, 0, 0);
    m_heading->setMinimumHeight(headHeight);
    m_note->setWordWrap(true); // in two lines where there is no room for one
    head->addWidget(m_heading);
    head->addWidget(m_note, 1);
    head->addWidget(m_more);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::space::half, theme::space::half, theme::space::half, theme::space::half);
    all->setSpacing(theme::space::grid);
    all->addLayout(head);
    all->addLayout(m_body, 1);
    m_body->setSpacing(theme::space::half);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, &Card::moreChosen);
}

void Card::setHeading(const QString &heading, const QString &more)
{
    m_heading->setText(heading);
    m_more->setText(more);
    m_more->setAccessibleName(heading + QLatin1String(": ") + more);
    m_more->setVisible(!more.isEmpty());
    setAccessibleName(heading);
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
}

} // namespace widgets
