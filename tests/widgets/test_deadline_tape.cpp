// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deadline_tape.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestDeadlineTape : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void weeksBeneathEachOther();
    void arrowsGoFromDayToDay();
    void countedTodayAndEndsAreDrawn();

private:
    /// The limit as the calendar counts it.
    static QList<TapeCell> days(const QDate &from, int count)
    {
        QList<TapeCell> cells;
        for (const domain::TapeDay &day : domain::WorkCalendar::shipped().deadline(from, count).tape)
            cells.append({day, QString::number(day.index), day.date.toString(Qt::ISODate), false, false});
        return cells;
    }
};

void TestDeadlineTape::weeksBeneathEachOther()
{
    DeadlineTape tape;
    QCOMPARE(tape.heightForWidth(300), DeadlineTape().heightForWidth(300));
    const int head = tape.heightForWidth(300);
    tape.setDays(days(QDate(2026, 3, 5), 1), QDate(2026, 3, 5)); // Thursday and Friday: one week
    const int week = tape.heightForWidth(300) - head;
    QVERIFY(week >= theme::space::touch);
    tape.setDays(days(QDate(2026, 3, 5), 20), QDate(2026, 3, 5)); // to Thursday 2 April: five weeks
    QCOMPARE(tape.heightForWidth(300) - head, 5 * week);
}

void TestDeadlineTape::arrowsGoFromDayToDay()
{
    DeadlineTape tape;
    tape.setDays(days(QDate(2026, 4, 2), 4), QDate(2026, 4, 8));
    QCOMPARE(tape.accessibleDescription(), u"2026-04-08"_s); // begins with today
    QTest::keyClick(&tape, Qt::Key_Right);
    QTest::keyClick(&tape, Qt::Key_Right); // the end: stays
    QCOMPARE(tape.accessibleDescription(), u"2026-04-09"_s);
    QTest::keyClick(&tape, Qt::Key_Up);
    QCOMPARE(tape.accessibleDescription(), u"2026-04-02"_s);
    QTest::keyClick(&tape, Qt::Key_Left);
    QCOMPARE(tape.accessibleDescription(), u"2026-04-02"_s);
}

void TestDeadlineTape::countedTodayAndEndsAreDrawn()
{
    const auto count = [](QList<TapeCell> cells, const QDate &today, const QColor &color) {
        DeadlineTape tape;
        tape.setDays(cells, today);
        tape.resize(348, tape.heightForWidth(348));
        const QImage image = tape.grab().toImage();
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == color;
        }
        return found;
    };
    const QDate away(2030, 1, 1);
    QList<TapeCell> cells = days(QDate(2026, 4, 2), 4);
    QVERIFY(count(cells, away, theme::colors().raised) > 1000); // four filled days
    QCOMPARE(count(cells, away, theme::colors().action), 0);
    QVERIFY(count(cells, QDate(2026, 4, 7), theme::colors().action) > 200);
    QCOMPARE(count(cells, away, theme::colors().vermilion), 0);
    cells.last().statutoryEnd = true;
    QVERIFY(count(cells, away, theme::colors().vermilion) > 20);
}

QTEST_MAIN(TestDeadlineTape)
#include "test_deadline_tape.moc"
