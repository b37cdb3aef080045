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
    void signedByASecond();
    void again();
    void argumentsAreChecked_data();
    void argumentsAreChecked();

private:
    domain::Result<domain::DeskDay> close(const domain::Officer *asked = nullptr, const domain::DeskDay *before = nullptr)
    {
        return closeDay(m_closing, m_account, m_closer, asked, before, m_at);
    }
    Closing m_closing;
    Account m_account;
    domain::Officer m_closer{.id = u"o1"_s, .userName = {}, .name = {}, .post = {}, .unitId = u"hall"_s, .roles = {domain::Role::Window}};
    const QDateTime m_at{QDate(2026, 11, 19), QTime(9, 30), Qt::UTC};
};

void TestDeskDay::init()
{
    m_closing = {.deskId = u"d1"_s, .day = QDate(2026, 11, 19), .counted = {{u"a"_s, 6}}, .countedFen = 500};
    m_account = {.stock = {{u"a"_s, {.received = 10, .atDesk = 6, .issued = 2, .spoiled = 1, .unaccounted = 1}}}, .takingsFen = 500};
}

void TestDeskDay::balanced()
{
    const auto day = close();
    QVERIFY(day);
    QCOMPARE(day->id, u"d1/2026-11-19"_s);
    QCOMPARE(day->stock.first().counted, 6);
    QCOMPARE(day->takingsFen, 500);
    QVERIFY(!day->isWitnessed());
    m_closing.countedFen = 499;
    QCOMPARE(close().error().code, FailureCode::TakingsDiffer);
    QCOMPARE(close().error().detail, u"500"_s);
    m_closing.takingsReason = u"找零时多给一分"_s;
    QCOMPARE(close()->countedFen, 499);
    QCOMPARE(close()->takingsFen, 500);
    QCOMPARE(close()->takingsReason, m_closing.takingsReason);
    m_closing.countedFen = 500; // nothing to explain
    QCOMPARE(close()->takingsReason, QString());
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
    m_closing.asked = u"o2"_s;
    QCOMPARE(close(&witness)->asked, u"o2"_s);
    QCOMPARE(close(&witness)->witness, QString());               // asked is not signed
    QCOMPARE(close().error().code, FailureCode::WitnessRefused); // nobody knows him
    witness.roles = {domain::Role::Officer, domain::Role::Leader};
    QCOMPARE(close(&witness).error().detail, u"officer"_s);
    QCOMPARE(close(&m_closer).error().detail, u"closer"_s);
    m_closing.counted.insert(u"b"_s, 1); // counted, but none of it ever came here
    QCOMPARE(close(&witness).error().detail, u"b"_s);
}

void TestDeskDay::signedByASecond()
{
    const domain::DeskDay day = *close();
    const auto sign = [&](const QString &id, const QString &unit, domain::Role role, const domain::DeskDay &before) {
        const domain::Officer officer{.id = id, .userName = {}, .name = {}, .post = {}, .unitId = unit, .roles = {role}};
        return witnessDay(before, &m_closer, officer, m_at.addSecs(60));
    };
    QCOMPARE(sign(u"o1"_s, u"hall"_s, domain::Role::Window, day).error().detail, u"closer"_s);
    QCOMPARE(sign(u"o1"_s, u"hall"_s, domain::Role::Supervisor, day).error().detail, u"closer"_s);
    QCOMPARE(sign(u"o2"_s, u"tax"_s, domain::Role::Window, day).error().detail, u"unit"_s);
    QCOMPARE(sign(u"o2"_s, u"hall"_s, domain::Role::Leader, day).error().detail, u"officer"_s);
    QVERIFY(sign(u"o3"_s, u"tax"_s, domain::Role::Supervisor, day));
    const auto done = sign(u"o2"_s, u"hall"_s, domain::Role::Window, day);
    QVERIFY(done);
    QVERIFY(done->isWitnessed());
    QCOMPARE(done->witness, u"o2"_s);
    QCOMPARE(done->version, day.version + 1);
    QCOMPARE(sign(u"o3"_s, u"tax"_s, domain::Role::Supervisor, *done).error().code, FailureCode::DeskWitnessed);
    m_account.receipts = 1; // something came in: closed anew, and nobody has signed for that
    QVERIFY(!close(nullptr, &*done)->isWitnessed());
}

void TestDeskDay::again()
{
    const domain::DeskDay first = *close();
    QCOMPARE(close(nullptr, &first).error().code, FailureCode::DeskClosed);
    m_account.receipts = 1;
    m_account.takingsFen = m_closing.countedFen = 600;
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
        QCOMPARE(closing->countedFen, 5);
    } else {
        QCOMPARE(closing.error().code, FailureCode::CommandMalformed);
    }
}

QTEST_GUILESS_MAIN(TestDeskDay)
#include "test_desk_day.moc"
