// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded database: the system's SQLite in WAL mode, one writing transaction at a time, commits synced to the disk.
#pragma once

#include "backoffice/db/database.h"

struct sqlite3;
struct sqlite3_stmt;

namespace backoffice::db {

class SqliteDatabase final : public Database {
public:
    explicit SqliteDatabase(const QString &file)
        : m_file(file)
    {
    }
    domain::Result<std::unique_ptr<Connection>> connect() override;
    Dialect dialect() const override { return Dialect::Sqlite; }

private:
    QString m_file;
    std::mutex m_writing;
};

class SqliteConnection final : public Connection {
public:
    /// `writing` is held from "begin" to "commit" or "rollback", so that writers queue here and not in SQLite's busy loop.
    SqliteConnection(sqlite3 *handle, std::mutex &writing)
        : m_handle(handle)
        , m_writing(writing)
    {
    }
    ~SqliteConnection() override;
    domain::Result<std::vector<Rows>> batch(const Calls &calls) override;
    domain::Result<domain::Nothing> script(const QByteArray &sql) override;
    bool inTransaction() const override { return m_inTransaction; }
    bool isUsable() const override { return true; }

private:
    domain::Result<Rows> perform(const Call &call);
    domain::Result<Rows> step(sqlite3_stmt *statement, const Call &call);
    domain::Result<sqlite3_stmt *> prepared(std::string_view name);
    QString complaint(std::string_view name) const;
    void leaveTransaction();

    sqlite3 *m_handle;
    std::mutex &m_writing;
    bool m_inTransaction = false;
    std::map<std::string, sqlite3_stmt *, std::less<>> m_statements;
};

} // namespace backoffice::db
