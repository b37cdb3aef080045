// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of the look: every colour, size and distance of the interface comes from here.
#pragma once

#include <QColor>
#include <QFont>

class QApplication;

namespace widgets::theme {

enum class Scheme { Light, Dark, HighContrast };

/// Colours by meaning. Text on ground and surface keeps 4.5:1, marks keep 3:1, in every scheme.
struct Colors {
    QColor ground;    ///< behind everything
    QColor surface;   ///< cards, lists, paper panes
    QColor raised;    ///< menus, pop-ups, the hovered row
    QColor ink;       ///< text
    QColor secondInk; ///< secondary text
    QColor line;      ///< hairlines
    QColor action;    ///< the one primary action, links, selection mark
    QColor actionInk; ///< text on action
    QColor selection; ///< selected row
    QColor focus;     ///< focus ring
    QColor vermilion; ///< the office's hand: ticks, seals, red heads, red lamp
    QColor vermilionInk;
    QColor lampGreen;
    QColor lampDueSoon;
    QColor lampYellow;
    QColor lampGrey;
    QColor good; ///< quiet success
    QColor warn; ///< quiet warning text
};

/// The colours in force (the scheme last applied; light before that).
const Colors &colors();
Scheme scheme();
/// Sets palette, font and style sheet of the application; every widget repaints.
void apply(QApplication &application, Scheme scheme, bool leaderMode = false);

namespace space {
inline constexpr int grid = 4, half = 8, card = 16, page = 24, row = 40, touch = 44;
}
/// Sizes of type in device-independent pixels.
enum class Type { Secondary = 12, Body = 14, Section = 16, Title = 20, Board = 28 };
/// Noto Sans CJK SC with tabular numbers; scaled by 1.6 in leader mode.
QFont font(Type type, QFont::Weight weight = QFont::Normal);

} // namespace widgets::theme
