// SPDX-License-Identifier: GPL-3.0-or-later
// Working days against the State Council's notices, deadlines against hand-checked dates, the tape against its own definition.
#include "domain/work_calendar.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

class TestWorkCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void yearsOfThePublishedCalendar();
    void workdaysInAYear_data();
    void workdaysInAYear();
    void officialDays_data();
    void officialDays();
    void deadlines_data();
    void deadlines();
    void tapeSaysWhyEachDayCountsOrNot();
    void yearsNotYetPublishedAreProvisional();
    void holidaysOfFixedDateNeedNoNotice();
    void suspensionMovesTheDeadline_data();
    void suspensionMovesTheDeadline();
    void suspensionWithoutEnd();
    void oddLimits();
    void workdaysBetweenIsTheTape();
    void malformed_data();
    void malformed();
};

void TestWorkCalendar::yearsOfThePublishedCalendar()
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    for (int year = 2007; year <= 2026; ++year)
        QVERIFY2(calendar.isPublished(year), qPrintable(QString::number(year)));
    QVERIFY(!calendar.isPublished(2006)); // only two days of December 2006 are known
    QVERIFY(!calendar.isPublished(2027));
}

void TestWorkCalendar::workdaysInAYear_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("workdays");
    QTest::newRow("2025") << 2025 << 248;
    QTest::newRow("2026") << 2026 << 248;
}

void TestWorkCalendar::workdaysInAYear()
{
    QFETCH(int, year);
    QFETCH(int, workdays);
    QCOMPARE(WorkCalendar::shipped().workdaysBetween(QDate(year - 1, 12, 31), QDate(year, 12, 31)), workdays);
}

void TestWorkCalendar::officialDays_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<DayKind>("kind");
    const auto off = [](QDate first, QDate last) {
        QTest::addRow("%s off", qPrintable(first.toString(Qt::ISODate))) << first << last << DayKind::Holiday;
    };
    const auto work = [](QDate day) {
        QTest::addRow("%s work", qPrintable(day.toString(Qt::ISODate))) << day << day << DayKind::AdjustedWorkday;
    };
    off({2025, 1, 1}, {2025, 1, 1});
    off({2025, 1, 28}, {2025, 2, 4});
    off({2025, 4, 4}, {2025, 4, 6});
    off({2025, 5, 1}, {2025, 5, 5});
    off({2025, 5, 31}, {2025, 6, 2});
    off({2025, 10, 1}, {2025, 10, 8});
    for (const QDate day : {QDate(2025, 1, 26), QDate(2025, 2, 8), QDate(2025, 4, 27), QDate(2025, 9, 28), QDate(2025, 10, 11)})
        work(day);
    off({2026, 1, 1}, {2026, 1, 3});
    off({2026, 2, 15}, {2026, 2, 23});
    off({2026, 4, 4}, {2026, 4, 6});
    off({2026, 5, 1}, {2026, 5, 5});
    off({2026, 6, 19}, {2026, 6, 21});
    off({2026, 9, 25}, {2026, 9, 27});
    off({2026, 10, 1}, {2026, 10, 7});
    for (const QDate day :
        {QDate(2026, 1, 4), QDate(2026, 2, 14), QDate(2026, 2, 28), QDate(2026, 5, 9), QDate(2026, 9, 20), QDate(2026, 10, 10)})
        work(day);
    work({2020, 2, 3}); // the only working day of the notices that falls on a weekday anyway
}

void TestWorkCalendar::officialDays()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(DayKind, kind);
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        QCOMPARE(WorkCalendar::shipped().kind(day), kind);
        QCOMPARE(WorkCalendar::shipped().isWorkday(day), kind == DayKind::AdjustedWorkday);
        QVERIFY(!WorkCalendar::shipped().holidayName(day).isEmpty());
    }
}

void TestWorkCalendar::deadlines_data()
{
    QTest::addColumn<QDate>("received");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("due");
    const auto row = [](QDate received, int days, QDate due) {
        QTest::addRow("%s + %d", qPrintable(received.toString(Qt::ISODate)), days) << received << days << due;
    };
    row({2026, 2, 10}, 5, {2026, 2, 24});
    row({2026, 2, 10}, 20, {2026, 3, 16});
    row({2026, 9, 18}, 5, {2026, 9, 24});
    row({2026, 9, 18}, 20, {2026, 10, 22});
    row({2025, 9, 19}, 20, {2025, 10, 23});
    row({2025, 1, 20}, 20, {2025, 2, 21});
    row({2026, 4, 28}, 5, {2026, 5, 8});
    row({2025, 12, 31}, 1, {2026, 1, 4}); // a Sunday that is worked
    row({2027, 3, 5}, 5, {2027, 3, 12});  // not published: Monday to Friday
}

