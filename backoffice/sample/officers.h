// SPDX-License-Identifier: GPL-3.0-or-later
// The officers of the sample district; every name is made up.
#pragma once

#include "domain/organisation.h"

namespace backoffice::sample {

QList<domain::Officer> officers();
/// The id of an officer by user name, "officer-chenyu".
QString officerId(const QString &userName);
/// The officer of the sample who may tick in this unit's columns; null text when there is none.
QString tickerOf(const QString &unitId);

} // namespace backoffice::sample
