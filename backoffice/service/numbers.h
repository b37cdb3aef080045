// SPDX-License-Identifier: GPL-3.0-or-later
// Gapless numbers inside one transaction: read once, counted in memory, written back together with what they were given to.
#pragma once

#include "backoffice/db/connection.h"

#include <QHash>
#include <QSet>

namespace backoffice::service {

/// Lives as long as the transaction, which holds the head row: nobody else counts meanwhile. A transaction that fails leaves no trace.
class Numbers {
public:
    explicit Numbers(db::Connection &connection)
        : m_connection(connection)
    {
    }
    /// The next number of this counter, from 1. Raises DatabaseFailed.
    domain::Result<qint64> next(const QString &counter);
    /// Writes the counters that moved since this was called last.
    db::Calls writes();

private:
    db::Connection &m_connection;
    QHash<QString, qint64> m_values;
    QSet<QString> m_moved;
};

} // namespace backoffice::service
