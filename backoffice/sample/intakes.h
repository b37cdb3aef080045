// SPDX-License-Identifier: GPL-3.0-or-later
// Applications of a sample that were taken in at hetian's window, by the very rules of the back office.
#pragma once

#include "backoffice/sample/cases.h"
#include "domain/stock.h"
#include "forms/engine/form.h"

#include <functional>

namespace backoffice::sample {

/// Gives the next number of a counter.
using NextNumber = std::function<qint64(const QString &counter)>;

/// Five applications for a senior card: one approved, printed, handed over and rated the day before, one approved and not printed yet, one
/// that owes a promised paper, one with fees that a person must decide because a rule failed, one told what is missing. Empty when the
/// matter is not there.
QList<Story> intakes(const Desk &desk, const forms::engine::Form &form, const NextNumber &next);

/// What is left of an older roll of cards at hetian's desk: two sheets, both used.
domain::StockRange oldRoll(const QDateTime &now);
/// Its sheets: the first issued to the case that was handed over, the second spoiled the day before.
QList<domain::Sheet> oldSheets(const QList<Story> &intakes, const QDateTime &now);

} // namespace backoffice::sample
