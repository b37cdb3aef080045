// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/sql.h"

#include <QDir>
#include <QFile>

namespace client::store {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const QString &area)
{
    return u":/client/store/sql/"_s + area;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In order of their names. QDir's own filter would compile a regular expression for each call.
QStringList scriptsIn(const QDir &folder)
{
    QStringList names = folder.entryList(QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return !name.endsWith(".sql"_L1); });
    return names;
}

} // namespace

QList<Migration> migrationsOf(const QString &area)
{
    const QDir folder(folderOf(area) + u"/migrations"_s);
    QList<Migration> migrations;
    const QStringList names = scriptsIn(folder);
    for (const QString &name : names) {
        const int number = name.first(name.indexOf(u'.')).toInt();
        if (number != migrations.size() + 1)
            break;
        migrations.append({number, content(folder.filePath(name))});
    }
    return migrations;
}

QHash<QByteArray, QByteArray> parseStatements(const QByteArray &file)
{
    static constexpr QByteArrayView mark = "-- name: ";
    QHash<QByteArray, QByteArray> statements;
    QByteArray name;
    const QList<QByteArray> lines = file.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(mark))
            name = line.sliced(mark.size()).trimmed();
        else if (!name.isEmpty() && !line.trimmed().isEmpty())
            statements[name] += line + '\n';
    }
    return statements;
}

QHash<QByteArray, QByteArray> statementsOf(const QString &area)
{
    const QDir folder(folderOf(area));
    QHash<QByteArray, QByteArray> statements;
    const QStringList names = scriptsIn(folder);
    for (const QString &name : names)
        statements.insert(parseStatements(content(folder.filePath(name))));
    return statements;
}

} // namespace client::store
