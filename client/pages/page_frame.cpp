// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/page_frame.h"

#include "widgets/fold_panes.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tight.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace client::pages {

namespace theme = widgets::theme;

QStackedWidget *framePage(QWidget *page, QLabel *title, QLabel *beside, QWidget *empty, widgets::FoldPanes *panes)
{
    theme::setRole(title, theme::role::title);
    theme::setRole(beside, theme::role::bodySecond);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::space::page, theme::space::card, theme::space::page, theme::space::half);
    head->addWidget(title);
    head->addSpacing(theme::space::card);
    head->addWidget(beside, 1, Qt::AlignBottom);
    head->addWidget(panes->strip(), 0, Qt::AlignBottom);
    widgets::whenTight(page, [head](bool tight) {
        const int above = tight ? theme::space::half : theme::space::card, below = tight ? theme::space::grid : theme::space::half;
        head->setContentsMargins(theme::space::page, above, theme::space::page, below);
    });
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
