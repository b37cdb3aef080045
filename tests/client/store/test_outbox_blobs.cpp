// SPDX-License-Identifier: GPL-3.0-or-later
// Papers made here: they hold their command back, outlive a damaged outbox, and go when nothing needs them.
#include "tests/client/store/naming.h"

using namespace world;
using domain::AnswerStatus;

using domain::FailureCode;

class TestOutboxBlobs : public QObject {
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;

    QStringList claimed()
    {
        QStringList ids;
        const auto claim = *wait((*m_desk)->claim(m_desk->clock.now()));
        for (const OutboxEntry &entry : claim.entries)
            ids.append(entry.signedCommand.command.id);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open());
    }

    void aCommandWaitsForItsPapersAndThoseBehindItWaitToo()
    {
        Desk &desk = *m_desk;
        const auto first = *wait(desk->keepBlob("one", u"image/jpeg"_s));
        const auto second = *wait(desk->keepBlob("two", u"image/jpeg"_s));
        QVERIFY(desk.append(naming(*m_desk, u"with papers"_s, 1, {second, first})));
        QVERIFY(desk.append(desk.tick(u"same case"_s, caseFile(1))));
        QVERIFY(desk.append(desk.tick(u"other case"_s, caseFile(2))));
        QCOMPARE(claimed(), QStringList{u"other case"_s});
        QCOMPARE(*wait(desk->blobsToSend()), (QList<domain::BlobRef>{second, first}));
        QVERIFY(wait(desk->settleBlob(second.sha256)));
        QCOMPARE(*wait(desk->blobsToSend()), QList<domain::BlobRef>{first});
        QVERIFY(claimed().isEmpty());
        QVERIFY(wait(desk->settleBlob(first.sha256)));
        QCOMPARE(claimed(), QStringList{u"with papers"_s});
    }

    void blobsThatWereNeverKeptHereHoldNothingBack()
    {
        QVERIFY(m_desk->append(naming(*m_desk, u"a"_s, 1, {{QString(64, u'e'), 3, u"image/jpeg"_s}})));
        QCOMPARE(claimed(), QStringList{u"a"_s});
    }

    void anOutboxRebuiltFromItsMirrorStillHoldsBack()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("one", u"image/jpeg"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {blob})));
        QVERIFY(wait(desk->settleBlob(blob.sha256)));
        desk.close();
        QVERIFY(QFile::remove(desk.path(u"outbox.db"_s)));
        const auto opened = desk.open();
        QVERIFY(opened && opened->outboxRebuilt);
        // Whether it had gone up is not known any more, so it is asked again.
        QCOMPARE(*wait(desk->blobsToSend()), QList<domain::BlobRef>{blob});
        QVERIFY(claimed().isEmpty());
    }

    /// After the answer the cache says how long they stay.
    void acceptedCommandsLetGo()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("a scan", u"application/pdf"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {blob})));
        QVERIFY(wait(desk->settleBlob(blob.sha256)));
        const auto sent = wait(desk->claim(desk.clock.now()))->entries;
        QCOMPARE(sent.size(), 1);
        QVERIFY(wait(desk->answered({desk.answer(sent.at(0).signedCommand, AnswerStatus::Accepted, 1)})));
        Feed feed;
        feed.putOrganisation();
        domain::Document paper = document(1);
        paper.blob = blob;
        feed.put(paper);
        QVERIFY(desk.apply(feed.page()));
        QVERIFY(!wait(desk->blobsWanted(10))->contains(BlobWanted{blob})); // it is here
        feed.remove(domain::object_kind::document, paper.id);
        QVERIFY(desk.apply(feed.page()));
        Writer &writer = desk.store();
        QCOMPARE(wait(writer.blob(blob.sha256)).error().code, FailureCode::BlobNotCached);
    }

    void refusedOnesKeepTheirPapers()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("a scan", u"application/pdf"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {blob})));
        QVERIFY(wait(desk->settleBlob(blob.sha256)));
        const auto sent = wait(desk->claim(desk.clock.now()))->entries;
        QVERIFY(wait(desk->answered({desk.answer(sent.at(0).signedCommand, AnswerStatus::Refused, 1)})));
        QVERIFY(wait(desk->dropBlob(blob.sha256))); // not while the refusal is unread
        Writer &writer = desk.store();
        QVERIFY(wait(writer.blob(blob.sha256)));
    }

    void aRestoredServerIsAskedForThePapersAgain()
    {
        Desk &desk = *m_desk;
        const auto blob = *wait(desk->keepBlob("a scan", u"application/pdf"_s));
        QVERIFY(desk.append(naming(*m_desk, u"a"_s, 1, {blob})));
        QVERIFY(wait(desk->settleBlob(blob.sha256)));
        const auto sent = wait(desk->claim(desk.clock.now()))->entries;
        QVERIFY(wait(desk->answered({desk.answer(sent.at(0).signedCommand, AnswerStatus::Accepted, 1)})));
        QVERIFY(wait(desk->blobsToSend())->isEmpty());
        QCOMPARE(*wait(desk->sendRetainedAgain(u"new"_s)), 1);
        QCOMPARE(*wait(desk->blobsToSend()), QList<domain::BlobRef>{blob});
    }
};

QTEST_GUILESS_MAIN(TestOutboxBlobs)
#include "test_outbox_blobs.moc"
