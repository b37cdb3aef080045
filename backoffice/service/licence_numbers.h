// SPDX-License-Identifier: GPL-3.0-or-later
// The report of all licence numbers: given, void, leased, and whether one is missing.
#pragma once

#include "backoffice/db/connection.h"

#include <QJsonObject>

namespace backoffice::service {

/// {"counters": [{"counter", "matter", "year", "last", "given", "void", "leased", "missing": [serials]}], "balances"}; it balances when
/// every number up to `last` is given, void or in an open lease. At most 1,000 missing serials are named. Raises DatabaseFailed.
domain::Result<QJsonObject> licenceReport(db::Connection &connection);
/// The ledger of a counter behind a serial: {"rows": [{"serial", "number", "state", "caseId", "reason", "at"}], "more"}, at most 500.
/// Raises DatabaseFailed.
domain::Result<QJsonObject> licencePage(db::Connection &connection, const QString &counter, qint64 after);

} // namespace backoffice::service
