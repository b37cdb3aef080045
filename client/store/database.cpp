// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/database.h"

#include "client/store/bigram_tokenizer.h"
#include "client/store/query.h"
#include "client/store/sql.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <openssl/crypto.h>
#include <sqlite3.h>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Failure;
using domain::Nothing;
using domain::Result;

namespace {

/// The first bytes of the file; it must not be open in this process (closing it would drop SQLite's locks).
bool isPlaintext(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

/// The raw key as SQLCipher reads it: x'64 hex digits'.
vault::SecretBytes rawKey(const vault::SecretBytes &key)
{
    static constexpr char digits[] = "0123456789abcdef";
    vault::SecretBytes text(3 + 2 * key.size());
    unsigned char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (qsizetype i = 0; i < key.size(); ++i) {
        *out++ = static_cast<unsigned char>(digits[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(digits[key.data()[i] & 15]);
    }
    *out = '\'';
    return text;
}

} // namespace

Database::Database(const DatabaseSetting &setting, sqlite3 *handle)
    : m_setting(setting)
    , m_handle(handle)
    , m_sql(statementsOf(setting.area))
{
}

Database::~Database()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseSetting &setting, const vault::SecretBytes &key)
{
    const bool writes = setting.access == DatabaseSetting::Access::Writer;
    if (writes && isPlaintext(setting.path))
        return notCipher(QFileInfo(setting.path).fileName());
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | (writes ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    const int code = sqlite3_open_v2(QFile::encodeName(setting.path).constData(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(setting, handle));
    if (code != SQLITE_OK)
        return openFailed(QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_extended_result_codes(handle, 1);
    database->unlock(key);
    database->configure();
    if (writes)
        database->migrate();
    if (database->hasFailed())
        return Fault(database->takeFailure());
    return database;
}

void Database::unlock(const vault::SecretBytes &key)
{
    const vault::SecretBytes raw = rawKey(key);
    note(sqlite3_key(m_handle, raw.data(), int(raw.size())));
    execute("PRAGMA cipher_log_level = NONE"); // the first key of a process starts SQLCipher, which sets its own level
    execute("PRAGMA cipher_page_size = 8192");
    auto version = prepare("PRAGMA cipher_version");
    if (!hasFailed() && (!version.step() || version.text(0).isEmpty()))
        note(notCipher(u"cipher_version"_s).value());
}

void Database::configure()
{
    const bool writes = m_setting.access == DatabaseSetting::Access::Writer;
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, writes ? 0 : 1, nullptr);
    sqlite3_busy_timeout(m_handle, 5000);
    if (!registerBigramTokenizer(m_handle))
        note(openFailed(u"FTS5"_s).value());
    execute("PRAGMA mmap_size = 0");
    execute("PRAGMA temp_store = MEMORY");
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA secure_delete = ON");
    execute("PRAGMA cache_size = -" + QByteArray::number(m_setting.cacheKiB));
    execute("PRAGMA journal_mode = WAL"); // the first read: a wrong key or a damaged header shows here
    execute(m_setting.everyCommitSynced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    if (writes) {
        execute("PRAGMA journal_size_limit = 33554432");
    } else {
        execute("PRAGMA wal_autocheckpoint = 0");
        execute("PRAGMA query_only = ON");
    }
}

int Database::schemaVersion()
{
    auto version = prepare("PRAGMA user_version");
    return version.step() ? int(version.integer(0)) : -1;
}

void Database::migrate()
{
    const QList<Migration> migrations = migrationsOf(m_setting.area);
    const int version = schemaVersion();
    if (hasFailed())
        return;
    if (version > migrations.size())
        return note(newer(m_setting.area + u" schema "_s + QString::number(version)).value());
    for (const Migration &migration : migrations) {
        if (migration.number <= version)
            continue;
        begin(true);
        execute(migration.sql);
        execute("PRAGMA user_version = " + QByteArray::number(migration.number));
        if (auto done = commit(); !done)
            return note(done.error());
    }
}

Query Database::query(QByteArrayView name)
{
    auto kept = m_statements.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (kept == m_statements.cend()) {
        const QByteArray key = name.toByteArray();
        const QByteArray sql = m_sql.value(key);
        Q_ASSERT_X(!sql.isEmpty(), "named statement", key.constData());
        sqlite3_stmt *statement = nullptr;
        if (hasFailed())
            return Query(*this, nullptr, true);
        note(sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        if (!statement)
            return Query(*this, nullptr, true);
        kept = m_statements.insert(key, statement);
    }
    return Query(*this, kept.value(), true);
}

Query Database::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (!hasFailed())
        if (const int code = sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &statement, nullptr); code != SQLITE_OK)
            note(code);
    return Query(*this, statement, false);
}

void Database::execute(const QByteArray &sql)
{
    if (!hasFailed())
        note(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr));
}

void Database::begin(bool writing)
{
    execute(writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Result<Nothing> Database::commit()
{
    execute("COMMIT");
    if (!hasFailed())
        return domain::nothing;
    const Failure failure = takeFailure();
    rollback();
    return Fault(failure);
}

void Database::rollback()
{
    m_failure.reset();
    if (!sqlite3_get_autocommit(m_handle))
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Failure Database::takeFailure()
{
    Failure failure = m_failure.value_or(Failure());
    m_failure.reset();
    return failure;
}

qint64 Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Database::changedRows() const
{
    return sqlite3_changes(m_handle);
}

void Database::note(int code)
{
    if (code == SQLITE_OK || m_failure)
        return;
    const QString detail = m_setting.area + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" ("_s + QString::number(code) + u')';
    switch (code & 0xff) {
    case SQLITE_FULL:
        return note(full(detail).value());
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return note(writeFailed(detail, sqlite3_system_errno(m_handle)).value());
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // our SQL is fixed and tested: an unspecific error is a page that does not verify
        return note(damaged(detail).value());
    default:
        return note(failed(detail).value());
    }
}

void Database::note(const Failure &failure)
{
    if (!m_failure)
        m_failure = failure;
}

} // namespace client::store
