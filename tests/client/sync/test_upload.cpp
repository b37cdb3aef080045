// SPDX-License-Identifier: GPL-3.0-or-later
// Papers made here go up in parts, go on after a cut, and never hold a command back for ever.
#include "client/sync/upload.h"
#include "tests/client/sync/scripted.h"

#include <QTest>

using namespace client::sync;
using namespace tests::scripted;

class TestUpload : public QObject {
    Q_OBJECT

    static constexpr qint64 part = Upload::partBytes;

    struct Bench {
        Waits waits;
        Office office;
        Store store;
        SyncReport report;
        int settled = 0;
        std::optional<Result<domain::Nothing>> rested;
        Upload upload{waits, office, store, [this](const Result<domain::Nothing> &result) { rested = result; }, [this] { ++settled; }};

        void add(const QString &id, qint64 size)
        {
            store.toSend.append({id, size, u"image/jpeg"_s});
            store.bytes.insert(id, QByteArray(size, 'x'));
        }
        void run()
        {
            rested.reset();
            office.log.clear();
            store.log.clear();
            upload.resume(&report);
            QTRY_VERIFY(rested.has_value());
        }
    };

private Q_SLOTS:
    void sendsInPartsAndSettlesEach()
    {
        Bench bench;
        bench.add(u"a"_s, 2 * part + 5);
        bench.add(u"b"_s, 7);
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.office.log,
            (QStringList{u"received a"_s, u"part a 0+1048576"_s, u"part a 1048576+1048576"_s, u"part a 2097152+5"_s, u"received b"_s,
                u"part b 0+7"_s}));
        QCOMPARE(bench.store.log, (QStringList{u"settle a"_s, u"settle b"_s}));
        QCOMPARE(bench.settled, 2);
        QCOMPARE(bench.report.blobsSent, 2);
        QCOMPARE(bench.report.blobBytesSent, 2 * part + 12);
        QVERIFY(!bench.upload.isAtWork());
    }
    void whatIsThereIsNotSentAgain()
    {
        Bench bench;
        bench.add(u"a"_s, 7);
        bench.office.onReceived = [](const domain::BlobRef &ref) { return ref.size; };
        bench.run();
        QCOMPARE(bench.office.log, QStringList{u"received a"_s});
        QCOMPARE(bench.store.log, QStringList{u"settle a"_s});
        QCOMPARE(bench.report.blobsSent, 0);
    }
    void goesOnWhereTheCutLeftIt()
    {
        Bench bench;
        bench.add(u"a"_s, 3 * part);
        bench.office.onPart = [](const domain::BlobRef &, qint64 from, const QByteArray &bytes) -> Result<qint64> {
            if (from > 0)
                return tl::make_unexpected(failure(FailureCode::ServerCut));
            return from + bytes.size();
        };
        bench.run();
        QCOMPARE(bench.rested->error().code, FailureCode::ServerCut);
        QCOMPARE(bench.settled, 0);
        QVERIFY(bench.store.log.isEmpty());

        bench.office.onReceived = [](const domain::BlobRef &) { return part; };
        bench.office.onPart = [](const domain::BlobRef &, qint64 from, const QByteArray &bytes) { return from + bytes.size(); };
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.office.log, (QStringList{u"received a"_s, u"part a 1048576+1048576"_s, u"part a 2097152+1048576"_s}));
        QCOMPARE(bench.settled, 1);
    }
    void followsWhatTheOfficeSaysItHas()
    {
        Bench bench;
        bench.add(u"a"_s, 2 * part);
        bool forgot = false;
        bench.office.onPart = [&](const domain::BlobRef &, qint64 from, const QByteArray &bytes) {
            return from > 0 && !std::exchange(forgot, true) ? 100 : from + bytes.size();
        };
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.office.log.mid(1),
            (QStringList{u"part a 0+1048576"_s, u"part a 1048576+1048576"_s, u"part a 100+1048576"_s, u"part a 1048676+1048476"_s}));
    }
    void anUploadThatDoesNotGrowIsPassedOver()
    {
        Bench bench;
        bench.add(u"a"_s, 7);
        bench.add(u"b"_s, 9);
        bench.office.onPart = [](const domain::BlobRef &ref, qint64 from, const QByteArray &bytes) {
            return ref.sha256 == u"a"_s ? 0 : from + bytes.size();
        };
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.office.log.filter(u"part a"_s).size(), 3);
        QCOMPARE(bench.store.log, QStringList{u"settle b"_s});
        bench.run();
        QVERIFY(bench.office.log.isEmpty()); // not again …
        bench.upload.forgiveFailures();
        bench.run();
        QCOMPARE(bench.office.log.filter(u"part a"_s).size(), 3); // … until it is forgiven
    }
    void aPaperThatCanNeverBeSentDoesNotHoldItsCommandBack_data()
    {
        QTest::addColumn<bool>("lost");
        QTest::newRow("lost here") << true;
        QTest::newRow("too large for the office") << false;
    }
    void aPaperThatCanNeverBeSentDoesNotHoldItsCommandBack()
    {
        QFETCH(bool, lost);
        Bench bench;
        bench.add(u"a"_s, 7);
        if (lost)
            bench.store.bytes.clear();
        else
            bench.office.onPart = [](const domain::BlobRef &, qint64, const QByteArray &) -> Result<qint64> {
                return tl::make_unexpected(failure(FailureCode::RequestTooLarge));
            };
        bench.run();
        QVERIFY(bench.rested->has_value());
        QCOMPARE(bench.store.log, QStringList{u"settle a"_s});
        QCOMPARE(bench.settled, 1);
        QCOMPARE(bench.report.blobsSent, 0);
    }
    void bytesSpoiltOnTheWayAreSentAgainLater()
    {
        Bench bench;
        bench.add(u"a"_s, 7);
        bench.office.onPart = [](const domain::BlobRef &, qint64, const QByteArray &) -> Result<qint64> {
            return tl::make_unexpected(failure(FailureCode::BlobDigestWrong));
        };
        bench.run();
        QVERIFY(bench.rested->has_value());
        QVERIFY(bench.store.log.isEmpty()); // the command still waits
        QCOMPARE(bench.settled, 0);
    }
};

QTEST_GUILESS_MAIN(TestUpload)
#include "test_upload.moc"
