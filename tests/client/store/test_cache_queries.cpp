// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/cache_writer.h"
#include "tests/client/store/world.h"

using namespace world;

class TestCacheQueries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void papersAreWantedNewestFirstGuidesBeforeAll()
    {
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.putOrganisation();
        for (int n = 1; n <= 60; ++n)
            feed.put(document(n));
        QVERIFY(desk.apply(feed.page()));
        QCOMPARE(*wait(desk->blobsWantedCount()), 51);
        const auto wanted = *wait(desk->blobsWanted(3));
        QCOMPARE(wanted.size(), 3);
        QCOMPARE(wanted.at(0).blob, matter().guide);
        QCOMPARE(wanted.at(1).blob.sha256, document(60).blob.sha256);
    }

    void aPaperThatIsStillHereIsNotFetchedAgain()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QByteArray bytes = "guide";
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(wait(desk->putBlob(sha256, bytes))); // of a cache that was lost since
        Feed feed;
        domain::Document paper = document(1);
        paper.blob = {sha256, bytes.size(), u"application/pdf"_s};
        feed.put(paper);
        QVERIFY(desk.apply(feed.page()));
        QCOMPARE(*wait(desk->blobsWantedCount()), 1);
        QVERIFY(wait(desk->blobsWanted(10))->isEmpty());
        QCOMPARE(*wait(desk->blobsWantedCount()), 0);
        QCOMPARE(*wait(desk->blob(sha256)), bytes);
    }

    void headsAreThoseOfTheEpoch()
    {
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.setAuditSeq(3);
        QVERIFY(desk.apply(feed.page()));
        feed.setAuditSeq(5);
        QVERIFY(desk.apply(feed.page()));
        QCOMPARE(wait(desk->auditLinks())->size(), 2);
        QVERIFY(wait(desk->resetForEpoch()));
        Feed anew(u"e2"_s);
        anew.setAuditSeq(2);
        QVERIFY(desk.apply(anew.page()));
        const auto links = *wait(desk->auditLinks());
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.constFirst().seq, 2);
    }
};

QTEST_GUILESS_MAIN(TestCacheQueries)
#include "test_cache_queries.moc"
