// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of a case in words, and its days as a tape.
#pragma once

#include "domain/case.h"
#include "domain/work_calendar.h"
#include "widgets/deadline_tape.h"

namespace client::pages::cases {

/// How much of the promised time is left: "剩 3 个工作日", "今天到期", "超 2 个工作日"; of a closed case what became of it.
QString remainingWords(const domain::WorkCalendar &calendar, const domain::Case &subject, const QDate &today);

/// The promised and the statutory end in two lines.
QString endWords(const domain::WorkCalendar &calendar, const domain::Case &subject);

/// The days from receipt to the statutory end (or the promised one when it is later), each with its caption and its sentence; of an overdue
/// running case also the days since then up to today (six weeks at most).
QList<widgets::TapeCell> tapeOf(const domain::WorkCalendar &calendar, const domain::Case &subject, const QDate &today);

} // namespace client::pages::cases
