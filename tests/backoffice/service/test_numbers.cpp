// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/numbers.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countedAndWrittenTogether_data() { bothDatabases(m_server); }
    void countedAndWrittenTogether();
    void aTransactionThatFailsLeavesNoTrace();

private:
    tests::support::PostgresServer m_server;
};

void TestNumbers::countedAndWrittenTogether()
{
    FETCH_DATABASE
    Office office(url);
    auto lease = office.pool.take();
    QVERIFY((*lease)->batch({{"begin", {}}, {"head.lock", {}}}));
    service::Numbers numbers(**lease);
    QVERIFY(numbers.writes().empty());
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(*numbers.next(u"test/a"_s), i);
    QCOMPARE(*numbers.next(u"test/b"_s), 1);
    db::Calls writes = numbers.writes();
    QCOMPARE(writes.size(), std::size_t(2)); // one for each counter, however often it moved
    QVERIFY(numbers.writes().empty());       // and once
    QVERIFY((*lease)->batch(writes));
    QCOMPARE(*numbers.next(u"test/a"_s), 4);
    writes = numbers.writes();
    writes.push_back({"commit", {}});
    QVERIFY((*lease)->batch(writes));
    service::Numbers later(**lease);
    QCOMPARE(*later.next(u"test/a"_s), 5);
    QCOMPARE(*later.next(u"test/b"_s), 2);
}

void TestNumbers::aTransactionThatFailsLeavesNoTrace()
{
    Office office;
    auto lease = office.pool.take();
    for (int attempt = 0; attempt < 2; ++attempt) {
        QVERIFY((*lease)->run("begin"));
        service::Numbers numbers(**lease);
        QCOMPARE(*numbers.next(u"test/a"_s), 1);
        QVERIFY((*lease)->batch(numbers.writes()));
        QVERIFY((*lease)->run("rollback"));
    }
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "test_numbers.moc"
