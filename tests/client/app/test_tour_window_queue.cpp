// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which the window is told; it is played by tests/story.
#include "tests/client/app/tour_stage.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTourWindowQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theQueueComesBeforeEverythingElse()
    {
        tests::TourStage stage("window");
        QCOMPARE(stage.steps().first(4), QStringList({u"window-officer"_s, u"window-ticket"_s, u"window-call"_s, u"window-refused"_s}));
    }
};

QTEST_MAIN(TestTourWindowQueue)
#include "test_tour_window_queue.moc"
