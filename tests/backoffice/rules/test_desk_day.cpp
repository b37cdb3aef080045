// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/desk_day.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::rules;
using domain::FailureCode;

class TestDeskDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void balanced();
    void everyPlaceIsLookedAt_data();
    void everyPlaceIsLookedAt();
    void witnesses();
    void again();
    void argumentsAreChecked_data();
    void argumentsAreChecked();

private:
    domain::Result<domain::DeskDay> close(const domain::Officer *witness = nullptr, const domain::DeskDay *before = nullptr)
    {
        return closeDay(m_closing, m_account, m_closer, witness, before, m_at);
    }
    Closing m_closing;
    Account m_account;
    domain::Officer m_closer{.id = u"o1"_s, .userName = {}, .name = {}, .post = {}, .unitId = {}, .roles = {domain::Role::Window}};
    const QDateTime m_at{QDate(2026, 11, 19), QTime(9, 30), Qt::UTC};
};

void TestDeskDay::init()
{
    m_closing = {.deskId = u"d1"_s, .day = QDate(2026, 11, 19), .counted = {{u"a"_s, 6}}};
    m_account = {.stock = {{u"a"_s, {.received = 10, .atDesk = 6, .issued = 2, .spoiled = 1, .unaccounted = 1}}}, .takingsFen = 500};
}

void TestDeskDay::balanced()
{
    const auto day = close();
    QVERIFY(day);
    QCOMPARE(day->id, u"d1/2026-11-19"_s);
    QCOMPARE(day->stock.first().counted, 6);
    QCOMPARE(day->takingsFen, 500);
    m_closing.takingsFen = 500;
    QVERIFY(close());
    m_closing.takingsFen = 499;
    QCOMPARE(close().error().code, FailureCode::TakingsDiffer);
}

void TestDeskDay::everyPlaceIsLookedAt_data()
{
    QTest::addColumn<int>("received");
    QTest::addColumn<int>("atDesk");
    QTest::addColumn<int>("reserved");
    QTest::addColumn<int>("printing");
    QTest::addColumn<int>("counted");
    QTest::newRow("one counted too many") << 10 << 10 << 0 << 0 << 11;
    QTest::newRow("one counted too few") << 10 << 10 << 0 << 0 << 9;
    QTest::newRow("one reserved") << 10 << 9 << 1 << 0 << 9;
    QTest::newRow("one printing") << 10 << 9 << 0 << 1 << 9;
    QTest::newRow("one from nowhere") << 9 << 10 << 0 << 0 << 10;
    QTest::newRow("fewer than none") << -1 << -1 << 0 << 0 << -1;
}

void TestDeskDay::everyPlaceIsLookedAt()
{
    QFETCH(int, received);
    QFETCH(int, atDesk);
    QFETCH(int, reserved);
    QFETCH(int, printing);
    QFETCH(int, counted);
    m_account.stock = {{u"a"_s, {.received = received, .atDesk = atDesk, .reserved = reserved, .printing = printing}}};
    m_closing.counted = {{u"a"_s, counted}};
    const auto day = close();
    QCOMPARE(day.error().code, FailureCode::StockUnbalanced);
    QCOMPARE(day.error().detail, u"a"_s);
}

void TestDeskDay::witnesses()
{
    domain::Officer witness{.id = u"o2"_s, .userName = {}, .name = {}, .post = {}, .unitId = {}, .roles = {domain::Role::Supervisor}};
    m_account.lost = 1;
    QCOMPARE(close().error().code, FailureCode::WitnessRefused);
    m_closing.witness = u"o2"_s;
    QCOMPARE(close(&witness)->witness, u"o2"_s);
    QCOMPARE(close().error().code, FailureCode::WitnessRefused); // nobody knows him
    witness.roles = {domain::Role::Officer, domain::Role::Leader};
    QCOMPARE(close(&witness).error().code, FailureCode::WitnessRefused);
    m_account.lost = 0; // none is needed, but who is named must be right
    QCOMPARE(close(&m_closer).error().code, FailureCode::WitnessRefused);
    m_closing.counted.insert(u"b"_s, 1); // counted, but none of it ever came here
    QCOMPARE(close(&witness).error().detail, u"b"_s);
}

void TestDeskDay::again()
{
    const domain::DeskDay first = *close();
    QCOMPARE(close(nullptr, &first).error().code, FailureCode::DeskClosed);
    m_account.receipts = 1;
    m_account.takingsFen = 600;
    QCOMPARE(close(nullptr, &first)->version, first.version + 1);
}

void TestDeskDay::argumentsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::addColumn<bool>("good");
    QTest::newRow("whole") << QJsonObject() << true;
    QTest::newRow("no desk") << QJsonObject{{u"deskId"_s, QJsonValue()}} << false;
    QTest::newRow("a day that is none") << QJsonObject{{u"day"_s, u"2026-02-30"_s}} << false;
    QTest::newRow("a count below zero") << QJsonObject{{u"counts"_s, QJsonObject{{u"a"_s, -1}}}} << false;
    QTest::newRow("a count in words") << QJsonObject{{u"counts"_s, QJsonObject{{u"a"_s, u"six"_s}}}} << false;
    QTest::newRow("money below zero") << QJsonObject{{u"takingsFen"_s, -1}} << false;
}

void TestDeskDay::argumentsAreChecked()
{
    QFETCH(QJsonObject, change);
    QFETCH(bool, good);
    domain::Command command;
    command.args = {{u"deskId"_s, u"d1"_s}, {u"day"_s, u"2026-11-19"_s}, {u"counts"_s, QJsonObject{{u"a"_s, 6}}}, {u"takingsFen"_s, 5}};
    for (auto each = change.begin(); each != change.end(); ++each)
        command.args.insert(each.key(), each.value());
    const auto closing = readClosing(command);
    QCOMPARE(closing.has_value(), good);
    if (good) {
        QCOMPARE(closing->counted.value(u"a"_s), 6);
        QCOMPARE(closing->takingsFen, 5);
    } else {
        QCOMPARE(closing.error().code, FailureCode::CommandMalformed);
    }
}

QTEST_GUILESS_MAIN(TestDeskDay)
#include "test_desk_day.moc"
