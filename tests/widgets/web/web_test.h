// SPDX-License-Identifier: GPL-3.0-or-later
// A web pane in a window for the tests, and a main() that lets it run here.
#pragma once

#include "widgets/web_pane.h"

#include <QApplication>
#include <QColor>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <unistd.h>

namespace tests {

struct Shown {
    QWidget window;
    widgets::WebPane *pane = nullptr;
    int loads = 0;

    Shown()
    {
        auto made = widgets::createWebPane(&window);
        if (!made)
            return;
        pane = *made;
        pane->onShown = [this] { ++loads; };
        window.resize(400, 300);
        pane->widget()->resize(400, 300);
        window.show();
    }
    bool load(const QByteArray &html)
    {
        const int before = loads;
        pane->show(html);
        return QTest::qWaitFor([&] { return loads > before; }, 20000);
    }
    QColor middle() { return window.grab().toImage().pixelColor(200, 150); }
};

/// Chromium refuses to run as root with its sandbox; only here, in a test, is it switched off then.
inline void prepareWebTest(const QString &data)
{
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    for (const char *name : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(name, data.toLocal8Bit());
    if (::geteuid() == 0 || !qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", data.toLocal8Bit());
    widgets::prepareWebPane();
}

} // namespace tests

#define WEB_TEST_MAIN(Test)                                                                                                                \
    int main(int argc, char **argv)                                                                                                        \
    {                                                                                                                                      \
        QTemporaryDir data;                                                                                                                \
        tests::prepareWebTest(data.path());                                                                                                \
        QApplication application(argc, argv);                                                                                              \
        Test test;                                                                                                                         \
        return QTest::qExec(&test, argc, argv);                                                                                            \
    }
