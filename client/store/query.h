// SPDX-License-Identifier: GPL-3.0-or-later
// One use of a prepared statement: bind, step through the rows, read columns; reset when it goes.
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <utility>

struct sqlite3_stmt;

namespace client::store {

class Database;

/// What is bound must live until the query has been stepped. Instants are stored as UTC milliseconds, days as Julian day numbers, null when
/// invalid.
class Query {
public:
    Query(Database &database, sqlite3_stmt *statement, bool kept);
    Query(Query &&other) noexcept
        : m_database(other.m_database)
        , m_statement(std::exchange(other.m_statement, nullptr))
        , m_kept(other.m_kept)
        , m_next(other.m_next)
    {
    }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    Query &bind(qint64 value);
    Query &bind(int value) { return bind(qint64(value)); }
    Query &bind(bool value) { return bind(qint64(value)); }
    Query &bind(const QString &value);
    Query &bind(QLatin1StringView value);
    Query &bind(const QByteArray &value); ///< as BLOB
    Query &bind(const QDate &value);
    Query &bind(const QDateTime &value);
    Query &bindNull();

    /// Binds all and runs to the end; false when something failed (it sticks to the database).
    template <class... Values> bool run(const Values &...values)
    {
        reset();
        (bind(values), ...);
        while (step()) { }
        return !hasFailed();
    }
    /// Binds all, to be stepped.
    template <class... Values> Query &with(const Values &...values)
    {
        reset();
        (bind(values), ...);
        return *this;
    }
    /// True when there is a row.
    bool step();
    /// Back to the beginning, to be bound anew.
    void reset();

    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDate day(int column) const;
    QDateTime instant(int column) const;
    bool isNull(int column) const;

private:
    bool hasFailed() const;

    Database &m_database;
    sqlite3_stmt *m_statement;
    bool m_kept;
    int m_next = 1;
};

} // namespace client::store
