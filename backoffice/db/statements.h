// SPDX-License-Identifier: GPL-3.0-or-later
// The named statements of sql/: common.sql for both databases, sqlite.sql and postgresql.sql where they differ.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace backoffice::db {

enum class Dialect { Sqlite, Postgres };

using Statements = std::map<std::string, QByteArray, std::less<>>;

/// The statements of a dialect. A file is a row of "-- name: NAME" lines, each followed by the text of the statement.
const Statements &statements(Dialect dialect);
/// Reads such a file into `into`; a later name replaces an earlier one.
void readStatements(const QByteArray &file, Statements &into);
/// The dialect's name in file names: "sqlite" or "postgresql".
QString dialectName(Dialect dialect);
/// A file of the compiled-in folders, for example "sql/common.sql".
QByteArray sqlFile(const QString &name);

} // namespace backoffice::db
