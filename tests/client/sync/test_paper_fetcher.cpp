// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/paper_fetcher.h"
#include "tests/client/sync/scripted.h"

#include <QTest>

using namespace client::sync;
using namespace tests::scripted;

class TestPaperFetcher : public QObject {
    Q_OBJECT

    struct Bench {
        Waits waits;
        Office office;
        Store store;
        SyncReport report;
        int progressed = 0;
        std::optional<Result<domain::Nothing>> rested;
        PaperFetcher papers{
            waits, office, store, 2, [this](const Result<domain::Nothing> &result) { rested = result; }, [this] { ++progressed; }};
        explicit Bench(const QStringList &wanted)
        {
            for (const QString &id : wanted)
                store.wants.append({id, id.size(), u"application/pdf"_s});
        }
        void run()
        {
            rested.reset();
            papers.resume(&report);
            QTRY_VERIFY(rested.has_value());
        }
        /// From now on this paper cannot be had.
        void spoil(const QString &id, FailureCode code)
        {
            office.onBlob = [=](const domain::BlobRef &ref) {
                return ref.sha256 == id ? client::sync::failed<QByteArray>(failure(code)) : ready<QByteArray>(ref.sha256.toLatin1());
            };
        }
    };

private Q_SLOTS:
    void fetchesAllInOrder()
    {
        Bench bench({u"a"_s, u"bb"_s, u"ccc"_s});
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.office.log, (QStringList{u"blob a"_s, u"blob bb"_s, u"blob ccc"_s}));
        QCOMPARE(bench.store.log.size(), 3);
        QCOMPARE(bench.report.blobs, 3);
        QCOMPARE(bench.report.blobBytes, 6);
        QCOMPARE(bench.papers.wanted(), 0);
        QCOMPARE(bench.progressed, 4); // the count, and each paper
        QVERIFY(!bench.papers.isAtWork());
    }
    void aFewAtATime()
    {
        Bench bench({u"a"_s, u"b"_s, u"c"_s});
        std::vector<std::shared_ptr<QPromise<Result<QByteArray>>>> open;
        bench.office.onBlob = [&](const domain::BlobRef &) {
            open.push_back(std::make_shared<QPromise<Result<QByteArray>>>());
            open.back()->start();
            return open.back()->future();
        };
        bench.papers.resume(&bench.report);
        bench.papers.resume(&bench.report); // already at work
        QTRY_COMPARE(open.size(), size_t(2));
        QCoreApplication::processEvents();
        QCOMPARE(open.size(), size_t(2));
        open[0]->addResult(QByteArray("x"));
        open[0]->finish();
        QTRY_COMPARE(open.size(), size_t(3));
        for (size_t i = 1; i < 3; ++i) {
            open[i]->addResult(QByteArray("x"));
            open[i]->finish();
        }
        QTRY_VERIFY(bench.rested.has_value());
        QCOMPARE(bench.office.log.size(), 3);
    }
    void passesOverAPaperThatCannotBeHad()
    {
        Bench bench({u"a"_s, u"b"_s});
        bench.spoil(u"a"_s, FailureCode::AnswerMalformed);
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.store.log, QStringList{u"put b"_s});
        QCOMPARE(bench.report.blobsFailed, 1);

        bench.office.log.clear();
        bench.run();
        QVERIFY(bench.office.log.isEmpty()); // not asked for again …
        bench.papers.forgiveFailures();
        bench.run();
        QCOMPARE(bench.office.log, QStringList{u"blob a"_s}); // … until it is forgiven
    }
    void aCutLineStopsIt()
    {
        Bench bench({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        bench.spoil(u"a"_s, FailureCode::ServerCut);
        bench.run();
        QCOMPARE(bench.rested->error().code, FailureCode::ServerCut);
        QVERIFY(bench.office.log.size() < 4);
        QCOMPARE(bench.report.blobsFailed, 0);

        bench.spoil({}, FailureCode::ServerCut);
        bench.run(); // the line is back
        QVERIFY(bench.rested->has_value());
        QVERIFY(bench.store.wants.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPaperFetcher)
#include "test_paper_fetcher.moc"
