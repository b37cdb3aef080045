// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

#include <QRegularExpression>

using namespace world;

class TestDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void unknownUrl();
    void everyStatementPrepares_data() { bothDatabases(m_server); }
    void everyStatementPrepares();
    void failureRollsBack_data() { bothDatabases(m_server); }
    void failureRollsBack();
    void answersAndAuditAreFinal_data() { bothDatabases(m_server); }
    void answersAndAuditAreFinal();
    void newerDatabaseIsRefused_data() { bothDatabases(m_server); }
    void newerDatabaseIsRefused();
    void textsSurvive_data() { bothDatabases(m_server); }
    void textsSurvive();
    void leaseEndsTransaction_data() { bothDatabases(m_server); }
    void leaseEndsTransaction();
    void lostConnectionIsReplaced();
    void sqliteSyncsEveryCommit();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestDatabase::unknownUrl()
{
    QVERIFY(db::databaseFor(u"mysql://x"_s) == nullptr);
    QVERIFY(db::databaseFor(u"sqlite:"_s) == nullptr);
    const auto nowhere = db::databaseFor(u"postgresql://nobody@/none?host=/nonexistent"_s)->connect();
    QCOMPARE(nowhere.error().code, domain::FailureCode::DatabaseFailed);
    const auto folder = db::databaseFor(u"sqlite:/nonexistent/x"_s)->connect();
    QCOMPARE(folder.error().code, domain::FailureCode::DatabaseFailed);
}

/// The two dialects know the same statements, and the database accepts the text of each.
void TestDatabase::everyStatementPrepares()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const db::Statements &ours = db::statements(m_office->pool.dialect());
    const db::Statements &sqlite = db::statements(db::Dialect::Sqlite);
    QCOMPARE(ours.size(), sqlite.size());
    QVERIFY(ours.size() > 40);
    auto lease = m_office->pool.take();
    for (const auto &[name, text] : ours) {
        QVERIFY2(sqlite.contains(name), name.c_str());
        const QByteArray explained = "EXPLAIN " + text;
        static const QRegularExpression places(u"[$?][1-9]"_s);
        QString filled = QString::fromUtf8(explained).replace(places, u"NULL"_s);
        if (text.startsWith("BEGIN") || text.startsWith("COMMIT") || text.startsWith("ROLLBACK"))
            continue;
        const auto accepted = (*lease)->script(filled.toUtf8());
        QVERIFY2(accepted, name.c_str());
    }
}

void TestDatabase::failureRollsBack()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    const db::Values one{db::text(u"one"_s), db::text(u"1"_s)};
    auto lease = m_office->pool.take();
    const auto failed = (*lease)->batch({{"begin", {}}, {"setting.write", one},
        {"credential.add", {db::text(u"x"_s), db::text(u"chenyu"_s), db::text(u"y"_s)}}, {"commit", {}}});
    QVERIFY(!failed);
    QVERIFY(failed.error().retryable);
    QVERIFY(!(*lease)->inTransaction());
    QVERIFY((*lease)->run("setting.read", {db::text(u"one"_s)})->isEmpty());
    QVERIFY((*lease)->batch({{"begin", {}}, {"setting.write", one}, {"commit", {}}}));
    QCOMPARE((*lease)->run("setting.read", {db::text(u"one"_s)})->text(0, 0), u"1"_s);
    QVERIFY(!(*lease)->run("no.such.statement"));
}

void TestDatabase::answersAndAuditAreFinal()
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

void TestDatabase::newerDatabaseIsRefused()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    auto lease = m_office->pool.take();
    QVERIFY(db::migrate(**lease, m_office->pool.dialect()));
    QVERIFY((*lease)->script("INSERT INTO migration (number) VALUES (9999)"));
    QCOMPARE(db::migrate(**lease, m_office->pool.dialect()).error().code, domain::FailureCode::DatabaseNewer);
}

void TestDatabase::textsSurvive()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url);
    for (const QString &text : {u"{\"a\",b}\\"_s, u"深府〔2006〕12号"_s, u"𠮷 '; DROP TABLE audit; --"_s, u""_s, u"\u202e\t\n"_s}) {
        m_office->run("setting.write", {db::text(u"t"_s), db::text(text)});
        QCOMPARE(m_office->run("setting.read", {db::text(u"t"_s)}).text(0, 0), text);
        m_office->run("audience.add", {db::text(u"unit"_s), db::text(u"zjj"_s), db::text(text)});
        const db::Rows seen = m_office->run("object.lock", {db::text(u"unit"_s), db::text(u"zjj"_s), QStringList{u"none"_s, text}});
        QVERIFY(seen.bytes(0, 2) == "t" || seen.bytes(0, 2) == "1");
    }
}

void TestDatabase::leaseEndsTransaction()
{
    FETCH_DATABASE
    m_office = std::make_unique<Office>(url, 1);
    {
        auto lease = m_office->pool.take();
        QVERIFY((*lease)->batch({{"begin", {}}, {"setting.write", {db::text(u"left"_s), db::text(u"open"_s)}}}));
        QVERIFY((*lease)->inTransaction());
    }
    QVERIFY(m_office->run("setting.read", {db::text(u"left"_s)}).isEmpty());
}

void TestDatabase::lostConnectionIsReplaced()
{
    if (!m_server.isInstalled())
        QSKIP("PostgreSQL 15 is not installed");
    m_office = std::make_unique<Office>(m_server.createDatabase(), 1);
    QVERIFY(m_server.crashAndRestart());
    {
        auto lease = m_office->pool.take();
        QVERIFY(lease);
        QVERIFY(!(*lease)->run("ping"));
    }
    QCOMPARE(m_office->run("ping").number(0, 0), 1);
}

void TestDatabase::sqliteSyncsEveryCommit()
{
    m_office = std::make_unique<Office>();
    QByteArray all = db::sqlFile(u"sql/sqlite.sql"_s);
    QVERIFY(all.contains("BEGIN IMMEDIATE"));
    QFile wal(m_office->file() + u"-wal"_s);
    QVERIFY(wal.exists());
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
