// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

#include <QRegularExpression>

using namespace world;

class TestStatements : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void filesAreRead();
    void dialects();
    void everyStatementPrepares_data() { bothDatabases(m_server); }
    void everyStatementPrepares();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestStatements::filesAreRead()
{
    db::Statements all{{"kept", "SELECT 0"}, {"again", "old"}};
    db::readStatements("-- a word before\nlost\n-- name: one\n-- what it does\nSELECT 1\n  FROM t\n\n-- name: again\nnew\n", all);
    const db::Statements expected{{"kept", "SELECT 0"}, {"one", "SELECT 1\n  FROM t"}, {"again", "new"}};
    QCOMPARE(all.size(), expected.size());
    for (const auto &[name, text] : expected)
        QCOMPARE(all[name], text);
}

/// Both know the same names; SQLite's parameters are numbers, and its own words stand in for the common ones.
void TestStatements::dialects()
{
    const db::Statements &sqlite = db::statements(db::Dialect::Sqlite);
    const db::Statements &postgres = db::statements(db::Dialect::Postgres);
    for (const auto &[name, text] : postgres)
        QVERIFY2(sqlite.contains(name), name.c_str());
    QCOMPARE(sqlite.size(), postgres.size());
    for (const auto &[name, text] : sqlite)
        QVERIFY2(!text.contains('$') && !text.contains("--"), name.c_str());
    QCOMPARE(sqlite.find("begin")->second, "BEGIN IMMEDIATE");
    QCOMPARE(postgres.find("begin")->second, "BEGIN");
    QVERIFY(db::sqlFile(u"sql/no such file.sql"_s).isEmpty());
}

/// The two dialects know the same statements, and the database accepts the text of each.
void TestStatements::everyStatementPrepares()
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
        static const QRegularExpression places(u"[$?][1-9][0-9]?"_s);
        QString filled = QString::fromUtf8(explained).replace(places, u"NULL"_s);
        if (text.startsWith("BEGIN") || text.startsWith("COMMIT") || text.startsWith("ROLLBACK"))
            continue;
        const auto accepted = (*lease)->script(filled.toUtf8());
        QVERIFY2(accepted, name.c_str());
    }
}

QTEST_GUILESS_MAIN(TestStatements)
#include "test_statements.moc"
