// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/sqlite_connection.h"
#include "backoffice/service/execution.h"
#include "domain/command.h"
#include "tests/backoffice/world.h"
#include "tests/support/fault_vfs.h"

#include <atomic>
#include <thread>

using namespace world;
using tests::support::FaultVfs;

class TestSqliteConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writersQueue();
    void aReaderDoesNotWait();
    void anEndedConnectionLetsOthersWrite();
    void headIsReadWithItsLock();
    void everyCommitIsSynced();
    void nullIsNotEmpty();

private:
    std::unique_ptr<db::Connection> connect() { return std::move(*m_database->connect()); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<db::SqliteDatabase> m_database;
};

/// A fresh file with its tables.
void TestSqliteConnection::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<db::SqliteDatabase>(m_folder->filePath(u"office.db"_s));
    QVERIFY(db::migrate(*connect(), db::Dialect::Sqlite));
}

/// Four threads count together: no turn is lost and nobody is told that the file is busy.
void TestSqliteConnection::writersQueue()
{
    std::atomic<int> counted = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                const auto connection = connect();
                for (int turn = 0; turn < 20; ++turn)
                    counted += connection->batch({{"begin", {}}, {"counter.next", {db::text(u"turns"_s)}}, {"commit", {}}}) ? 1 : 0;
            });
        }
    }
    QCOMPARE(counted, 80);
    QCOMPARE(connect()->run("counter.next", {db::text(u"turns"_s)})->number(0, 0), 81);
}

/// Write-ahead log: a reader sees the last commit while a transaction is open.
void TestSqliteConnection::aReaderDoesNotWait()
{
    const auto writer = connect();
    const auto reader = connect();
    QVERIFY(writer->batch({{"begin", {}}, {"setting.write", {db::text(u"a"_s), db::text(u"1"_s)}}}));
    QVERIFY(reader->run("setting.read", {db::text(u"a"_s)})->isEmpty());
    QVERIFY(!reader->inTransaction());
    QVERIFY(writer->run("commit"));
    QCOMPARE(reader->run("setting.read", {db::text(u"a"_s)})->text(0, 0), u"1"_s);
    QVERIFY(QFile::exists(m_folder->filePath(u"office.db-wal"_s)));
}

/// A commit answered is a commit on the disk, also after a power cut: the log is synced before it is answered.
void TestSqliteConnection::everyCommitIsSynced()
{
    tests::support::FaultVfs disk;
    const auto connection = connect();
    for (int turn = 0; turn < 5; ++turn) {
        const int before = disk.syncs();
        QVERIFY(connection->batch({{"begin", {}}, {"counter.next", {db::text(u"turns"_s)}}, {"commit", {}}}));
        QVERIFY2(disk.syncs() > before, "the commit was answered before the disk had it");
    }
    disk.failFrom(FaultVfs::Sync, disk.syncs());
    QCOMPARE(connection->batch({{"begin", {}}, {"counter.next", {db::text(u"turns"_s)}}, {"commit", {}}}).error().code,
        domain::FailureCode::DatabaseFailed);
}

void TestSqliteConnection::anEndedConnectionLetsOthersWrite()
{
    auto left = connect();
    QVERIFY(left->batch({{"begin", {}}, {"setting.write", {db::text(u"a"_s), db::text(u"1"_s)}}}));
    left.reset();
    const auto next = connect();
    QVERIFY(next->batch({{"begin", {}}, {"setting.write", {db::text(u"b"_s), db::text(u"2"_s)}}, {"commit", {}}}));
    QVERIFY(next->run("setting.read", {db::text(u"a"_s)})->isEmpty());
}

/// What head.write wrote is what the next one finds under the lock.
void TestSqliteConnection::headIsReadWithItsLock()
{
    const auto connection = connect();
    const QString zeros(64, u'0');
    const QString entry(64, u'1');
    QVERIFY(connection->run("head.create", {db::text(u"epoch"_s), db::text(zeros)}));
    service::Head head = service::Head::read(*connection->run("head.lock"));
    QCOMPARE(head.pos, 0);
    QVERIFY(head.writes().empty());
    head.advance(2, entry);
    QVERIFY(connection->batch(head.writes()));
    const service::Head next = service::Head::read(*connection->run("head.lock"));
    QCOMPARE(next.pos, 2);
    QCOMPARE(next.auditSeq, 1);
    QCOMPARE(next.auditHash, domain::auditHash(zeros, entry));
}

/// A claimed command has no answer yet: NULL, which is not the empty text.
void TestSqliteConnection::nullIsNotEmpty()
{
    const auto connection = connect();
    const db::Values claim{db::text(u"id"_s), db::text(u"device"_s), qint64(1), db::text(u"officer"_s), db::text(u"hash"_s), db::text({})};
    QCOMPARE(connection->run("command.claim", claim)->text(0, 0), u"id"_s);
    QVERIFY(connection->run("command.claim", claim)->isEmpty());
    QVERIFY(connection->run("command.stored", {db::text(u"id"_s)})->isNull(0, 1));
    QVERIFY(connection->run("setting.write", {db::text(u"empty"_s), db::text({})}));
    const auto empty = connection->run("setting.read", {db::text(u"empty"_s)});
    QVERIFY(!empty->isNull(0, 0) && empty->bytes(0, 0).isEmpty());
    QCOMPARE(
        connection->run("setting.write", {db::text(u"nothing"_s), std::monostate()}).error().code, domain::FailureCode::DatabaseFailed);
}

QTEST_GUILESS_MAIN(TestSqliteConnection)
#include "test_sqlite_connection.moc"
