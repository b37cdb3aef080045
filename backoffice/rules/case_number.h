// SPDX-License-Identifier: GPL-3.0-or-later
// How cases and receipts are numbered, and by which counters.
#pragma once

#include <QDate>
#include <QString>

namespace backoffice::rules {

/// The counter of the day's cases, and the number of the `serial`th of them: QR20261119-001.
QString caseCounter(const QDate &day);
QString caseNumber(const QDate &day, qint64 serial);

/// The counter of the year's receipts, and the number of the `serial`th of them: 202600000001.
QString receiptCounter(const QDate &day);
QString receiptNumber(const QDate &day, qint64 serial);

} // namespace backoffice::rules
