// SPDX-License-Identifier: GPL-3.0-or-later
// Files that cannot be used are set aside under a new name, never deleted.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace client::store {

/// Moves `name` and its companions (name-wal, name-shm) from the folder into its quarantine/, under names with the time. Answers the new
/// names, relative to the folder; those that do not exist are passed over.
QStringList setAside(const QString &folder, const QString &name, const QDateTime &now);

} // namespace client::store
