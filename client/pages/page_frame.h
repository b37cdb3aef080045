// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a page of panes: its title, a quiet line beside it, and below the panes, or the empty state in their place.
#pragma once

#include <QLabel>
#include <QStackedWidget>

namespace widgets {
class FoldPanes;
}

namespace client::pages {

/// Lays out the whole page; answers what shows either `empty` (first) or `panes`. The tabs of folded panes stand beside the title.
QStackedWidget *framePage(QWidget *page, QLabel *title, QLabel *beside, QWidget *empty, widgets::FoldPanes *panes);

} // namespace client::pages
