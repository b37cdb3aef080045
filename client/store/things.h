// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of the window in the cache: desks, tickets, stock ranges, sheets and closed days, each kept as the wire has it.
#pragma once

#include "client/store/database.h"
#include "domain/feed.h"

namespace client::store {

/// Whether objects of this kind are kept as things.
bool isThing(const QString &kind);
/// Keeps one after reading it strictly; raises JsonShape.
domain::Result<domain::Nothing> putThing(Database &database, const domain::FeedRow &row, qint64 generation);
void removeThing(Database &database, const QString &kind, const QString &id);
/// Forgets those of older generations, at the end of a full resync.
void sweepThings(Database &database, qint64 generation);
/// All of a kind, in order of their ids.
QList<QJsonObject> readThings(Database &database, const QString &kind);

} // namespace client::store
