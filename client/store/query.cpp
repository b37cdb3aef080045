// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/query.h"

#include "client/store/database.h"

#include <QTimeZone>

#include <sqlite3.h>

namespace client::store {

Query::Query(Database &database, sqlite3_stmt *statement, bool kept)
    : m_database(database)
    , m_statement(statement)
    , m_kept(kept)
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    if (m_kept)
        reset();
    else
        sqlite3_finalize(m_statement);
}

bool Query::hasFailed() const
{
    return m_database.hasFailed();
}

void Query::reset()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
    m_next = 1;
}

Query &Query::bind(qint64 value)
{
    if (m_statement)
        sqlite3_bind_int64(m_statement, m_next, value);
    ++m_next;
    return *this;
}

Query &Query::bind(const QString &value)
{
    if (m_statement)
        sqlite3_bind_text16(m_statement, m_next, value.utf16(), int(value.size() * 2), SQLITE_STATIC);
    ++m_next;
    return *this;
}

Query &Query::bind(QLatin1StringView value)
{
    if (m_statement)
        sqlite3_bind_text(m_statement, m_next, value.data(), int(value.size()), SQLITE_STATIC);
    ++m_next;
    return *this;
}

Query &Query::bind(const QByteArray &value)
{
    if (m_statement)
        sqlite3_bind_blob64(m_statement, m_next, value.constData(), sqlite3_uint64(value.size()), SQLITE_STATIC);
    ++m_next;
    return *this;
}

Query &Query::bind(const QDate &value)
{
    return value.isValid() ? bind(value.toJulianDay()) : bindNull();
}

Query &Query::bind(const QDateTime &value)
{
    return value.isValid() ? bind(value.toMSecsSinceEpoch()) : bindNull();
}

Query &Query::bindNull()
{
    if (m_statement)
        sqlite3_bind_null(m_statement, m_next);
    ++m_next;
    return *this;
}

bool Query::step()
{
    if (!m_statement || hasFailed())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.note(code);
    return code == SQLITE_ROW;
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Query::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Query::bytes(int column) const
{
    const auto *blob = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {blob, sqlite3_column_bytes(m_statement, column)};
}

QDate Query::day(int column) const
{
    return isNull(column) ? QDate() : QDate::fromJulianDay(integer(column));
}

QDateTime Query::instant(int column) const
{
    return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace client::store
