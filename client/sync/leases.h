// SPDX-License-Identifier: GPL-3.0-or-later
// The licence numbers leased to this device: how many are left of each lease, and the orders that ask for more or bring the rest back.
#pragma once

#include "client/sync/commands.h"
#include "domain/matter.h"

#include <QObject>

namespace client::sync {

/// A lease that is open, or asked for and not there yet.
struct LeaseStanding {
    domain::LicenceLease lease; ///< of one only asked for: without numbers
    QList<qint64> given = {};   ///< serials given out on this machine
    int left = 0;               ///< open, and not given
    int onTheirWay = 0;         ///< applications with its numbers that the office has not answered yet
    bool isAsked = false;       ///< the order that asks for it is on its way
    bool isComingBack = false;  ///< the order that brings it back is on its way
    bool mayGive() const { return left > 0 && !isComingBack; }
    /// Not while the office may still be brought an application with one of its numbers.
    bool mayBringBack() const { return !isAsked && !isComingBack && onTheirWay == 0; }
};

/// Which leases of this device there are by objects and pending orders, oldest first; `given` and `left` are not known yet.
QList<LeaseStanding> leaseStandings(const QList<QJsonObject> &objects, const QList<store::OutboxEntry> &entries, const QString &deviceId);
/// The same with everything known.
Async<QList<LeaseStanding>> readLeases(store::Reader &reader, const QString &deviceId, QObject *owner);

/// Whether numbers of the matter can be given without the office: it gives licences, and its rules decide at once.
bool mayBeLeased(const domain::Matter &matter);
/// How many numbers one lease may have.
inline constexpr int mostLeased = 200;
/// Asks for `count` numbers.
Order leaseOrder(const QString &leaseId, const domain::Matter &matter, int count);
/// Brings back what is open; `reason` goes into the ledger for numbers that were given here and that the office has not taken.
Order returnOrder(const LeaseStanding &standing, const QString &reason);

} // namespace client::sync
