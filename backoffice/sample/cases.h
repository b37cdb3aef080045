// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of a sample, each ticked its way by the very rules of the back office.
#pragma once

#include "backoffice/rules/organisation.h"
#include "backoffice/sample/papers.h"
#include "domain/case.h"
#include "domain/work_calendar.h"

namespace backoffice::sample {

/// A case and what it left behind.
struct Story {
    domain::Case subject;
    QString matterKey;
};

/// What cases are made from.
struct Desk {
    QHash<QString, domain::Matter> matters; ///< by code
    QList<Paper> papers;
    const domain::WorkCalendar &calendar;
    QDateTime now;
    rules::Organisation organisation = {}; ///< whose codes stand in the licences' identifiers
};

/// `closed` cases of the past two years, oldest first, then cases in varied standing over the three matters: fourteen contract filings wait
/// for chenyu's column.
QList<Story> cases(const Desk &desk, int closed);
/// How many cases in varied standing there are.
int variedCount(const Desk &desk);

} // namespace backoffice::sample
