// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

using namespace world;

class TestMigrations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void anEmptyDatabaseGetsItsTables_data() { bothDatabases(m_server); }
    void anEmptyDatabaseGetsItsTables();
    void answersAndAuditAreFinal_data() { bothDatabases(m_server); }
    void answersAndAuditAreFinal();
    void newerDatabaseIsRefused_data() { bothDatabases(m_server); }
    void newerDatabaseIsRefused();
    void aBrokenMigrationLeavesNothing();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestMigrations::anEmptyDatabaseGetsItsTables()
{
    FETCH_DATABASE
    QTemporaryDir folder;
    const auto database = db::databaseFor(url.isEmpty() ? u"sqlite:"_s + folder.filePath(u"x.db"_s) : url);
    const auto connection = *database->connect();
    QVERIFY(!connection->run("head.read"));
    QVERIFY(db::migrate(*connection, database->dialect()));
    QVERIFY(connection->run("head.read")->isEmpty());
    const qint64 last = connection->run("migration.last")->number(0, 0);
    QVERIFY(last >= 2);
    QVERIFY(connection->run("setting.write", {db::text(u"kept"_s), db::text(u"1"_s)}));
    QVERIFY(db::migrate(*connection, database->dialect())); // a second start changes nothing
    QCOMPARE(connection->run("migration.last")->number(0, 0), last);
    QCOMPARE(connection->run("setting.read", {db::text(u"kept"_s)})->text(0, 0), u"1"_s);
}

void TestMigrations::answersAndAuditAreFinal()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    Device device = m_office->device(u"chenyu"_s);
    m_office->send(device, m_office->command(device, u"mark_read"_s, {{u"documentId"_s, m_office->documents().first().id}}));
    for (const char *attempt : {"UPDATE audit SET status = 'accepted'", "DELETE FROM audit", "UPDATE command SET status = 'refused'",
             "DELETE FROM command", "DELETE FROM licence"}) {
        auto lease = m_office->pool.take();
        QVERIFY2(!(*lease)->script(attempt), attempt);
    }
}

void TestMigrations::newerDatabaseIsRefused()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    auto lease = m_office->pool.take();
    QVERIFY(db::migrate(**lease, m_office->pool.dialect()));
    QVERIFY((*lease)->script("INSERT INTO migration (number) VALUES (9999)"));
    QCOMPARE(db::migrate(**lease, m_office->pool.dialect()).error().code, domain::FailureCode::DatabaseNewer);
}

/// A table in the way of the first migration: it is not half done, and its number is not noted.
void TestMigrations::aBrokenMigrationLeavesNothing()
{
    QTemporaryDir folder;
    const auto database = db::databaseFor(u"sqlite:"_s + folder.filePath(u"x.db"_s));
    const auto connection = *database->connect();
    QVERIFY(connection->script("CREATE TABLE setting (mine TEXT)"));
    QCOMPARE(db::migrate(*connection, database->dialect()).error().code, domain::FailureCode::DatabaseFailed);
    QVERIFY(!connection->inTransaction());
    QCOMPARE(connection->run("migration.last")->number(0, 0), 0);
    QVERIFY(!connection->run("head.read"));
    QVERIFY(connection->script("DROP TABLE setting"));
    QVERIFY(db::migrate(*connection, database->dialect()));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
