// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/limit_words.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;

class TestLimitWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void remaining_data();
    void remaining();
    void onADayOffAfterTheEndNoWorkingDayIsOver();
    void ends();
    void tapeOverTheTombSweepingHoliday();
    void tapeGoesOnWhenOverdue();
    void tapeOfAnUnpublishedYearIsProvisional();

private:
    const domain::WorkCalendar &calendar = domain::WorkCalendar::shipped();
};

void TestLimitWords::remaining_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("left") << 1 << u"days left: 2"_s;
    QTest::newRow("today") << 4 << u"due today"_s;
    QTest::newRow("over") << 5 << u"days over: 2"_s;
    QTest::newRow("long over") << 6 << u"days over: 20"_s;
    QTest::newRow("closed") << 11 << u"Approved"_s;
}

void TestLimitWords::remaining()
{
    QFETCH(int, number);
    tests::SheetFixture fixture;
    QTEST(remainingWords(calendar, fixture.file(number).base, QDate(2026, 4, 9)), "expected");
}

void TestLimitWords::onADayOffAfterTheEndNoWorkingDayIsOver()
{
    tests::SheetFixture fixture;
    domain::Case &file = fixture.file(4).base;
    file.promisedDue = QDate(2026, 4, 10); // a Friday
    QCOMPARE(remainingWords(calendar, file, QDate(2026, 4, 11)), u"overdue"_s);
    QCOMPARE(remainingWords(calendar, file, QDate(2026, 4, 13)), u"days over: 1"_s);
}

void TestLimitWords::ends()
{
    tests::SheetFixture fixture;
    QCOMPARE(
        endWords(calendar, fixture.file(4).base), u"Promised, 4 working days: Thu 9 Apr 2026\nBy law, 20 working days: Wed 6 May 2026"_s);
    fixture.file(4).base.promisedDue = {};
    QCOMPARE(
        endWords(calendar, fixture.file(4).base).section(u'\n', 0, 0), u"Promised, 4 working days: open while the clock stands still"_s);
}

void TestLimitWords::tapeOverTheTombSweepingHoliday()
{
    tests::SheetFixture fixture;
    const auto tape = tapeOf(calendar, fixture.file(4).base, QDate(2026, 4, 9)); // received Thursday 2 April
    QStringList lines;
    for (const widgets::TapeCell &cell : tape.mid(0, 8))
        lines.append(cell.day.date.toString(u"M/d "_s) + cell.caption + (cell.promisedEnd ? u" end"_s : QString()));
    QCOMPARE(lines.join(u'|'), u"4/2 Receipt|4/3 1|4/4 清明节|4/5 清明节|4/6 清明节|4/7 2|4/8 3|4/9 Promised end"_s);
    QCOMPARE(tape[0].words, u"Thu 2 Apr 2026: day of receipt, not counted"_s);
    QCOMPARE(tape[1].words, u"Fri 3 Apr 2026: working day 1"_s);
    QCOMPARE(tape[2].words, u"Sat 4 Apr 2026: 清明节, not counted"_s);
    QCOMPARE(tape[7].words, u"Thu 9 Apr 2026: working day 4\nThe promised time ends with this day."_s);
    QVERIFY(tape.last().statutoryEnd);
    QCOMPARE(tape.last().day.date, fixture.file(4).base.statutoryDue);
    // The days follow one another without a gap.
    for (qsizetype i = 1; i < tape.size(); ++i)
        QCOMPARE(tape[i].day.date, tape[i - 1].day.date.addDays(1));
}

void TestLimitWords::tapeGoesOnWhenOverdue()
{
    tests::SheetFixture fixture;
    const auto tape = tapeOf(calendar, fixture.file(6).base, QDate(2026, 4, 9)); // by law until Thursday 2 April
    QCOMPARE(tape.last().day.date, QDate(2026, 4, 9));
    QStringList captions;
    for (const widgets::TapeCell &cell : tape.mid(tape.size() - 7))
        captions.append(cell.caption);
    QCOMPARE(captions.join(u'|'), u"+1|Off|Off|Off|+2|+3|+4"_s);
    fixture.file(6).base.state = domain::CaseState::Approved;
    QCOMPARE(tapeOf(calendar, fixture.file(6).base, QDate(2026, 4, 9)).last().day.date, QDate(2026, 4, 2));
}

void TestLimitWords::tapeOfAnUnpublishedYearIsProvisional()
{
    tests::SheetFixture fixture;
    domain::Case subject = fixture.file(1).base;
    subject.limits.receivedOn = QDate(2031, 3, 3);
    subject.promisedDue = calendar.deadline(subject.limits.receivedOn, 4).due;
    const auto tape = tapeOf(calendar, subject, QDate(2031, 3, 3));
    QVERIFY(tape.at(1).day.provisional);
    QVERIFY(tape.at(1).words.endsWith(u"not published yet"_s));
    QVERIFY(endWords(calendar, subject).contains(u"(provisional)"_s));
}

QTEST_GUILESS_MAIN(TestLimitWords)
#include "test_limit_words.moc"
