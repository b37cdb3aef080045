// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lamp.h"

#include <algorithm>

namespace domain {

namespace {

bool isPast(const Deadline &deadline, const QDate &today)
{
    return deadline.due.isValid() && today > deadline.due;
}

/// One working day left, or nine tenths used, whichever comes first. The day of today counts as used.
bool isDueSoon(const Deadline &deadline, int days, const QDate &receivedOn, const QDate &today)
{
    const qint64 place = receivedOn.daysTo(today);
    if (place < 0 || place >= deadline.tape.size())
        return false;
    const int used = deadline.tape.at(place).index;
    return days - used <= 1 || used * 10 >= days * 9;
}

} // namespace

Lamp lamp(const WorkCalendar &calendar, const Limits &limits, const QDate &today)
{
    const bool isSuspended = std::any_of(limits.suspensions.cbegin(), limits.suspensions.cend(),
        [&](const Suspension &each) { return each.from.isValid() && today >= each.from && (!each.to.isValid() || today <= each.to); });
    if (isSuspended)
        return Lamp::Grey;
    const bool isPromised = limits.promisedDays > 0;
    const int days = isPromised ? limits.promisedDays : limits.statutoryDays;
    if (days <= 0)
        return Lamp::Green;
    const Deadline first = calendar.deadline(limits.receivedOn, days, limits.suspensions);
    if (!isPast(first, today))
        return isDueSoon(first, days, limits.receivedOn, today) ? Lamp::DueSoon : Lamp::Green;
    if (!isPromised)
        return Lamp::Red;
    const bool isLawBroken =
        limits.statutoryDays > 0 && isPast(calendar.deadline(limits.receivedOn, limits.statutoryDays, limits.suspensions), today);
    return isLawBroken ? Lamp::Red : Lamp::Yellow;
}

} // namespace domain
