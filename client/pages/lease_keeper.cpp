// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/lease_keeper.h"

#include "domain/feed.h"
#include "domain/when_done.h"

namespace client::pages {

using sync::LeaseStanding;

LeaseKeeper::LeaseKeeper(store::Reader &reader, const QString &deviceId, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_deviceId(deviceId)
{
    connect(&reader.changes(), &store::ChangeSignal::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.kinds.contains(domain::object_kind::licenceLease) || changes.kinds.contains(QStringLiteral("outbox")))
            refresh();
    });
    refresh();
}

void LeaseKeeper::refresh()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(sync::readLeases(m_reader, m_deviceId, this), this, [this, mine](const domain::Result<QList<LeaseStanding>> &leases) {
        if (mine != m_generation || !leases)
            return;
        m_leases = *leases;
        m_known = true;
        Q_EMIT changed();
    });
}

const LeaseStanding *LeaseKeeper::lease(const QString &leaseId) const
{
    for (const LeaseStanding &standing : m_leases)
        if (standing.lease.id == leaseId)
            return &standing;
    return nullptr;
}

bool LeaseKeeper::fits(const LeaseStanding &standing, const QString &matterKey, int year) const
{
    return standing.mayGive() && standing.lease.matterKey() == matterKey && standing.lease.year == year;
}

QList<domain::LicenceLease> LeaseKeeper::usable(const QString &matterKey, int year) const
{
    QList<domain::LicenceLease> found;
    for (const LeaseStanding &standing : m_leases)
        if (fits(standing, matterKey, year))
            found.append(standing.lease);
    return found;
}

int LeaseKeeper::left(const QString &matterKey, int year) const
{
    int sum = 0;
    for (const LeaseStanding &standing : m_leases)
        sum += fits(standing, matterKey, year) ? standing.left : 0;
    return sum;
}

} // namespace client::pages
