// SPDX-License-Identifier: GPL-3.0-or-later
// The supervision lamp: every change of colour on its exact day.
#include "domain/lamp.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestLamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transitions_data();
    void transitions();
    void suspension_data();
    void suspension();
    void onlyOneLimit();
    void neverGoesBack();
};

void TestLamp::transitions_data()
{
    QTest::addColumn<int>("promised");
    QTest::addColumn<int>("statutory");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<Lamp>("expected");
    const auto row = [](int promised, int statutory, QDate today, Lamp expected) {
        QTest::addRow("%d/%d on %s", promised, statutory, qPrintable(today.toString(Qt::ISODate)))
            << promised << statutory << today << expected;
    };
    // Received on Monday 2026-03-02. Four days: Friday 03-06; due soon from the third day, Thursday. Twenty days: Monday 03-30.
    row(4, 20, {2026, 3, 1}, Lamp::Green);
    row(4, 20, {2026, 3, 2}, Lamp::Green);
    row(4, 20, {2026, 3, 4}, Lamp::Green);
    row(4, 20, {2026, 3, 5}, Lamp::DueSoon);
    row(4, 20, {2026, 3, 6}, Lamp::DueSoon);
    row(4, 20, {2026, 3, 7}, Lamp::Yellow); // a Saturday: the limit has passed all the same
    row(4, 20, {2026, 3, 30}, Lamp::Yellow);
    row(4, 20, {2026, 3, 31}, Lamp::Red);
    row(4, 20, {2027, 3, 31}, Lamp::Red);
    // Twenty days promised: nine tenths are the eighteenth day, Thursday 03-26, before "one day left".
    row(20, 45, {2026, 3, 25}, Lamp::Green);
    row(20, 45, {2026, 3, 26}, Lamp::DueSoon);
    row(20, 45, {2026, 3, 30}, Lamp::DueSoon);
    row(20, 45, {2026, 3, 31}, Lamp::Yellow);
    // One day: at once.
    row(1, 20, {2026, 3, 2}, Lamp::DueSoon);
    row(1, 20, {2026, 3, 4}, Lamp::Yellow);
    // Promised and statutory the same: yellow is never seen.
    row(5, 5, {2026, 3, 9}, Lamp::DueSoon);
    row(5, 5, {2026, 3, 10}, Lamp::Red);
}

void TestLamp::transitions()
{
    QFETCH(int, promised);
    QFETCH(int, statutory);
    QFETCH(QDate, today);
    QFETCH(Lamp, expected);
    const Limits limits{QDate(2026, 3, 2), promised, statutory, {}};
    QCOMPARE(lamp(WorkCalendar::shipped(), limits, today), expected);
}

void TestLamp::suspension_data()
{
    QTest::addColumn<Suspension>("suspension");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<Lamp>("expected");
    const Suspension closed{QDate(2026, 3, 4), QDate(2026, 3, 10), u"检测"_s};
    const Suspension open{QDate(2026, 3, 4), QDate(), u"专家评审"_s};
    // Four days from Monday 2026-03-02; with 03-04..03-10 left out: 03-03, 03-11, 03-12, 03-13.
    QTest::newRow("before") << closed << QDate(2026, 3, 3) << Lamp::Green;
    QTest::newRow("first day") << closed << QDate(2026, 3, 4) << Lamp::Grey;
    QTest::newRow("last day") << closed << QDate(2026, 3, 10) << Lamp::Grey;
    QTest::newRow("on again") << closed << QDate(2026, 3, 11) << Lamp::Green;
    QTest::newRow("due soon later") << closed << QDate(2026, 3, 12) << Lamp::DueSoon;
    QTest::newRow("past later") << closed << QDate(2026, 3, 14) << Lamp::Yellow;
    QTest::newRow("without end, before") << open << QDate(2026, 3, 3) << Lamp::Green;
    QTest::newRow("without end, a year later") << open << QDate(2027, 3, 3) << Lamp::Grey;
}

void TestLamp::suspension()
{
    QFETCH(Suspension, suspension);
    QFETCH(QDate, today);
    QFETCH(Lamp, expected);
    const Limits limits{QDate(2026, 3, 2), 4, 20, {suspension}};
    QCOMPARE(lamp(WorkCalendar::shipped(), limits, today), expected);
}

void TestLamp::onlyOneLimit()
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const QDate received(2026, 3, 2);
    QCOMPARE(lamp(calendar, {received, 0, 5, {}}, {2026, 3, 9}), Lamp::DueSoon);
    QCOMPARE(lamp(calendar, {received, 0, 5, {}}, {2026, 3, 10}), Lamp::Red);
    QCOMPARE(lamp(calendar, {received, 5, 0, {}}, {2027, 3, 10}), Lamp::Yellow);
    QCOMPARE(lamp(calendar, {received, 0, 0, {}}, {2027, 3, 10}), Lamp::Green);
    QCOMPARE(lamp(calendar, Limits{}, {2027, 3, 10}), Lamp::Green);
}

void TestLamp::neverGoesBack()
{
    // Without suspensions the lamp only ever gets worse, whatever the limits and wherever the holidays lie.
    const QList<Lamp> order{Lamp::Green, Lamp::DueSoon, Lamp::Yellow, Lamp::Red};
    for (const QDate received : {QDate(2026, 2, 10), QDate(2026, 9, 18), QDate(2026, 12, 28)}) {
        for (int promised = 1; promised <= 25; ++promised) {
            qsizetype worst = 0;
            for (int day = 0; day < 80; ++day) {
                const qsizetype now =
                    order.indexOf(lamp(WorkCalendar::shipped(), {received, promised, promised + 10, {}}, received.addDays(day)));
                QVERIFY(now >= worst);
                worst = now;
            }
            QCOMPARE(worst, 3);
        }
    }
}

QTEST_GUILESS_MAIN(TestLamp)
#include "test_lamp.moc"
