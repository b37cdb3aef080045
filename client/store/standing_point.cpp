// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/standing_point.h"

namespace client::store {

StandingPoint::StandingPoint(const domain::Officer &me, const QHash<QString, domain::Unit> &units)
    : m_leader(me.has(domain::Role::Leader))
{
    for (QString unit = me.unitId; !unit.isEmpty() && !m_units.contains(unit); unit = units.value(unit).parentId)
        m_units.append(unit);
    m_senders = m_units;
    if (m_senders.size() > 1)
        m_senders.removeLast();
}

std::optional<domain::ReceiptState> StandingPoint::receipt(const domain::Document &document) const
{
    for (const QString &unit : m_units)
        if (const domain::Addressee *addressee = document.addressee(unit))
            return addressee->state;
    return std::nullopt;
}

bool StandingPoint::sends(const QString &unitId) const
{
    return m_senders.contains(unitId);
}

bool StandingPoint::mayTick(const domain::RouteColumn &column) const
{
    return !m_units.isEmpty() && column.unitId == m_units.constFirst() && (m_leader || !column.leaderOnly);
}

} // namespace client::store
