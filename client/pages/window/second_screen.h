// SPDX-License-Identifier: GPL-3.0-or-later
// Where visitors look: the last screen when there is more than one, else a window on the officer's.
#pragma once

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace client::pages::window {

/// Shows the window there, whole on a screen of its own.
inline void showToVisitors(QWidget *window)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    window->setAttribute(Qt::WA_ShowWithoutActivating, screens.size() > 1); // the officer's keys stay with the officer
    if (screens.size() > 1) {
        window->setGeometry(screens.last()->geometry());
        window->showFullScreen();
    } else {
        window->show();
    }
    window->raise();
}

} // namespace client::pages::window
