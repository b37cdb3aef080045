// SPDX-License-Identifier: GPL-3.0-or-later
// What `casedeskctl verify` reports about a profile's store.
#pragma once

#include <QList>
#include <QString>

namespace client::store {

/// One thing that was checked.
struct Check {
    QString name; ///< "cache.integrity", "cache.cipher", "cache.counters", "cache.search", "outbox.integrity", "outbox.cipher",
                  ///< "outbox.mirror", "commands.signatures", "audit.answers", "audit.heads", "blobs"
    bool good = false;
    qint64 count = 0; ///< how many things were looked at
    QString detail;   ///< the first fault; empty when good
    bool operator==(const Check &) const = default;
};

struct VerifyReport {
    QList<Check> checks;
    bool good() const
    {
        for (const Check &check : checks)
            if (!check.good)
                return false;
        return !checks.isEmpty();
    }
};

} // namespace client::store