void TestWorkCalendar::deadlines()
{
    QFETCH(QDate, received);
    QFETCH(int, days);
    QFETCH(QDate, due);
    QCOMPARE(WorkCalendar::shipped().deadline(received, days).due, due);
}

void TestWorkCalendar::tapeSaysWhyEachDayCountsOrNot()
{
    const Deadline deadline = WorkCalendar::shipped().deadline({2026, 2, 13}, 2);
    // Friday; a worked Saturday; nine days of Spring Festival; Tuesday.
    QCOMPARE(deadline.tape.size(), 12);
    QCOMPARE(deadline.due, QDate(2026, 2, 24));
    const TapeDay receipt{QDate(2026, 2, 13), false, TapeReason::Receipt, 0, {}, false};
    const TapeDay saturday{QDate(2026, 2, 14), true, TapeReason::AdjustedWorkday, 1, u"春节"_s, false};
    const TapeDay holiday{QDate(2026, 2, 15), false, TapeReason::Holiday, 1, u"春节"_s, false};
    const TapeDay last{QDate(2026, 2, 24), true, TapeReason::Workday, 2, {}, false};
    QCOMPARE(deadline.tape.at(0), receipt);
    QCOMPARE(deadline.tape.at(1), saturday);
    QCOMPARE(deadline.tape.at(2), holiday);
    QCOMPARE(deadline.tape.last(), last);
    QCOMPARE(WorkCalendar::shipped().deadline({2026, 3, 6}, 1).tape.at(1).reason, TapeReason::Weekend);
}

/// What the regulation fixes is a holiday in every notice there is, and so also before the next one; the first working day of 2027 is
/// no 1 January.
void TestWorkCalendar::holidaysOfFixedDateNeedNoNotice()
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const auto fixed = [](int year) {
        return QList<QDate>{{year, 1, 1}, {year, 5, 1}, {year, 5, 2}, {year, 10, 1}, {year, 10, 2}, {year, 10, 3}};
    };
    for (int year = 2025; year <= 2035; ++year) {
        for (const QDate &date : fixed(year)) {
            QCOMPARE(calendar.kind(date), DayKind::Holiday);
            QVERIFY2(!calendar.holidayName(date).isEmpty(), qPrintable(date.toString(Qt::ISODate)));
        }
    }
    const Deadline across = calendar.deadline({2026, 12, 31}, 1);
    QCOMPARE(across.due, QDate(2027, 1, 4));
    QVERIFY(across.provisional);
    QCOMPARE(across.tape.at(1).reason, TapeReason::Holiday);
    QCOMPARE(across.tape.at(1).holidayName, u"元旦"_s);
    QCOMPARE(calendar.kind({2027, 10, 4}), DayKind::Workday); // a Monday; whether it is free the notice will say
    QCOMPARE(calendar.kind({1999, 5, 3}), DayKind::Workday);  // long before the data: nothing is claimed
    QCOMPARE(WorkCalendar::fromJson("[]")->kind({2027, 1, 1}), DayKind::Workday);
}

void TestWorkCalendar::yearsNotYetPublishedAreProvisional()
{
    QVERIFY(!WorkCalendar::shipped().deadline({2026, 12, 1}, 5).provisional);
    const Deadline across = WorkCalendar::shipped().deadline({2026, 12, 30}, 5);
    QVERIFY(across.provisional);
    QVERIFY(!across.tape.first().provisional);
    QVERIFY(across.tape.last().provisional);
}

void TestWorkCalendar::suspensionMovesTheDeadline_data()
{
    QTest::addColumn<QList<Suspension>>("suspensions");
    QTest::addColumn<QDate>("due");
    using List = QList<Suspension>;
    // Received on Monday 2026-03-02, five working days: Monday 03-09 without any suspension.
    QTest::newRow("none") << List{} << QDate(2026, 3, 9);
    QTest::newRow("two days") << List{{{2026, 3, 3}, {2026, 3, 4}, u"检测"_s}} << QDate(2026, 3, 11);
    QTest::newRow("one day") << List{{{2026, 3, 5}, {2026, 3, 5}, u"听证"_s}} << QDate(2026, 3, 10);
    QTest::newRow("over a weekend") << List{{{2026, 3, 7}, {2026, 3, 8}, u"检测"_s}} << QDate(2026, 3, 9);
    QTest::newRow("overlapping") << List{{{2026, 3, 3}, {2026, 3, 5}, u"检测"_s}, {{2026, 3, 4}, {2026, 3, 6}, u"鉴定"_s}}
                                 << QDate(2026, 3, 13);
    QTest::newRow("after the end") << List{{{2026, 3, 10}, {2026, 3, 20}, u"检测"_s}} << QDate(2026, 3, 9);
    QTest::newRow("wrong way round") << List{{{2026, 3, 6}, {2026, 3, 3}, u"检测"_s}} << QDate(2026, 3, 9);
    QTest::newRow("without a beginning") << List{{{}, {2026, 3, 6}, u"检测"_s}} << QDate(2026, 3, 9);
    QTest::newRow("open, begins after the end") << List{{{2026, 3, 10}, {}, u"检测"_s}} << QDate(2026, 3, 9);
}

