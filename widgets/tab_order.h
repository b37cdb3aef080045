// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes the way the eye goes: in the order of the layouts, whatever was made first.
#pragma once

#include <QList>

class QWidget;

namespace widgets {

/// Everything below `root` that Tab stops at now, top to bottom and left to right as the layouts have it.
QList<QWidget *> tabStops(QWidget &root);
/// The stop after (or before) the one that has or holds `from`; round at the end. nullptr: there is none.
QWidget *stopBeside(QWidget &root, QWidget *from, bool next);
/// Puts the focus on that stop and scrolls it into sight; false: there is none.
bool moveFocus(QWidget &root, QWidget *from, bool next);
/// What `widget` holds finds its own way by Tab: to the others it is one stop.
void setKeepsTab(QWidget *widget);

} // namespace widgets
