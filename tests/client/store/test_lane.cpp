// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/lane.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <thread>

using namespace client::store;
using namespace Qt::StringLiterals;

class TestLane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesOneThingAfterAnotherInItsOwnThread()
    {
        Lane lane(u"lane"_s, Lane::AtEnd::Finish);
        QList<int> order;
        QThread *thread = nullptr;
        for (int n = 0; n < 100; ++n)
            lane.post([&order, &thread, n] {
                order.append(n);
                thread = QThread::currentThread();
            });
        const auto last = lane.run<int>([]() -> domain::Result<int> { return 7; });
        QCOMPARE(*last.result(), 7);
        QCOMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
        QVERIFY(thread && thread != QThread::currentThread());
    }

    void finishesWhatIsQueuedAtTheEnd()
    {
        int done = 0;
        {
            Lane lane(u"lane"_s, Lane::AtEnd::Finish);
            for (int n = 0; n < 50; ++n)
                lane.post([&] { ++done; });
        }
        QCOMPARE(done, 50);
    }

    void dropsWhatIsQueuedAtTheEnd()
    {
        int done = 0;
        QSemaphore begun;
        QSemaphore go;
        Async<int> dropped;
        std::thread release;
        {
            Lane lane(u"lane"_s, Lane::AtEnd::Drop);
            lane.post([&] {
                begun.release();
                go.acquire();
            });
            begun.acquire();
            lane.post([&] { ++done; });
            dropped = lane.run<int>([]() -> domain::Result<int> { return 1; });
            release = std::thread([&] { // once the queue was cleared, the first piece of work may end
                dropped.waitForFinished();
                go.release();
            });
        }
        release.join();
        QCOMPARE(done, 0);
        QVERIFY(dropped.isCanceled());
    }

    void idleWorkGivesWayAndEnds()
    {
        Lane lane(u"lane"_s, Lane::AtEnd::Finish);
        std::atomic<int> turns = 0;
        lane.whenIdle([&] { return ++turns < 100; });
        QTRY_COMPARE(turns.load(), 100);
        lane.whenIdle([&] {
            ++turns;
            return true;
        });
        bool between = false;
        lane.runAndWait([&] { between = true; });
        QVERIFY(between);
    }

    void idleWorkWaitsForAPauseButNotForEver()
    {
        QElapsedTimer timer;
        std::atomic<qint64> firstTurn = -1;
        std::atomic<int> busy = 0;
        std::atomic<int> busyAtTurn = 0;
        std::function<void()> again;
        Lane lane(u"lane"_s, Lane::AtEnd::Finish);
        again = [&] { // until the turn the lane is never without work
            ++busy;
            if (firstTurn < 0)
                lane.post(again);
        };
        timer.start();
        lane.post(again);
        lane.whenIdle([&] {
            firstTurn = timer.elapsed();
            busyAtTurn = busy.load();
            return false;
        });
        QTRY_VERIFY_WITH_TIMEOUT(firstTurn >= 0, 20'000);
        QVERIFY(firstTurn >= 900);
        QVERIFY(busyAtTurn > 100);
    }

    void whatReplacesIdleWorkDuringItsTurnStays()
    {
        Lane lane(u"lane"_s, Lane::AtEnd::Finish);
        std::atomic<bool> second = false;
        lane.whenIdle([&] {
            lane.whenIdle([&] {
                second = true;
                return false;
            });
            return false;
        });
        QTRY_VERIFY(second);
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "test_lane.moc"
