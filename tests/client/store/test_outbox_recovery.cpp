// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/store/world.h"

#include <QDir>
#include <QFile>

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

void flip(const QString &path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    char byte = 0;
    file.getChar(&byte);
    file.seek(at);
    file.putChar(char(byte ^ 0x10));
}

} // namespace

class TestOutboxRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(m_desk->open());
        for (int n = 0; n < 10; ++n)
            QVERIFY(m_desk->append(m_desk->tick(id("c", n), caseFile(n))));
        QVERIFY(wait((*m_desk)->takeBack(id("c", 3))));
        QVERIFY(wait((*m_desk)->saveDraft(u"d"_s, u"草稿"_s)));
        m_expected = idsOf(*wait((*m_desk)->outbox()));
        QCOMPARE(m_expected.size(), 9);
        m_desk->close();
    }

    void aDeletedOutboxComesBackFromTheLog()
    {
        for (const char *name : {"outbox.db", "outbox.db-wal", "outbox.db-shm"})
            QFile::remove(m_desk->path(QLatin1StringView(name)));
        check(true);
        QVERIFY(!wait((*m_desk)->outbox())->constFirst().mayTakeBack); // it may have been sent
        QCOMPARE(*wait((*m_desk)->draft(u"d"_s)), u"草稿"_s);
    }

    void everyDamagedPageIsFoundAndTheOutboxRebuilt()
    {
        const qint64 size = QFile(m_desk->path(u"outbox.db"_s)).size();
        QVERIFY(size >= 8192);
        QFile::copy(m_desk->path(u"outbox.db"_s), m_desk->path(u"good.db"_s));
        for (qint64 at = 100; at < size; at += 4096) {
            QFile::remove(m_desk->path(u"outbox.db"_s));
            QFile::copy(m_desk->path(u"good.db"_s), m_desk->path(u"outbox.db"_s));
            flip(m_desk->path(u"outbox.db"_s), at);
            const auto opened = m_desk->open();
            QVERIFY2(opened && opened->outboxRebuilt && !opened->setAside.isEmpty(), qPrintable(QString::number(at)));
            QVERIFY(QFile::exists(m_desk->path(opened->setAside.constFirst())));
            QCOMPARE(idsOf(*wait((*m_desk)->outbox())), m_expected);
            m_desk->close();
        }
    }

    void anOldCopyOfTheOutboxCatchesUp()
    {
        QFile::copy(m_desk->path(u"outbox.db"_s), m_desk->path(u"old.db"_s));
        QVERIFY(m_desk->open());
        QVERIFY(m_desk->append(m_desk->tick(u"later"_s, caseFile(20))));
        m_desk->close();
        QFile::remove(m_desk->path(u"outbox.db"_s));
        QFile::rename(m_desk->path(u"old.db"_s), m_desk->path(u"outbox.db"_s));
        const auto opened = m_desk->open();
        QVERIFY(opened && !opened->outboxRebuilt);
        QCOMPARE(opened->commandsRecovered, 1);
        m_expected.append(u"later"_s);
        QCOMPARE(idsOf(*wait((*m_desk)->outbox())), m_expected);
    }

    void aVanishedWriteAheadLogLosesNothing()
    {
        // The file is copied while the newest commits are only in outbox.db-wal: what a crash and a lost -wal leave behind.
        QVERIFY(m_desk->open());
        QVERIFY(m_desk->append(m_desk->tick(u"in-wal"_s, caseFile(21))));
        QFile::copy(m_desk->path(u"outbox.db"_s), m_desk->path(u"without-wal.db"_s));
        m_desk->close();
        QFile::remove(m_desk->path(u"outbox.db"_s));
        QFile::rename(m_desk->path(u"without-wal.db"_s), m_desk->path(u"outbox.db"_s));
        QVERIFY(m_desk->open());
        m_expected.append(u"in-wal"_s);
        QCOMPARE(idsOf(*wait((*m_desk)->outbox())), m_expected);
    }

    void aLostOrDamagedLogIsWrittenAnew()
    {
        for (const bool remove : {true, false}) {
            remove ? (void)QFile::remove(m_desk->path(u"mirror.log"_s)) : flip(m_desk->path(u"mirror.log"_s), 10);
            check(false);
            m_desk->close();
            QFile::remove(m_desk->path(u"outbox.db"_s)); // and serves again
            check(true);
            m_desk->close();
        }
    }

    void aLogDamagedInTheMiddleIsWrittenAnew()
    {
        flip(m_desk->path(u"mirror.log"_s), QFile(m_desk->path(u"mirror.log"_s)).size() / 2);
        check(false);
        m_desk->close();
        QFile::remove(m_desk->path(u"outbox.db"_s));
        check(true);
    }

    void withoutBothNothingIsTouched()
    {
        flip(m_desk->path(u"mirror.log"_s), 10);
        flip(m_desk->path(u"outbox.db"_s), 4200);
        const QStringList before = QDir(m_desk->folder()).entryList(QDir::Files);
        QCOMPARE(m_desk->open().error().code, FailureCode::StoreDamaged);
        m_desk->close();
        QVERIFY(!QFile::exists(m_desk->path(u"quarantine"_s)) || QDir(m_desk->path(u"quarantine"_s)).isEmpty());
        for (const QString &name : before)
            QVERIFY(QFile::exists(m_desk->path(name)));
    }

    void aCutOffRecordAtTheEndIsDropped()
    {
        QFile log(m_desk->path(u"mirror.log"_s));
        QVERIFY(log.open(QIODevice::Append));
        log.write(QByteArray("\x40\0\0\0half a record", 18));
        log.close();
        check(false);
        QVERIFY(m_desk->append(m_desk->tick(u"more"_s, caseFile(30))));
    }

    void numbersAreNeverUsedTwice()
    {
        QVERIFY(m_desk->open());
        QVERIFY(m_desk->append(m_desk->tick(u"last"_s, caseFile(31))));
        QVERIFY(wait((*m_desk)->takeBack(u"last"_s)));
        const qint64 next = *wait((*m_desk)->nextDeviceSeq());
        QCOMPARE(next, 12);
        m_desk->close();
        QFile::remove(m_desk->path(u"outbox.db"_s));
        QVERIFY(m_desk->open());
        QCOMPARE(*wait((*m_desk)->nextDeviceSeq()), next);
        m_desk->close();
        QFile::remove(m_desk->path(u"mirror.log"_s));
        QVERIFY(m_desk->open());
        m_desk->close();
        QFile::remove(m_desk->path(u"outbox.db"_s));
        QVERIFY(m_desk->open());
        QCOMPARE(*wait((*m_desk)->nextDeviceSeq()), next);
    }

private:
    void check(bool rebuilt)
    {
        const auto opened = m_desk->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->outboxRebuilt.has_value(), rebuilt);
        QCOMPARE(idsOf(*wait((*m_desk)->outbox())), m_expected);
        const auto report = wait((*m_desk)->verify(m_desk->publicKey()));
        for (const Check &check : report->checks)
            QVERIFY2(check.good, qPrintable(check.name + check.detail));
    }

    std::unique_ptr<Desk> m_desk;
    QStringList m_expected;
};

QTEST_GUILESS_MAIN(TestOutboxRecovery)
#include "test_outbox_recovery.moc"
