// SPDX-License-Identifier: GPL-3.0-or-later
// The lease that tests of leased licence numbers begin with.
#pragma once

#include "domain/licence_number.h"

namespace tests::support {

/// Numbers of the senior card in 2026 for device d1, none of them used.
inline domain::LicenceLease leasedNumbers(const QString &id = QStringLiteral("l1"), qint64 first = 7, int count = 3)
{
    return {.id = id,
        .version = 1,
        .matterCode = QStringLiteral("senior-card"),
        .matterVersion = QStringLiteral("2026.1"),
        .year = 2026,
        .first = first,
        .count = count,
        .deviceId = QStringLiteral("d1"),
        .officerId = QStringLiteral("o1"),
        .leasedAt = QDateTime(QDate(2026, 3, 1), QTime(1, 0), Qt::UTC)};
}

} // namespace tests::support
