// SPDX-License-Identifier: GPL-3.0-or-later
// The licence numbers leased to this device, read again whenever something of them has changed.
#pragma once

#include "client/sync/leases.h"

namespace client::pages {

class LeaseKeeper : public QObject {
    Q_OBJECT
public:
    LeaseKeeper(store::Reader &reader, const QString &deviceId, QObject *parent = nullptr);
    void refresh();
    bool isKnown() const { return m_known; }
    /// Oldest first.
    const QList<sync::LeaseStanding> &leases() const { return m_leases; }
    const sync::LeaseStanding *lease(const QString &leaseId) const;
    /// Those a number of this matter may be given from in this year.
    QList<domain::LicenceLease> usable(const QString &matterKey, int year) const;
    /// How many numbers these hold.
    int left(const QString &matterKey, int year) const;

Q_SIGNALS:
    void changed();

private:
    bool fits(const sync::LeaseStanding &standing, const QString &matterKey, int year) const;

    store::Reader &m_reader;
    const QString m_deviceId;
    QList<sync::LeaseStanding> m_leases;
    bool m_known = false;
    quint64 m_generation = 0;
};

} // namespace client::pages
