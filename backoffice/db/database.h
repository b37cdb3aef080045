// SPDX-License-Identifier: GPL-3.0-or-later
// A database to connect to, named by its URL, and the pool the workers take connections from.
#pragma once

#include "backoffice/db/connection.h"
#include "backoffice/db/statements.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace backoffice::db {

class Database {
public:
    virtual ~Database() = default;
    virtual domain::Result<std::unique_ptr<Connection>> connect() = 0;
    virtual Dialect dialect() const = 0;
};

/// A database for "sqlite:FILE" or "postgresql://…"; null for anything else. Nothing is opened yet.
std::unique_ptr<Database> databaseFor(const QString &url);

/// Brings the tables up to date, each migration in a transaction of its own. Raises DatabaseNewer when the database knows a migration this
/// program does not, DatabaseFailed.
domain::Result<domain::Nothing> migrate(Connection &connection, Dialect dialect);

/// A fixed number of connections, opened when first needed.
class Pool {
public:
    Pool(Database &database, int size)
        : m_database(database)
        , m_left(size)
    {
    }

    /// A connection until the lease ends; a transaction still open then is rolled back.
    class Lease {
    public:
        Lease(Pool &pool, std::unique_ptr<Connection> connection)
            : m_pool(&pool)
            , m_connection(std::move(connection))
        {
        }
        Lease(Lease &&) = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease();
        Connection *operator->() const { return m_connection.get(); }
        Connection &operator*() const { return *m_connection; }

    private:
        Pool *m_pool;
        std::unique_ptr<Connection> m_connection;
    };
    /// Waits until a connection is free.
    domain::Result<Lease> take();
    Dialect dialect() const { return m_database.dialect(); }

private:
    void give(std::unique_ptr<Connection> connection);

    Database &m_database;
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::vector<std::unique_ptr<Connection>> m_idle;
    int m_left;
};

} // namespace backoffice::db
