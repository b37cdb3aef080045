// SPDX-License-Identifier: GPL-3.0-or-later
// Why the feed's position comes from a row and not from a sequence: the same two writers and the same reader against both, on PostgreSQL.
// That the back office's own writers skip nothing is test_feed.
#include "tests/support/postgres.h"

#include <QTest>

#include <libpq-fe.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// A connection of plain SQL, so that a sequence can be shown beside what the back office does.
class Session {
public:
    explicit Session(const QString &url)
        : m_handle(PQconnectdb(url.toUtf8().constData()))
    {
    }
    ~Session() { PQfinish(m_handle); }
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    /// The first column, one text for each row; null when it failed.
    QStringList run(const QByteArray &sql)
    {
        PGresult *result = PQexec(m_handle, sql.constData());
        QStringList cells;
        for (int row = 0; row < PQntuples(result); ++row)
            cells.append(QString::fromUtf8(PQgetvalue(result, row, 0)));
        m_good = PQresultStatus(result) == PGRES_TUPLES_OK || PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        return cells;
    }
    bool isGood() const { return m_good; }

private:
    PGconn *m_handle;
    bool m_good = true;
};

constexpr char tables[] = "CREATE TABLE head (one INT PRIMARY KEY, pos BIGINT); INSERT INTO head VALUES (1, 0);"
                          "CREATE SEQUENCE position; CREATE TABLE feed (pos BIGINT PRIMARY KEY, id TEXT)";
constexpr char bySequence[] = "INSERT INTO feed SELECT nextval('position'), ";
constexpr char byRow[] = "WITH h AS (UPDATE head SET pos = pos + 1 WHERE one = 1 RETURNING pos) INSERT INTO feed SELECT pos, ";

/// The slow writer takes his position first and commits last; the reader asks in between, and again at the end from where he stood.
QStringList readBetween(const QString &url, const QByteArray &insert)
{
    Session slow(url), quick(url), reader(url), watcher(url);
    reader.run(tables);
    slow.run("BEGIN");
    slow.run(insert + (insert == byRow ? "'slow' FROM h" : "'slow'"));
    std::jthread other([&] { quick.run(insert + (insert == byRow ? "'quick' FROM h" : "'quick'")); });
    const auto settled = [&] { // the quick one has either committed, or waits for a lock
        return !watcher.run("SELECT id FROM feed").isEmpty() || !watcher.run("SELECT pid FROM pg_locks WHERE NOT granted").isEmpty();
    };
    if (!QTest::qWaitFor(settled, 10'000))
        return {u"nothing happened"_s};
    QStringList seen = reader.run("SELECT id FROM feed ORDER BY pos");
    const QByteArray from = reader.run("SELECT coalesce(max(pos), 0) FROM feed").constFirst().toLatin1();
    slow.run("COMMIT");
    other.join();
    seen += reader.run("SELECT id FROM feed WHERE pos > " + from + " ORDER BY pos");
    return slow.isGood() && quick.isGood() && reader.isGood() ? seen : QStringList{u"a statement failed"_s};
}

} // namespace

class TestFeedOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.isInstalled())
            QSKIP("PostgreSQL 15 is not installed");
    }
    void aSequenceSkipsWhatIsCommittedLate()
    {
        QCOMPARE(readBetween(m_server.createDatabase(), bySequence), QStringList{u"quick"_s}); // "slow" is never seen
    }
    void theRowDoesNot() { QCOMPARE(readBetween(m_server.createDatabase(), byRow), (QStringList{u"slow"_s, u"quick"_s})); }

private:
    tests::support::PostgresServer m_server;
};

QTEST_GUILESS_MAIN(TestFeedOrder)
#include "test_feed_order.moc"
