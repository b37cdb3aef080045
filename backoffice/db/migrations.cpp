// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/database.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace backoffice::db {

namespace {

/// The migrations of a dialect by number: NNNN_name.sql for both, NNNN_name.DIALECT.sql for one.
std::map<int, QString> migrationFiles(Dialect dialect)
{
    std::map<int, QString> files;
    const QStringList names = QDir(u":/backoffice/db/migrations"_s).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QStringList parts = name.split(u'.');
        if (parts.size() == 2 || parts.at(1) == dialectName(dialect))
            files.emplace(name.left(4).toInt(), name);
    }
    return files;
}

domain::Result<domain::Nothing> apply(Connection &connection, int number, const QString &file)
{
    const QByteArray sql =
        sqlFile(u"migrations/"_s + file) + "\nINSERT INTO migration (number) VALUES (" + QByteArray::number(number) + ");";
    return connection.run("begin").and_then([&](const Rows &) { return connection.script(sql); }).and_then([&](domain::Nothing) {
        return connection.run("commit").map([](const Rows &) { return domain::nothing; });
    });
}

} // namespace

domain::Result<domain::Nothing> migrate(Connection &connection, Dialect dialect)
{
    if (auto made = connection.script("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY);"); !made)
        return made;
    const auto done = connection.run("migration.last");
    if (!done)
        return tl::unexpected(done.error());
    const int last = int(done->number(0, 0));
    const std::map<int, QString> files = migrationFiles(dialect);
    if (last > files.rbegin()->first)
        return domain::fail(domain::FailureCode::DatabaseNewer, u"migration %1"_s.arg(last));
    for (const auto &[number, file] : files) {
        if (number <= last)
            continue;
        if (auto applied = apply(connection, number, file); !applied)
            return applied;
    }
    return domain::nothing;
}

} // namespace backoffice::db
