// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/pull.h"
#include "tests/client/sync/scripted.h"

#include <QTest>

using namespace client::sync;
using namespace tests::scripted;

class TestPull : public QObject {
    Q_OBJECT

    struct Bench {
        Waits waits;
        Office office;
        Store store;
        Noon clock;
        Pull pull{waits, office, store, clock, 2};
        SyncReport report;
        bool breaksOff = false;
        int news = 0;
        std::optional<Result<bool>> ended;
        /// Three pages: to 2, to 4, and the last, empty.
        Bench()
        {
            office.onChanges = [](const QString &since) {
                const qint64 from = since.section(u':', 1).toLongLong();
                domain::FeedPage page;
                page.epoch = u"e"_s;
                page.from = from;
                page.next = std::min<qint64>(from + 2, 4);
                page.more = from < 4;
                if (page.more)
                    page.rows = {{from + 1, u"document"_s, u"a"_s, false, {}}, {from + 2, u"document"_s, u"b"_s, true, {}}};
                return ready<domain::FeedPage>(page);
            };
        }
        void run()
        {
            pull.run(
                &report, [this] { return breaksOff; }, [this] { ++news; }, [this](const Result<bool> &result) { ended = result; });
            QTRY_VERIFY(ended.has_value());
        }
    };

private Q_SLOTS:
    void readsToTheEnd()
    {
        Bench bench;
        bench.run();
        QCOMPARE(bench.ended->value(), true);
        QCOMPARE(bench.office.log, (QStringList{u"changes "_s, u"changes e:2"_s, u"changes e:4"_s}));
        QCOMPARE(bench.store.log, (QStringList{u"apply 2"_s, u"apply 4"_s, u"apply 4"_s}));
        QCOMPARE(bench.report.pages, 3);
        QCOMPARE(bench.report.rows, 4);
        QCOMPARE(bench.report.removed, 2);
        QCOMPARE(bench.news, 2); // the empty page brings none
    }
    void goesOnFromTheCursor()
    {
        Bench bench;
        bench.store.at.epoch = u"e"_s;
        bench.store.at.pos = 4;
        bench.run();
        QCOMPARE(bench.office.log, QStringList{u"changes e:4"_s});
    }
    void theNextPageIsAskedForBeforeTheFormerIsApplied()
    {
        Bench bench;
        QStringList askedByThen;
        bench.store.onChange = [&](const QString &line) {
            if (line == u"apply 2"_s)
                askedByThen = bench.office.log;
            return domain::nothing;
        };
        bench.run();
        QCOMPARE(askedByThen, (QStringList{u"changes "_s, u"changes e:2"_s}));
    }
    void breaksOffBetweenPages()
    {
        Bench bench;
        bench.breaksOff = true;
        bench.run();
        QCOMPARE(bench.ended->value(), false);
        QCOMPARE(bench.store.log, QStringList{u"apply 2"_s});
    }
    void whatCannotBeKeptStopsIt()
    {
        Bench bench;
        bench.store.onChange = [](const QString &) { return tl::make_unexpected(failure(FailureCode::StoreFull)); };
        bench.run();
        QCOMPARE(bench.ended->error().code, FailureCode::StoreFull);
        QCOMPARE(bench.report.pages, 0);
    }
    void massRemovalIsAppliedOnlyWhenAllowed()
    {
        const auto emptied = [](const QString &) {
            domain::FeedPage page;
            page.epoch = u"e"_s;
            page.next = 600;
            for (int i = 1; i <= 600; ++i)
                page.rows.append({i, u"document"_s, QString::number(i), true, {}});
            return ready<domain::FeedPage>(page);
        };
        Bench bench;
        bench.office.onChanges = emptied;
        bench.store.at.epoch = u"e"_s;
        bench.store.at.objects = 1000;
        bench.run();
        QCOMPARE(bench.ended->error().code, FailureCode::MassRemoval);
        QVERIFY(bench.store.log.isEmpty());

        bench.ended.reset();
        bench.pull.allowRemovals(true);
        bench.run();
        QCOMPARE(bench.ended->value(), true);
        QCOMPARE(bench.report.removed, 600);
    }
};

QTEST_GUILESS_MAIN(TestPull)
#include "test_pull.moc"
