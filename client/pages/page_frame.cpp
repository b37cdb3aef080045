// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/page_frame.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QVBoxLayout>

namespace client::pages {

namespace theme = widgets::theme;

QSplitter *makePanes(QWidget *page)
{
    auto *panes = new QSplitter(page);
    panes->setChildrenCollapsible(false);
    panes->setHandleWidth(1);
    return panes;
}

QStackedWidget *framePage(QWidget *page, QLabel *title, QLabel *beside, QWidget *empty, QSplitter *panes)
{
    theme::setRole(title, theme::role::title);
    theme::setRole(beside, theme::role::bodySecond);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::half);
    head->addWidget(title);
    head->addSpacing(theme::space::card);
    head->addWidget(beside, 1, Qt::AlignBottom);
    auto *stack = new QStackedWidget(page);
    stack->addWidget(empty);
    stack->addWidget(panes);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(stack, 1);
    return stack;
}

} // namespace client::pages
