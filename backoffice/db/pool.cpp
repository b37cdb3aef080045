// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/db/database.h"
#include "backoffice/db/postgres_connection.h"
#include "backoffice/db/sqlite_connection.h"

using namespace Qt::StringLiterals;

namespace backoffice::db {

std::unique_ptr<Database> databaseFor(const QString &url)
{
    if (url.startsWith("sqlite:"_L1) && url.size() > 7)
        return std::make_unique<SqliteDatabase>(url.mid(7));
    if (url.startsWith("postgresql://"_L1) || url.startsWith("postgres://"_L1))
        return std::make_unique<PostgresDatabase>(url);
    return nullptr;
}

Pool::Lease::~Lease()
{
    if (m_connection)
        m_pool->give(std::move(m_connection));
}

domain::Result<Pool::Lease> Pool::take()
{
    {
        std::unique_lock lock(m_mutex);
        m_given.wait(lock, [this] { return !m_idle.empty() || m_left > 0; });
        if (!m_idle.empty()) {
            std::unique_ptr<Connection> connection = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(connection));
        }
        --m_left;
    }
    auto fresh = m_database.connect();
    if (!fresh) {
        const std::lock_guard lock(m_mutex);
        ++m_left;
        m_given.notify_one();
        return tl::unexpected(fresh.error());
    }
    return Lease(*this, std::move(*fresh));
}

void Pool::give(std::unique_ptr<Connection> connection)
{
    if (connection->inTransaction())
        connection->run("rollback");
    const bool usable = connection->isUsable();
    std::vector<std::unique_ptr<Connection>> lost; // closed when the lock is gone
    const std::lock_guard lock(m_mutex);
    if (usable) {
        m_idle.push_back(std::move(connection));
        m_given.notify_one();
        return;
    }
    // When the other side has gone, those that lie idle are lost as well: each would cost somebody a failure before it is found out.
    lost.swap(m_idle);
    m_left += 1 + int(lost.size());
    m_given.notify_all();
}

} // namespace backoffice::db
