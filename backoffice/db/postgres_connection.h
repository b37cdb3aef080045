// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL through libpq: a batch travels as one pipeline, so that a transaction's locks are held for no round trip more than needed.
#pragma once

#include "backoffice/db/database.h"

#include <set>

typedef struct pg_conn PGconn;

namespace backoffice::db {

class PostgresDatabase final : public Database {
public:
    explicit PostgresDatabase(const QString &url)
        : m_url(url)
    {
    }
    domain::Result<std::unique_ptr<Connection>> connect() override;
    Dialect dialect() const override { return Dialect::Postgres; }

private:
    QString m_url;
};

class PostgresConnection final : public Connection {
public:
    explicit PostgresConnection(PGconn *handle)
        : m_handle(handle)
    {
    }
    ~PostgresConnection() override;
    domain::Result<std::vector<Rows>> batch(const Calls &calls) override;
    domain::Result<domain::Nothing> script(const QByteArray &sql) override;
    bool inTransaction() const override;
    bool isUsable() const override;

private:
    domain::Result<domain::Nothing> prepare(std::string_view name);
    /// Leaves a transaction that has failed, and is careful with the connection from now on.
    tl::unexpected<domain::Failure> failed(const QString &why);
    bool send(const Call &call);
    /// Takes the results of the calls sent; the first complaint, or nothing.
    QString receive(const Calls &calls, std::vector<Rows> &all);

    PGconn *m_handle;
    bool m_suspect = false; ///< something has failed here
    std::set<std::string, std::less<>> m_prepared;
};

} // namespace backoffice::db
