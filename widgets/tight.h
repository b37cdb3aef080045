// SPDX-License-Identifier: GPL-3.0-or-later
// A window with little room: what is nice to have makes way, and what is needed stays.
#pragma once

#include <QSize>

#include <functional>

class QWidget;

namespace widgets {

/// Whether a window of this size (device-independent pixels) has little room: 1366 x 768 shown at 125 % and more has.
bool isTight(const QSize &window);
/// Calls `dress` when `part` is first shown, and each time its window comes to have little room, or more again.
void whenTight(QWidget *part, const std::function<void(bool tight)> &dress);

} // namespace widgets
