// SPDX-License-Identifier: GPL-3.0-or-later
// The supervision lamp of a case (电子监察): green, due soon, yellow, red, or grey while suspended.
#pragma once

#include "domain/work_calendar.h"

namespace domain {

enum class Lamp { Green, DueSoon, Yellow, Red, Grey };

/// What a lamp is judged by. DueSoon begins one working day before the promised end or at 90 % of the promised days, whichever is first.
struct Limits {
    QDate receivedOn;
    int promisedDays = 0;
    int statutoryDays = 0;
    QList<Suspension> suspensions;
    bool operator==(const Limits &) const = default;
};

/// Lamp on `today`: Yellow the day after the promised limit, Red the day after the statutory one, Grey while suspended.
Lamp lamp(const WorkCalendar &calendar, const Limits &limits, const QDate &today);

} // namespace domain
