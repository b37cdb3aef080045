// SPDX-License-Identifier: GPL-3.0-or-later
// Where the officer stands in the organisation, and what follows from it: whose documents to sign for, which columns to tick.
#pragma once

#include "domain/document.h"
#include "domain/organisation.h"
#include "domain/route.h"

#include <QHash>

#include <optional>

namespace client::store {

class StandingPoint {
public:
    StandingPoint() = default;
    StandingPoint(const domain::Officer &me, const QHash<QString, domain::Unit> &units);

    /// The receipt state of the unit the officer acts for: the nearest addressed one of his own and those above it; none when the
    /// document is not addressed to any of them.
    std::optional<domain::ReceiptState> receipt(const domain::Document &document) const;
    /// Whether this unit's documents are the officer's own outgoing ones: his unit and those above it, but not the top of the tree.
    bool sends(const QString &unitId) const;
    /// Whether the officer may tick in this column.
    bool mayTick(const domain::RouteColumn &column) const;
    bool operator==(const StandingPoint &) const = default;

private:
    QStringList m_units; ///< own unit first, then its parents
    QStringList m_senders;
    bool m_leader = false;
};

} // namespace client::store
