// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backoffice/world.h"

#include <atomic>
#include <optional>
#include <thread>

using namespace world;

class TestPool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_office.reset(); }
    void unknownUrl();
    void aTakerWaitsForTheLease();
    void aFailedConnectionKeepsThePlace();
    void leaseEndsTransaction_data() { bothDatabases(m_server); }
    void leaseEndsTransaction();
    void lostConnectionIsReplaced();
    void oneLossTellsOfAll();

private:
    tests::support::PostgresServer m_server;
    std::unique_ptr<Office> m_office;
};

void TestPool::unknownUrl()
{
    QVERIFY(db::databaseFor(u"mysql://x"_s) == nullptr);
    QVERIFY(db::databaseFor(u"sqlite:"_s) == nullptr);
    const auto nowhere = db::databaseFor(u"postgresql://nobody@/none?host=/nonexistent"_s)->connect();
    QCOMPARE(nowhere.error().code, domain::FailureCode::DatabaseFailed);
    const auto folder = db::databaseFor(u"sqlite:/nonexistent/x"_s)->connect();
    QCOMPARE(folder.error().code, domain::FailureCode::DatabaseFailed);
}

void TestPool::aTakerWaitsForTheLease()
{
    QTemporaryDir folder;
    const auto database = db::databaseFor(u"sqlite:"_s + folder.filePath(u"x.db"_s));
    db::Pool pool(*database, 1);
    std::optional<domain::Result<db::Pool::Lease>> first(pool.take());
    std::atomic<bool> given = false;
    std::atomic<bool> early = false;
    {
        const std::jthread second([&] {
            const auto lease = pool.take();
            early = !given;
        });
        QVERIFY((**first)->run("ping"));
        given = true;
        first.reset();
    }
    QVERIFY(!early);
}

/// With one place only, a second attempt would wait for ever if the first had lost it.
void TestPool::aFailedConnectionKeepsThePlace()
{
    QTemporaryDir folder;
    const auto database = db::databaseFor(u"sqlite:"_s + folder.filePath(u"later/x.db"_s));
    db::Pool pool(*database, 1);
    QCOMPARE(pool.take().error().code, domain::FailureCode::DatabaseFailed);
    QVERIFY(QDir(folder.path()).mkdir(u"later"_s));
    QVERIFY(pool.take());
}

void TestPool::leaseEndsTransaction()
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

void TestPool::lostConnectionIsReplaced()
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

/// A restart of the database costs one failure, however many connections lay idle.
void TestPool::oneLossTellsOfAll()
{
    if (!m_server.isInstalled())
        QSKIP("PostgreSQL 15 is not installed");
    m_office = std::make_unique<Office>(m_server.createDatabase(), 4);
    {
        std::vector<db::Pool::Lease> all;
        for (int i = 0; i < 4; ++i) {
            auto lease = m_office->pool.take();
            QVERIFY(lease && (*lease)->run("ping"));
            all.push_back(std::move(*lease));
        }
    }
    QVERIFY(m_server.crashAndRestart());
    const auto ping = [&] {
        auto lease = m_office->pool.take();
        return lease && (*lease)->run("ping");
    };
    QVERIFY(!ping());
    for (int i = 0; i < 4; ++i)
        QVERIFY(ping());
}

QTEST_GUILESS_MAIN(TestPool)
#include "test_pool.moc"
