// SPDX-License-Identifier: GPL-3.0-or-later
// Leased licence numbers: which of them were given out on this machine, kept in the outbox beside the commands that carry them.
#pragma once

#include "domain/licence_number.h"

namespace client::store {

/// The draft that names the serials of a lease given out here. One stays given whatever becomes of the command it went into.
QString leaseDraftKey(const QString &leaseId);
/// There and back; reading passes over what is no serial.
QString givenText(const QList<qint64> &serials);
QList<qint64> givenSerials(const QString &text);
/// Serials of the lease that are open and were not given here, ascending.
QList<qint64> serialsLeft(const domain::LicenceLease &lease, const QList<qint64> &given);

} // namespace client::store
