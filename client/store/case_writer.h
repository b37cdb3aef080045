// SPDX-License-Identifier: GPL-3.0-or-later
// Writes cases and matters into cache.db with everything derived from them: open tasks, whose they are, search index, papers. Used within
// a transaction.
#pragma once

#include "client/store/cache_parts.h"
#include "client/store/standing_point.h"
#include "domain/case.h"

namespace client::store {

class CaseWriter {
public:
    explicit CaseWriter(Database &database)
        : m_database(database)
    {
    }

    /// Inserts or replaces. Raises JsonShape.
    domain::Result<domain::Nothing> put(const domain::FeedRow &row, const StandingPoint &me, qint64 generation);
    void remove(const QString &id);
    domain::Result<domain::Nothing> putMatter(const QJsonObject &body, qint64 generation);
    void removeMatter(const QString &key);
    /// Computes anew which open tasks are the officer's, after a matter or he has changed.
    void refreshTasks(const StandingPoint &me);

    /// Forgets what was kept in memory, after a transaction that was undone.
    void forget() { m_routes.clear(); }

    static QJsonObject limitsToJson(const domain::Limits &limits);
    static domain::Limits limitsFromJson(const QJsonObject &json);

private:
    struct Old;
    Old old(const QString &id);
    bool isMine(const QString &matterKey, const QString &columnId, const StandingPoint &me);
    void putTasks(qint64 row, const domain::Case &subject, const StandingPoint &me);
    void putParcel(qint64 row, const domain::HandOver &hand);
    void nameMatterBlobs(const QString &key, int by);

    Database &m_database;
    QHash<QString, domain::Route> m_routes; ///< by matter key, as far as they have been needed
};

} // namespace client::store
