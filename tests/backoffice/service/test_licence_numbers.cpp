// SPDX-License-Identifier: GPL-3.0-or-later
// The report finds what is missing, and does not take a leased number for a missing one.
#include "backoffice/service/licence_numbers.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestLicenceNumbers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void report_data() { bothDatabases(m_server); }
    void report();
    void pages();

private:
    static QJsonObject counter(const QJsonObject &report, const QString &name)
    {
        for (const auto counters = report.value(u"counters"_s).toArray(); const auto &each : counters)
            if (each[u"counter"_s].toString() == name)
                return each.toObject();
        return {};
    }
    static void give(Office &office, const QString &name, int serial)
    {
        const QString number = name + u' ' + QString::number(serial);
        office.run("licence_number.add", {db::text(number), db::text(name), qint64(serial), db::text(u"c"_s), qint64(0)});
    }
    tests::support::PostgresServer m_server;
};

void TestLicenceNumbers::report()
{
    FETCH_DATABASE
    Office office(url);
    const auto look = [&] {
        auto lease = office.pool.take();
        return *service::licenceReport(**lease);
    };
    QVERIFY(look().value(u"balances"_s).toBool());
    const QString name = u"licence/made-up/2026"_s;
    for (const int serial : {1, 2, 5, 8})
        give(office, name, serial);
    office.run("counter.write", {db::text(name), qint64(10)});
    QVERIFY(!look().value(u"balances"_s).toBool());
    QCOMPARE(counter(look(), name).value(u"missing"_s).toArray(), (QJsonArray{3, 4, 6, 7, 9, 10}));
    office.run("lease.put", {db::text(u"l1"_s), db::text(name), qint64(3), qint64(5), db::text(u"d"_s), qint64(0)}); // 3 to 7, 5 is used
    QCOMPARE(counter(look(), name).value(u"missing"_s).toArray(), (QJsonArray{9, 10}));
    QCOMPARE(counter(look(), name).value(u"leased"_s).toInt(), 4);
    give(office, name, 9);
    give(office, name, 10);
    QVERIFY(look().value(u"balances"_s).toBool());
    office.run("licence_number.void", {db::text(name + u" 9"_s), db::text(u"信息有误"_s)});
    QCOMPARE(counter(look(), name).value(u"void"_s).toInt(), 1);
    QCOMPARE(counter(look(), name).value(u"given"_s).toInt(), 5);
    QCOMPARE(counter(look(), name).value(u"year"_s).toInt(), 2026);
    office.run(
        "lease.put", {db::text(u"l1"_s), db::text(name), qint64(3), qint64(5), db::text(u"d"_s), qint64(1)}); // closed, not written off
    QCOMPARE(counter(look(), name).value(u"missing"_s).toArray(), (QJsonArray{3, 4, 6, 7}));
}

void TestLicenceNumbers::pages()
{
    Office office;
    const QString name = u"licence/made-up/2026"_s;
    for (int serial = 1; serial <= 501; ++serial)
        give(office, name, serial);
    auto lease = office.pool.take();
    const QJsonObject first = *service::licencePage(**lease, name, 0);
    QCOMPARE(first.value(u"rows"_s).toArray().size(), 500);
    QVERIFY(first.value(u"more"_s).toBool());
    const QJsonObject rest = *service::licencePage(**lease, name, 500);
    QCOMPARE(rest.value(u"rows"_s).toArray().size(), 1);
    QCOMPARE(rest.value(u"rows"_s)[0][u"number"_s].toString(), name + u" 501"_s);
    QVERIFY(!rest.value(u"more"_s).toBool());
}

QTEST_GUILESS_MAIN(TestLicenceNumbers)
#include "test_licence_numbers.moc"
