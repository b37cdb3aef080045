// SPDX-License-Identifier: GPL-3.0-or-later
// The ways off the straight one, as told; they are played by tests/story.
#include "tests/client/app/tour_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTourWindowPaths : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePowerFailsLast()
    {
        tests::TourStage stage("window");
        const QStringList steps = stage.steps();
        QVERIFY(steps.contains(u"window-corrections"_s));
        QVERIFY(steps.indexOf(u"window-cable-out"_s) + 1 == steps.indexOf(u"window-cable-in"_s));
        QCOMPARE(steps.last(), u"window-power-cut"_s);
        QCOMPARE(tests::TourStage("recovery").steps(), QStringList({u"window-recovered"_s}));
    }
};

QTEST_MAIN(TestTourWindowPaths)
#include "test_tour_window_paths.moc"