void TestWorkCalendar::suspensionMovesTheDeadline()
{
    QFETCH(QList<Suspension>, suspensions);
    QFETCH(QDate, due);
    const Deadline deadline = WorkCalendar::shipped().deadline({2026, 3, 2}, 5, suspensions);
    QCOMPARE(deadline.due, due);
    for (const TapeDay &day : deadline.tape)
        QVERIFY(!day.counted || day.reason == TapeReason::Workday);
}

void TestWorkCalendar::suspensionWithoutEnd()
{
    const Deadline deadline = WorkCalendar::shipped().deadline({2026, 3, 2}, 5, {{{2026, 3, 4}, {}, u"专家评审"_s}});
    QVERIFY(!deadline.due.isValid());
    QCOMPARE(deadline.tape.size(), 3);
    QCOMPARE(deadline.tape.last().reason, TapeReason::Suspended);
    QCOMPARE(deadline.tape.last().index, 1);
}

void TestWorkCalendar::oddLimits()
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    QCOMPARE(calendar.deadline({2026, 3, 2}, 0).due, QDate(2026, 3, 2)); // done while you wait
    QVERIFY(!calendar.deadline({2026, 3, 2}, -1).due.isValid());
    QVERIFY(!calendar.deadline({2026, 3, 2}, 2'000'000'000).due.isValid());
    QVERIFY(!calendar.deadline(QDate(), 5).due.isValid());
    QVERIFY(!calendar.isWorkday(QDate()));
    QCOMPARE(calendar.workdaysBetween(QDate(), QDate(2026, 3, 2)), 0);
}

void TestWorkCalendar::workdaysBetweenIsTheTape()
{
    const quint32 seed = qEnvironmentVariableIntValue("CASEDESK_SEED");
    QRandomGenerator random(seed ? seed : 20'260'706);
    qInfo("seed %u (CASEDESK_SEED replays)", seed ? seed : 20'260'706);
    const WorkCalendar &calendar = WorkCalendar::shipped();
    for (int i = 0; i < 2000; ++i) {
        const QDate from = QDate(2007, 1, 1).addDays(random.bounded(365 * 22));
        const int days = random.bounded(1, 60);
        const Deadline deadline = calendar.deadline(from, days);
        QVERIFY(calendar.isWorkday(deadline.due));
        QCOMPARE(calendar.workdaysBetween(from, deadline.due), days);
        QCOMPARE(calendar.workdaysBetween(deadline.due, from), -days);
        QCOMPARE(deadline.tape.size(), from.daysTo(deadline.due) + 1);
        QCOMPARE(deadline.tape.last().index, days);
        // One day more is never earlier, and splitting a span does not change its count.
        QVERIFY(calendar.deadline(from, days + 1).due > deadline.due);
        const QDate middle = from.addDays(random.bounded(deadline.tape.size()));
        QCOMPARE(calendar.workdaysBetween(from, middle) + calendar.workdaysBetween(middle, deadline.due), days);
    }
}

void TestWorkCalendar::malformed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("a number for a row") << QByteArray("[1]");
    QTest::newRow("no date") << QByteArray(R"([{"isWorkday": true, "name": "x"}])");
    QTest::newRow("no such day") << QByteArray(R"([{"date": "2026-02-30", "isWorkday": true, "name": "x"}])");
    QTest::newRow("text for truth") << QByteArray(R"([{"date": "2026-02-03", "isWorkday": "yes", "name": "x"}])");
    QTest::newRow("a day twice") << QByteArray(
        R"([{"date": "2026-02-03", "isWorkday": true, "name": "x"}, {"date": "2026-02-03", "isWorkday": false, "name": "x"}])");
}

void TestWorkCalendar::malformed()
{
    QFETCH(QByteArray, json);
    const auto calendar = WorkCalendar::fromJson(json);
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().code, FailureCode::CalendarMalformed);
}

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "test_work_calendar.moc"
