// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up rows of the registers: the people and companies of the sample's cases, and some more to look up.
#pragma once

#include "backoffice/service/registers.h"
#include "domain/case.h"

namespace backoffice::sample {

/// Of the applicants of these cases, and forty persons, twenty companies and ten houses beside them; the same each time.
QList<service::RegisterEntry> registerEntries(const QList<domain::Case> &cases, const QDateTime &now);

} // namespace backoffice::sample
