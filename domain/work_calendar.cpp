// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work_calendar.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

/// A longer limit is no limit of this world; it also bounds the tape.
constexpr int mostWorkingDays = 10'000;

bool covers(const Suspension &suspension, const QDate &date)
{
    return suspension.from.isValid() && date >= suspension.from && (!suspension.to.isValid() || date <= suspension.to);
}

/// The day from which the clock stands still for good, or an invalid date.
QDate standstill(const QList<Suspension> &suspensions)
{
    QDate first;
    for (const Suspension &suspension : suspensions) {
        if (suspension.from.isValid() && !suspension.to.isValid() && (!first.isValid() || suspension.from < first))
            first = suspension.from;
    }
    return first;
}

bool isSuspended(const QList<Suspension> &suspensions, const QDate &date)
{
    return std::any_of(suspensions.cbegin(), suspensions.cend(), [&](const Suspension &each) { return covers(each, date); });
}

/// The name of a holiday whose date the State Council's regulation on holidays (全国年节及纪念日放假办法, article 2) fixes itself: a year's
/// notice only moves weekends around it. The others follow the lunar calendar.
QString fixedHoliday(const QDate &date)
{
    if (date.month() == 1 && date.day() == 1)
        return u"元旦"_s;
    if (date.month() == 5 && date.day() <= 2)
        return u"劳动节"_s;
    if (date.month() == 10 && date.day() <= 3)
        return u"国庆节"_s;
    return {};
}

/// Whether the year comes after all that have been published.
bool isAhead(const QSet<int> &published, int year)
{
    return !published.isEmpty() && std::none_of(published.begin(), published.end(), [year](int each) { return each >= year; });
}

TapeReason reasonOf(DayKind kind)
{
    switch (kind) {
    case DayKind::Workday:
        return TapeReason::Workday;
    case DayKind::AdjustedWorkday:
        return TapeReason::AdjustedWorkday;
    case DayKind::Weekend:
        return TapeReason::Weekend;
    case DayKind::Holiday:
        break;
    }
    return TapeReason::Holiday;
}

} // namespace

Result<WorkCalendar> WorkCalendar::fromJson(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonArray rows = document.array();
    WorkCalendar calendar;
    QString flaw = document.isArray() ? QString() : u"no array of rows: "_s + error.errorString();
    for (qsizetype i = 0; i < rows.size() && flaw.isEmpty(); ++i) {
        const QJsonObject row = rows.at(i).toObject();
        const QString day = row.value("date"_L1).toString();
        const QDate date = day.contains(u'-') ? QDate::fromString(day, Qt::ISODate) : QDate(); // five times as quick as a pattern
        const QJsonValue isWorkday = row.value("isWorkday"_L1);
        if (!date.isValid() || !isWorkday.isBool() || calendar.m_exceptions.contains(date))
            flaw = u"row "_s + QString::number(i) + u" has no date, no isWorkday, or a date seen before"_s;
        calendar.m_exceptions.insert(date, {isWorkday.toBool(), row.value("name"_L1).toString()});
        // Each yearly notice begins with its own New Year's Day; days of December belong to the notice of the year after.
        if (date.month() == 1 && date.day() == 1)
            calendar.m_years.insert(date.year());
    }
    if (!flaw.isEmpty())
        return fail(FailureCode::CalendarMalformed, flaw);
    return calendar;
}

const WorkCalendar &WorkCalendar::shipped()
{
    static const WorkCalendar calendar = [] {
        QFile file(u":/domain/holidays-cn.json"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        const auto read = fromJson(open ? file.readAll() : QByteArray());
        if (!read)
            qFatal("the calendar compiled into this program is damaged");
        return *read;
    }();
    return calendar;
}

DayKind WorkCalendar::kind(const QDate &date) const
{
    const bool isWeekend = date.dayOfWeek() >= Qt::Saturday;
    const auto row = m_exceptions.constFind(date);
    if (row == m_exceptions.cend() && !fixedHoliday(date).isEmpty() && isAhead(m_years, date.year()))
        return DayKind::Holiday;
    if (row == m_exceptions.cend())
        return isWeekend ? DayKind::Weekend : DayKind::Workday;
    return row->first ? DayKind::AdjustedWorkday : DayKind::Holiday;
}

bool WorkCalendar::isWorkday(const QDate &date) const
{
    const DayKind day = kind(date);
    return date.isValid() && (day == DayKind::Workday || day == DayKind::AdjustedWorkday);
}

QString WorkCalendar::holidayName(const QDate &date) const
{
    const auto row = m_exceptions.constFind(date);
    if (row != m_exceptions.cend())
        return row->second;
    const QString fixed = fixedHoliday(date);
    return !fixed.isEmpty() && isAhead(m_years, date.year()) ? fixed : QString();
}

bool WorkCalendar::isPublished(int year) const
{
    return m_years.contains(year);
}

Deadline WorkCalendar::deadline(const QDate &receivedOn, int workingDays, const QList<Suspension> &suspensions) const
{
    Deadline result;
    if (!receivedOn.isValid() || workingDays < 0 || workingDays > mostWorkingDays)
        return result;
    const QDate stop = standstill(suspensions);
    int index = 0;
    for (QDate date = receivedOn;; date = date.addDays(1)) {
        const bool isReceipt = date == receivedOn;
        const DayKind day = kind(date);
        TapeDay entry{date, false, isReceipt ? TapeReason::Receipt : reasonOf(day), 0, holidayName(date), !isPublished(date.year())};
        if (!isReceipt && isSuspended(suspensions, date))
            entry.reason = TapeReason::Suspended;
        entry.counted = entry.reason == TapeReason::Workday || entry.reason == TapeReason::AdjustedWorkday;
        index += entry.counted;
        entry.index = index;
        result.provisional |= entry.provisional;
        result.tape.append(entry);
        if (index == workingDays) {
            result.due = date;
            return result;
        }
        if (stop.isValid() && date >= stop)
            return result;
    }
}

int WorkCalendar::workdaysBetween(const QDate &from, const QDate &to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workdaysBetween(to, from);
    int count = 0;
    for (QDate date = from.addDays(1); date <= to; date = date.addDays(1))
        count += isWorkday(date);
    return count;
}

} // namespace domain
