// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL files of an area ("cache", "outbox"), compiled in: numbered migrations and named statements.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace client::store {

struct Migration {
    int number = 0;
    QByteArray sql;
};

/// sql/<area>/migrations/NNNN.sql by rising number, without gaps from 1.
QList<Migration> migrationsOf(const QString &area);
/// Every statement of sql/<area>/*.sql; each begins with a line `-- name: NAME`.
QHash<QByteArray, QByteArray> statementsOf(const QString &area);
/// Splits one file.
QHash<QByteArray, QByteArray> parseStatements(const QByteArray &file);

} // namespace client::store
