// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/postgres_connection.h"
#include "backoffice/service/execution.h"
#include "domain/command.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestPostgresConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFailedBatchLeavesItUsable();
    void whatCameBeforeTheFailureIsUndone();
    void headIsReadWithItsLock();
    void nullIsNotEmpty();
    void listsAreQuoted();
    void aLostServerIsNoticed();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<db::Connection> m_connection;
};

/// A fresh database with its tables.
void TestPostgresConnection::init()
{
    if (!m_server.isInstalled())
        QSKIP("PostgreSQL 15 is not installed");
    m_connection.reset();
    const QString url = m_server.createDatabase();
    QVERIFY(!url.isEmpty());
    m_connection = std::move(*db::PostgresDatabase(url).connect());
    QVERIFY(db::migrate(*m_connection, db::Dialect::Postgres));
}

void TestPostgresConnection::aFailedBatchLeavesItUsable()
{
    const auto failed = m_connection->batch({{"ping", {}}, {"setting.write", {std::monostate(), db::text(u"x"_s)}}, {"ping", {}}});
    QCOMPARE(failed.error().code, domain::FailureCode::DatabaseFailed);
    QVERIFY(failed.error().detail.startsWith(u"setting.write: "_s));
    QVERIFY(!failed.error().detail.contains(u'\n'));
    QVERIFY(m_connection->isUsable());
    QCOMPARE(m_connection->run("no.such.statement").error().detail, u"no.such.statement: no such statement"_s);
    QCOMPARE(m_connection->batch({{"ping", {}}, {"ping", {}}})->size(), 2u);
}

void TestPostgresConnection::whatCameBeforeTheFailureIsUndone()
{
    const db::Values one{db::text(u"one"_s), db::text(u"1"_s)};
    QVERIFY(m_connection->batch({{"begin", {}}, {"setting.write", one}}));
    QVERIFY(m_connection->inTransaction());
    QVERIFY(!m_connection->batch({{"setting.write", {std::monostate(), std::monostate()}}, {"commit", {}}}));
    QVERIFY(!m_connection->inTransaction());
    QVERIFY(m_connection->run("setting.read", {db::text(u"one"_s)})->isEmpty());
}

/// What head.write wrote is what the next one finds under the lock.
void TestPostgresConnection::headIsReadWithItsLock()
{
    const QString zeros(64, u'0');
    const QString entry(64, u'1');
    QVERIFY(m_connection->run("head.create", {db::text(u"epoch"_s), db::text(zeros)}));
    service::Head head = service::Head::read(*m_connection->run("head.lock"));
    QCOMPARE(head.pos, 0);
    QVERIFY(head.writes().empty());
    head.advance(2, entry);
    QVERIFY(m_connection->batch(head.writes()));
    const service::Head next = service::Head::read(*m_connection->run("head.lock"));
    QCOMPARE(next.pos, 2);
    QCOMPARE(next.auditSeq, 1);
    QCOMPARE(next.auditHash, domain::auditHash(zeros, entry));
}

void TestPostgresConnection::nullIsNotEmpty()
{
    const db::Values claim{db::text(u"id"_s), db::text(u"device"_s), qint64(1), db::text(u"officer"_s), db::text(u"hash"_s), db::text({})};
    QCOMPARE(m_connection->run("command.claim", claim)->text(0, 0), u"id"_s);
    QVERIFY(m_connection->run("command.claim", claim)->isEmpty());
    QVERIFY(m_connection->run("command.stored", {db::text(u"id"_s)})->isNull(0, 1));
    QVERIFY(m_connection->run("setting.write", {db::text(u"empty"_s), db::text({})}));
    const auto empty = m_connection->run("setting.read", {db::text(u"empty"_s)});
    QVERIFY(!empty->isNull(0, 0) && empty->bytes(0, 0).isEmpty());
}

/// No scope can break out of the list it stands in.
void TestPostgresConnection::listsAreQuoted()
{
    const db::Values object{db::text(u"unit"_s), db::text(u"u"_s), qint64(1), qint64(1), db::text(u"{}"_s)};
    QVERIFY(m_connection->run("object.insert", object));
    QVERIFY(m_connection->run("audience.add", {db::text(u"unit"_s), db::text(u"u"_s), db::text(u"secret"_s)}));
    const auto sees = [&](const QStringList &scopes) {
        return m_connection->run("object.lock", {db::text(u"unit"_s), db::text(u"u"_s), scopes})->bytes(0, 2);
    };
    QCOMPARE(sees({}), "f");
    QCOMPARE(sees({u"x"_s, u"secret"_s}), "t");
    for (const QString &sly : {u"x\",\"secret"_s, u"x,secret"_s, u"\\\",secret,\""_s, u"{secret}"_s, u"NULL"_s})
        QCOMPARE(sees({sly}), "f");
}

void TestPostgresConnection::aLostServerIsNoticed()
{
    QVERIFY(m_connection->isUsable());
    QVERIFY(m_server.crashAndRestart());
    const auto lost = m_connection->run("ping");
    QCOMPARE(lost.error().code, domain::FailureCode::DatabaseFailed);
    QVERIFY(lost.error().retryable);
    QVERIFY(!m_connection->isUsable());
}

QTEST_GUILESS_MAIN(TestPostgresConnection)
#include "test_postgres_connection.moc"
