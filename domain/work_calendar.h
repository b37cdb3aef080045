// SPDX-License-Identifier: GPL-3.0-or-later
// Working days of the People's Republic of China: Monday to Friday, corrected by the State Council's yearly notices.
#pragma once

#include "domain/failure.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace domain {

enum class DayKind { Workday, AdjustedWorkday, Weekend, Holiday };
/// Why a day of the tape does or does not count.
enum class TapeReason { Receipt, Workday, AdjustedWorkday, Weekend, Holiday, Suspended };

struct TapeDay {
    QDate date;
    bool counted = false;
    TapeReason reason = TapeReason::Workday;
    int index = 0;            ///< 1 for the first counted day; the last number reached on days that do not count
    QString holidayName;      ///< for Holiday and AdjustedWorkday
    bool provisional = false; ///< the year's official calendar is not published yet
    bool operator==(const TapeDay &) const = default;
};

/// A time during which the clock stands still (行政许可法 §45): both days belong to it; an invalid `to` means still running.
struct Suspension {
    QDate from;
    QDate to;
    QString ground;
    bool operator==(const Suspension &) const = default;
};

struct Deadline {
    QDate due; ///< last day of the limit; invalid while a suspension without end is running
    bool provisional = false;
    QList<TapeDay> tape; ///< from the day of receipt to `due`
    bool operator==(const Deadline &) const = default;
};

class WorkCalendar {
public:
    /// Reads rows {date, isWorkday, name} as in domain/data/holidays-cn.json. Raises CalendarMalformed.
    static Result<WorkCalendar> fromJson(const QByteArray &json);
    /// The calendar shipped with the program (compiled in).
    static const WorkCalendar &shipped();

    DayKind kind(const QDate &date) const;
    bool isWorkday(const QDate &date) const;
    QString holidayName(const QDate &date) const;
    /// Whether the official calendar of this year is known; other years count Monday to Friday and are provisional.
    bool isPublished(int year) const;

    /// The last day of a limit of `workingDays` (> 0), the day of receipt not counted (民法典 §201), with its tape.
    Deadline deadline(const QDate &receivedOn, int workingDays, const QList<Suspension> &suspensions = {}) const;
    /// Working days after `from` up to and including `to`; negative when `to` lies before `from`.
    int workdaysBetween(const QDate &from, const QDate &to) const;

private:
    QHash<QDate, QPair<bool, QString>> m_exceptions;
    QSet<int> m_years;
};

} // namespace domain
