// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <QDirIterator>

using namespace world;
using domain::FailureCode;

class TestStoreReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDirectoryFollowsTheFeed()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(wait(desk->directory())->units.isEmpty());
        Feed feed;
        feed.putOrganisation();
        QVERIFY(desk.apply(feed.page()));
        QCOMPARE(wait(desk->directory())->unitName(u"bureau"_s), u"住建局"_s);
        domain::Unit renamed = units().at(1);
        renamed.shortName = u"建设局"_s;
        feed.put(domain::object_kind::unit, renamed.id, renamed);
        QVERIFY(desk.apply(feed.page()));
        QCOMPARE(wait(desk->directory())->unitName(u"bureau"_s), u"建设局"_s);
    }

    void aDamagedPaperIsWantedAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QByteArray bytes = "paper";
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        Feed feed;
        domain::Document paper = document(1);
        paper.blob = {sha256, bytes.size(), u"application/pdf"_s};
        feed.put(paper);
        QVERIFY(desk.apply(feed.page()));
        QVERIFY(wait(desk->putBlob(sha256, bytes)));
        QCOMPARE(*wait(desk->blobsWantedCount()), 0);
        QDirIterator files(desk.path(u"blobs"_s), QDir::Files, QDirIterator::Subdirectories);
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.putChar('x'));
        file.close();
        QCOMPARE(wait(desk->blob(sha256)).error().code, FailureCode::BlobDamaged);
        QVERIFY(!QFile::exists(file.fileName())); // what does not verify is not kept, so that it is fetched again
        QCOMPARE(wait(desk->blobsWanted(10))->size(), 1);
        QCOMPARE(wait(desk->blob(sha256)).error().code, FailureCode::BlobNotCached);
        QVERIFY(wait(desk->putBlob(sha256, bytes)));
        QCOMPARE(*wait(desk->blob(sha256)), bytes);
    }

    void readingGoesOnWhileAGreatPageIsApplied()
    {
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.putOrganisation();
        for (int n = 1; n <= 50; ++n)
            feed.put(document(n));
        QVERIFY(desk.apply(feed.page()));
        Async<domain::Nothing> applying;
        for (int n = 51; n <= 6050; ++n) {
            feed.put(document(n));
            if (n % 1000 == 50)
                applying = desk->applyPage(feed.page(n < 6050), desk.clock.now());
        }
        int before = 0;
        while (!applying.isFinished()) {
            const auto slice = *wait(desk->documents({}, 0, 50));
            QVERIFY(slice.total % 1000 == 50); // a page whole or not at all
            before += slice.total < 6050 ? 1 : 0;
        }
        QVERIFY(before > 0);
        QVERIFY(applying.result().has_value());
        QCOMPARE(wait(desk->documents({}, 0, 50))->total, 6050);
    }
};

QTEST_GUILESS_MAIN(TestStoreReading)
#include "test_store_reading.moc"
