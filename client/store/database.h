// SPDX-License-Identifier: GPL-3.0-or-later
// One encrypted SQLite connection (SQLCipher), owned by one thread: opening, schema, transactions, prepared statements by name.
#pragma once

#include "client/store/failures.h"
#include "client/vault/secret_bytes.h"

#include <QHash>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace client::store {

class Query;

/// How a connection is opened. Only a Writer makes the file, changes the schema and checkpoints; readers never do (WAL-reset bug of
/// SQLite before 3.51.3).
struct DatabaseSetting {
    enum class Access { Writer, Reader };
    QString path;
    QString area; ///< folder of its SQL: "cache" or "outbox"
    Access access = Access::Writer;
    bool everyCommitSynced = false; ///< synchronous=FULL
    int cacheKiB = 8 * 1024;
};

/// The first failure of a transaction sticks: later statements do nothing, and commit() or failure() answers it.
class Database {
public:
    /// Raises StoreOpenFailed, StoreNotCipher (the file is plaintext, or the library is not SQLCipher), StoreDamaged (not readable with
    /// this key), StoreNewer, StoreFull.
    static domain::Result<std::unique_ptr<Database>> open(const DatabaseSetting &setting, const vault::SecretBytes &key);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// A statement of the area's files, prepared once and kept.
    Query query(QByteArrayView name);
    /// One statement that is made at run time from fixed parts; prepared each time.
    Query prepare(const QByteArray &sql);
    void execute(const QByteArray &sql);

    void begin(bool writing);
    /// Commits, or rolls back and answers the failure that stuck.
    domain::Result<domain::Nothing> commit();
    /// Undoes what is open and forgets the failure.
    void rollback();

    bool hasFailed() const { return m_failure.has_value(); }
    /// The failure that stuck, and forgets it.
    domain::Failure takeFailure();
    qint64 lastRow() const;
    /// Rows changed by the last statement.
    int changedRows() const;
    int schemaVersion();
    sqlite3 *handle() { return m_handle; }

private:
    friend class Query;
    Database(const DatabaseSetting &setting, sqlite3 *handle);
    void unlock(const vault::SecretBytes &key);
    void configure();
    void migrate();
    void note(int code);
    void note(const domain::Failure &failure);

    DatabaseSetting m_setting;
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, QByteArray> m_sql;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    std::optional<domain::Failure> m_failure;
};

} // namespace client::store
