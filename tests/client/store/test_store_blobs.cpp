// SPDX-License-Identifier: GPL-3.0-or-later
// The files of papers made here: readable at once, and gone when neither the outbox nor the cache names them.
#include "client/store/blob_files.h"
#include "tests/client/store/naming.h"

using namespace world;
using domain::FailureCode;

class TestStoreBlobs : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open());
    }

    void whatIsKeptCanBeRead()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("a scan", u"image/jpeg"_s));
        QCOMPARE(blob.size, 6);
        QCOMPARE(blob.mediaType, u"image/jpeg"_s);
        QCOMPARE(wait(static_cast<Reader &>(desk.store()).blob(blob.sha256)).value_or(QByteArray()), QByteArray("a scan"));
        QVERIFY(wait(desk->blobsToSend())->isEmpty()); // no command names it
        QVERIFY(desk.open());
        QCOMPARE(wait(static_cast<Writer &>(desk.store()).blob(blob.sha256)).value_or(QByteArray()), QByteArray("a scan"));
    }

    void droppedWhenNothingNamesThem()
    {
        Desk &desk = *m_desk;
        const auto used = *wait(desk->keepBlob("used", u"image/jpeg"_s));
        const auto unused = *wait(desk->keepBlob("unused", u"image/jpeg"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {used})));
        QVERIFY(wait(desk->dropBlob(used.sha256)));
        QVERIFY(wait(desk->dropBlob(unused.sha256)));
        Writer &writer = desk.store();
        QVERIFY(wait(writer.blob(used.sha256)));
        QCOMPARE(wait(writer.blob(unused.sha256)).error().code, FailureCode::BlobNotCached);
    }

    void namedByTheCacheTheyStay()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("a scan", u"application/pdf"_s));
        Feed feed;
        feed.putOrganisation();
        domain::Document paper = document(1);
        paper.blob = blob;
        feed.put(paper);
        QVERIFY(desk.apply(feed.page()));
        QVERIFY(wait(desk->dropBlob(blob.sha256)));
        Writer &writer = desk.store();
        QVERIFY(wait(writer.blob(blob.sha256)));
    }

    void thePapersOfAWaitingCommandOutliveTheCache()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("a scan", u"application/pdf"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {blob})));
        Feed feed;
        feed.putOrganisation();
        domain::Document paper = document(1);
        paper.blob = blob;
        feed.put(paper);
        QVERIFY(desk.apply(feed.page()));
        feed.remove(domain::object_kind::document, paper.id);
        QVERIFY(desk.apply(feed.page())); // the cache lets go of its paper
        Writer &writer = desk.store();
        QVERIFY(wait(writer.blob(blob.sha256)));
    }

    /// Arrivals are noted together while the writer has a page in hand; none is forgotten and each is told of.
    void papersThatArriveDuringAPageAreAllNoted()
    {
        Desk &desk = *m_desk;
        constexpr int papers = 60;
        const auto bytes = [](int n) { return QByteArray("paper " + QByteArray::number(n)); };
        Feed feed;
        feed.putOrganisation();
        for (int n = 1; n <= papers; ++n) {
            domain::Document paper = document(n);
            paper.blob = {client::store::sha256Hex(bytes(n)), bytes(n).size(), u"application/pdf"_s};
            feed.put(paper);
        }
        QVERIFY(desk.apply(feed.page()));
        const int wanted = wait(desk->blobsWantedCount()).value_or(0); // the matter's guide among them
        QVERIFY(wanted >= papers);
        QSet<QString> told;
        connect(&desk->changes(), &ChangeSignal::changed, this, [&told](const ChangeSet &changes) {
            if (changes.kinds.contains(u"blob"_s))
                told += changes.ids;
        });
        for (int n = papers + 1; n <= papers + 400; ++n) {
            domain::Document paper = document(n);
            paper.blob = {};
            feed.put(paper);
        }
        const auto applying = desk->applyPage(feed.page(), desk.clock.now());
        QList<Async<domain::Nothing>> putting;
        for (int n = 1; n <= papers; ++n)
            putting.append(desk->putBlob(client::store::sha256Hex(bytes(n)), bytes(n)));
        for (const auto &each : std::as_const(putting))
            QVERIFY(wait(each));
        QVERIFY(wait(applying));
        QCOMPARE(wait(desk->blobsWantedCount()).value_or(-1), wanted - papers);
        QTRY_COMPARE(told.size(), papers);
        disconnect(&desk->changes(), nullptr, this, nullptr);
    }

    void whatNoCommandEverNamedGoesAfterFortyDays()
    {
        Desk &desk = *m_desk;
        const auto waits = *wait(desk->keepBlob("waits", u"image/jpeg"_s));
        const auto forgotten = *wait(desk->keepBlob("forgotten", u"image/jpeg"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {waits})));
        desk.clock.advance(41LL * 24 * 3600 * 1000);
        const auto fresh = *wait(desk->keepBlob("fresh", u"image/jpeg"_s));
        QVERIFY(desk.open());
        Writer &writer = desk.store();
        QVERIFY(wait(writer.blob(waits.sha256)));
        QVERIFY(wait(writer.blob(fresh.sha256)));
        QCOMPARE(wait(writer.blob(forgotten.sha256)).error().code, FailureCode::BlobNotCached);
    }
};

QTEST_GUILESS_MAIN(TestStoreBlobs)
#include "test_store_blobs.moc"
