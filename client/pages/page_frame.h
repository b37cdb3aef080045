// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a page of panes: its title, a quiet line beside it, and below the panes, or the empty state in their place.
#pragma once

#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>

namespace client::pages {

/// Panes side by side with a thin line between them, none of which can be folded away.
QSplitter *makePanes(QWidget *page);

/// Lays out the whole page; answers what shows either `empty` (first) or `panes`.
QStackedWidget *framePage(QWidget *page, QLabel *title, QLabel *beside, QWidget *empty, QSplitter *panes);

} // namespace client::pages
