// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/sqlite_connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace backoffice::db {

namespace {

void bindText(sqlite3_stmt *statement, int index, const QByteArray &value)
{
    sqlite3_bind_text(statement, index, value.isNull() ? "" : value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

void bind(sqlite3_stmt *statement, const Values &values)
{
    for (int i = 0; i < int(values.size()); ++i) {
        const Value &value = values[size_t(i)];
        if (const auto *number = std::get_if<qint64>(&value))
            sqlite3_bind_int64(statement, i + 1, *number);
        else if (const auto *bytes = std::get_if<QByteArray>(&value))
            bindText(statement, i + 1, *bytes);
        else if (const auto *list = std::get_if<QStringList>(&value))
            bindText(statement, i + 1, QJsonDocument(QJsonArray::fromStringList(*list)).toJson(QJsonDocument::Compact));
        else
            sqlite3_bind_null(statement, i + 1);
    }
}

// Patience first: another office that begins on the same file holds it for a moment.
constexpr char settings[] = "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                            "PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;";

} // namespace

domain::Result<std::unique_ptr<Connection>> SqliteDatabase::connect()
{
    sqlite3 *handle = nullptr;
    int rc =
        sqlite3_open_v2(m_file.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (rc == SQLITE_OK)
        rc = sqlite3_exec(handle, settings, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) {
        const QString why = QString::fromUtf8(sqlite3_errstr(rc));
        sqlite3_close(handle);
        return databaseFailed(u"open: "_s + why);
    }
    return std::make_unique<SqliteConnection>(handle, m_writing);
}

SqliteConnection::~SqliteConnection()
{
    for (const auto &[name, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
    leaveTransaction();
}

QString SqliteConnection::complaint(std::string_view name) const
{
    return QString::fromUtf8(name.data(), qsizetype(name.size())) + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_handle));
}

void SqliteConnection::leaveTransaction()
{
    if (m_inTransaction) {
        m_inTransaction = false;
        m_writing.unlock();
    }
}

domain::Result<sqlite3_stmt *> SqliteConnection::prepared(std::string_view name)
{
    if (const auto found = m_statements.find(name); found != m_statements.end())
        return found->second;
    const Statements &all = statements(Dialect::Sqlite);
    const auto text = all.find(name);
    sqlite3_stmt *statement = nullptr;
    if (text == all.end()
        || sqlite3_prepare_v3(m_handle, text->second.constData(), int(text->second.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
            != SQLITE_OK)
        return databaseFailed(complaint(name));
    m_statements.emplace(std::string(name), statement);
    return statement;
}

domain::Result<Rows> SqliteConnection::step(sqlite3_stmt *statement, const Call &call)
{
    bind(statement, call.values);
    const int columns = sqlite3_column_count(statement);
    Rows rows(columns);
    int rc = SQLITE_ROW;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int i = 0; i < columns; ++i) {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, i));
            rows.append(text ? QByteArray(text, sqlite3_column_bytes(statement, i)) : QByteArray());
        }
    }
    const QString why = rc == SQLITE_DONE ? QString() : complaint(call.name);
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (rc != SQLITE_DONE)
        return databaseFailed(why);
    return rows;
}

domain::Result<Rows> SqliteConnection::perform(const Call &call)
{
    const bool begins = call.name == "begin";
    const bool ends = call.name == "commit" || call.name == "rollback";
    auto statement = prepared(call.name);
    if (!statement)
        return tl::unexpected(statement.error());
    if (begins) {
        m_writing.lock();
        m_inTransaction = true;
    }
    auto rows = step(*statement, call);
    if ((begins && !rows) || (ends && (rows || call.name == "rollback")))
        leaveTransaction();
    return rows;
}

domain::Result<std::vector<Rows>> SqliteConnection::batch(const Calls &calls)
{
    std::vector<Rows> all;
    all.reserve(calls.size());
    for (const Call &call : calls) {
        auto rows = perform(call);
        if (!rows) {
            if (m_inTransaction)
                perform({"rollback", {}});
            return tl::unexpected(rows.error());
        }
        all.push_back(std::move(*rows));
    }
    return all;
}

domain::Result<domain::Nothing> SqliteConnection::script(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return domain::nothing;
    const QString why = complaint("script");
    if (m_inTransaction)
        perform({"rollback", {}});
    return databaseFailed(why);
}

} // namespace backoffice::db
