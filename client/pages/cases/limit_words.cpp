// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/limit_words.h"

#include "client/pages/words.h"

#include <QCoreApplication>

namespace client::pages::cases {

using domain::TapeReason;
using widgets::TapeCell;

namespace {

struct LimitWords {
    Q_DECLARE_TR_FUNCTIONS(LimitWords)
};

QString daySentence(const domain::TapeDay &day)
{
    const QString date = words::date(day.date);
    QString sentence;
    if (day.reason == TapeReason::Receipt)
        sentence = LimitWords::tr("%1: day of receipt, not counted").arg(date);
    else if (day.counted && day.holidayName.isEmpty())
        sentence = LimitWords::tr("%1: working day %2").arg(date).arg(day.index);
    else if (day.counted)
        sentence = LimitWords::tr("%1: working day %2, made up for %3").arg(date).arg(day.index).arg(day.holidayName);
    else if (day.reason == TapeReason::Holiday)
        sentence = LimitWords::tr("%1: %2, not counted").arg(date, day.holidayName);
    else
        sentence = LimitWords::tr("%1: %2, not counted").arg(date, words::name(day.reason));
    if (day.provisional)
        sentence += LimitWords::tr("; the official calendar of this year is not published yet");
    return sentence;
}

constexpr int mostOverdue = 42;

/// The days after the end: "+1" for each working day.
void appendOverdue(const domain::WorkCalendar &calendar, const QDate &due, const QDate &last, QList<TapeCell> *cells)
{
    int over = 0;
    for (QDate date = due.addDays(1); date <= last; date = date.addDays(1)) {
        domain::TapeDay day;
        day.date = date;
        day.provisional = !calendar.isPublished(date.year());
        day.reason = calendar.kind(date) == domain::DayKind::Holiday ? TapeReason::Holiday : TapeReason::Weekend;
        QString caption = LimitWords::tr("Off", "short, under a date"), sentence = words::date(date);
        if (calendar.isWorkday(date)) {
            day.reason = TapeReason::Workday;
            caption = QLatin1Char('+') + QString::number(++over);
            sentence = LimitWords::tr("%1: working day %2 after the end of the limit").arg(sentence).arg(over);
        }
        cells->append({day, caption, sentence, false, false});
    }
}

QString caption(const domain::TapeDay &day)
{
    if (day.reason == TapeReason::Receipt)
        return LimitWords::tr("Receipt", "short, under a date");
    if (day.counted)
        return QString::number(day.index);
    if (day.reason == TapeReason::Holiday)
        return day.holidayName.left(3);
    return day.reason == TapeReason::Suspended ? LimitWords::tr("Paused", "short, under a date")
                                               : LimitWords::tr("Off", "short, under a date");
}

} // namespace

QString remainingWords(const domain::WorkCalendar &calendar, const domain::Case &subject, const QDate &today)
{
    if (subject.state != domain::CaseState::Running)
        return words::name(subject.state);
    if (!subject.promisedDue.isValid())
        return LimitWords::tr("clock stopped");
    const int left = calendar.workdaysBetween(today, subject.promisedDue);
    if (subject.promisedDue < today) // no whole working day yet when only days off lie between
        return left == 0 ? LimitWords::tr("overdue") : LimitWords::tr("days over: %1").arg(-left);
    return left == 0 ? LimitWords::tr("due today") : LimitWords::tr("days left: %1").arg(left);
}

QString endWords(const domain::WorkCalendar &calendar, const domain::Case &subject)
{
    const auto line = [&](const QString &frame, int days, const QDate &due) {
        QString date = due.isValid() ? words::date(due) : LimitWords::tr("open while the clock stands still");
        if (due.isValid() && !calendar.isPublished(due.year()))
            date = LimitWords::tr("%1 (provisional)").arg(date);
        return frame.arg(days).arg(date);
    };
    return line(LimitWords::tr("Promised, %1 working days: %2"), subject.limits.promisedDays, subject.promisedDue) + QLatin1Char('\n')
        + line(LimitWords::tr("By law, %1 working days: %2"), subject.limits.statutoryDays, subject.statutoryDue);
}

QList<TapeCell> tapeOf(const domain::WorkCalendar &calendar, const domain::Case &subject, const QDate &today)
{
    const domain::Limits &limits = subject.limits;
    const int days = qMax(limits.promisedDays, limits.statutoryDays);
    QList<TapeCell> cells;
    if (days <= 0 || !limits.receivedOn.isValid())
        return cells;
    const domain::Deadline deadline = calendar.deadline(limits.receivedOn, days, limits.suspensions);
    for (const domain::TapeDay &day : deadline.tape) {
        TapeCell cell{day, caption(day), daySentence(day), day.date == subject.promisedDue, day.date == subject.statutoryDue};
        if (cell.promisedEnd) {
            cell.caption = LimitWords::tr("Promised", "short, under a date");
            cell.words += QLatin1Char('\n') + LimitWords::tr("The promised time ends with this day.");
        }
        if (cell.statutoryEnd) {
            cell.caption = LimitWords::tr("By law", "short, under a date");
            cell.words += QLatin1Char('\n') + LimitWords::tr("The time the law allows ends with this day.");
        }
        cells.append(cell);
    }
    if (subject.state == domain::CaseState::Running && deadline.due.isValid())
        appendOverdue(calendar, deadline.due, qMin(today, deadline.due.addDays(mostOverdue)), &cells);
    return cells;
}

} // namespace client::pages::cases
