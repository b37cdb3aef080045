// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing the server's audit chain with every link this device has seen.
#pragma once

#include "client/remote/back_office.h"
#include "client/sync/client_core.h"

namespace client::sync {

/// Checks consecutive `links` of the server: each hash follows from the one before (`previous` is the hash before the first, empty when not
/// known), and those in `seen` are as they were seen. Raises AuditChainBroken.
domain::Result<domain::Nothing> checkLinks(
    const QList<remote::AuditLink> &links, const QString &previous, const QList<store::AuditLink> &seen);

/// Signs in, asks for the chain from the first link seen to the last, and answers how many links were checked. Raises AuditChainBroken and
/// what the wire raises.
Async<qint64> walkAudit(ClientCore &core);

} // namespace client::sync
