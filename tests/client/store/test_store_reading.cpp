// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <QDirIterator>

using namespace world;
using domain::FailureCode;

namespace {

QStringList idsOf(const QList<OutboxEntry> &entries)
{
    QStringList ids;
    for (const OutboxEntry &entry : entries)
        ids.append(entry.signedCommand.command.id);
    return ids;
}

QStringList pending(Desk &desk, const QStringList &kinds)
{
    return idsOf(*wait(desk->pending(kinds)));
}

/// Sends what is due and answers this one.
void answer(Desk &desk, const QString &commandId, domain::AnswerStatus status, qint64 auditSeq)
{
    (void)wait(desk->claim(desk.clock.now()));
    const auto entries = *wait(desk->outbox());
    for (const OutboxEntry &entry : entries)
        if (entry.signedCommand.command.id == commandId)
            QVERIFY(wait(desk->answered({desk.answer(entry.signedCommand, status, auditSeq)})));
}

} // namespace

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

    void whatIsPendingIsAnsweredUntilTheFeedHasBroughtIt()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1))));
        QVERIFY(desk.append(desk.tick(u"b"_s, caseFile(2), desk.clock.now().addSecs(5))));
        QVERIFY(desk.append(desk.signFor(u"d"_s, document(1).id)));
        QCOMPARE(pending(desk, {u"tick"_s}), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(pending(desk, {u"sign_for"_s, u"intake"_s}), QStringList{u"d"_s});
        QVERIFY(pending(desk, {}).isEmpty());
        answer(desk, u"a"_s, domain::AnswerStatus::Accepted, 7);
        QCOMPARE(pending(desk, {u"tick"_s}), QStringList({u"a"_s, u"b"_s})); // accepted, and the cache does not know
        Feed feed;
        feed.setAuditSeq(6);
        QVERIFY(desk.apply(feed.page()));
        QTRY_COMPARE(pending(desk, {u"tick"_s}).size(), 2);
        feed.setAuditSeq(7);
        QVERIFY(desk.apply(feed.page()));
        QTRY_COMPARE(pending(desk, {u"tick"_s}), QStringList{u"b"_s});
        desk.clock.advance(6000);
        answer(desk, u"b"_s, domain::AnswerStatus::Refused, 8);
        QCOMPARE(pending(desk, {u"tick"_s}), QStringList{u"b"_s});
        QVERIFY(wait(desk->acknowledge(u"b"_s)));
        QVERIFY(pending(desk, {u"tick"_s}).isEmpty());
        QVERIFY(desk.open());
        QVERIFY(pending(desk, {u"tick"_s}).isEmpty());
    }

    void ofACaseEverythingRetainedIsAnswered()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1))));
        QVERIFY(desk.append(desk.tick(u"b"_s, caseFile(2))));
        QVERIFY(desk.append(desk.tick(u"c"_s, caseFile(1), desk.clock.now().addSecs(5))));
        answer(desk, u"a"_s, domain::AnswerStatus::Refused, 7);
        QVERIFY(wait(desk->acknowledge(u"a"_s)));
        const auto entries = *wait(desk->outboxOf(caseFile(1).id));
        QCOMPARE(idsOf(entries), QStringList({u"a"_s, u"c"_s}));
        QVERIFY(entries.at(0).seen && entries.at(0).state == OutboxState::Refused);
        QCOMPARE(entries.at(1).state, OutboxState::Held);
        desk.clock.advance(6000);
        QCOMPARE(wait(desk->outboxOf(caseFile(1).id))->at(1).state, OutboxState::Saved);
        QVERIFY(wait(desk->outboxOf(u"none"_s))->isEmpty());
    }

    /// A server restored from its backup begins its chain at an earlier place: what it accepts then is not in the cache.
    void afterARestoreWhatIsAcceptedAnewIsPending()
    {
        Desk desk;
        QVERIFY(desk.open());
        Feed feed;
        feed.putOrganisation();
        feed.setAuditSeq(90);
        QVERIFY(desk.apply(feed.page()));
        QVERIFY(wait(desk->resetForEpoch()));
        QVERIFY(desk.append(desk.tick(u"a"_s, caseFile(1))));
        answer(desk, u"a"_s, domain::AnswerStatus::Accepted, 3);
        QCOMPARE(pending(desk, {u"tick"_s}), QStringList{u"a"_s});
        QVERIFY(desk.open());
        QCOMPARE(pending(desk, {u"tick"_s}), QStringList{u"a"_s});
        feed.beginAnew(u"restored"_s);
        feed.putOrganisation();
        feed.setAuditSeq(3);
        QVERIFY(desk.apply(feed.page()));
        QTRY_VERIFY(pending(desk, {u"tick"_s}).isEmpty());
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
