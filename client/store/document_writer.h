// SPDX-License-Identifier: GPL-3.0-or-later
// Writes documents into cache.db with everything derived from them: lists, counters, search index, papers. Used within a transaction.
#pragma once

#include "client/store/cache_parts.h"
#include "client/store/standing_point.h"

namespace client::store {

class DocumentWriter {
public:
    DocumentWriter(Database &database, Counters &counters)
        : m_database(database)
        , m_counters(counters)
    {
    }

    /// Inserts or replaces. `indexLater` leaves the search index to indexSome(). Raises JsonShape.
    domain::Result<domain::Nothing> put(const domain::FeedRow &row, const StandingPoint &me, qint64 generation, bool indexLater);
    void remove(const QString &id);
    /// Puts up to `limit` documents into the search index; answers how many.
    int indexSome(int limit);
    /// Computes anew what every document is to the officer, after he or the organisation has changed.
    void refreshRights(const StandingPoint &me);

    /// The document as it was put. Raises StoreNothingFound.
    static domain::Result<domain::Document> read(Database &database, const QString &id);

private:
    struct Old;
    Old old(const QString &id);
    void unindex(const Old &before);
    void index(qint64 row, const domain::Document &document, bool later);

    Database &m_database;
    Counters &m_counters;
};

} // namespace client::store
