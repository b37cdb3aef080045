// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/statements.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace backoffice::db {

QString dialectName(Dialect dialect)
{
    return dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

QByteArray sqlFile(const QString &name)
{
    QFile file(u":/backoffice/db/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void readStatements(const QByteArray &file, Statements &into)
{
    static constexpr char mark[] = "-- name: ";
    std::string name;
    QByteArray text;
    const auto keep = [&] {
        if (!name.empty())
            into.insert_or_assign(name, text.trimmed());
        text.clear();
    };
    for (const QByteArray &line : file.split('\n')) {
        if (line.startsWith(mark)) {
            keep();
            name = line.mid(qsizetype(sizeof mark) - 1).trimmed().toStdString();
        } else if (!line.startsWith("--")) {
            text += line + '\n';
        }
    }
    keep();
}

/// $1 is a name to SQLite, which numbers names as they come; ?1 is number one.
static QByteArray numbered(QByteArray text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == '$' && text.at(i + 1) >= '1' && text.at(i + 1) <= '9')
            text[i] = '?';
    }
    return text;
}

const Statements &statements(Dialect dialect)
{
    const auto read = [](Dialect which) {
        Statements all;
        readStatements(sqlFile(u"sql/common.sql"_s), all);
        readStatements(sqlFile(u"sql/"_s + dialectName(which) + u".sql"_s), all);
        for (auto &[name, text] : all)
            text = which == Dialect::Sqlite ? numbered(text) : text;
        return all;
    };
    static const Statements sqlite = read(Dialect::Sqlite);
    static const Statements postgres = read(Dialect::Postgres);
    return dialect == Dialect::Sqlite ? sqlite : postgres;
}

} // namespace backoffice::db
