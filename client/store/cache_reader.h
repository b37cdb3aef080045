// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the pages from cache.db, through a connection that only reads.
#pragma once

#include "client/store/cache_parts.h"
#include "client/store/overlay.h"
#include "client/store/rows.h"
#include "domain/work_calendar.h"

namespace client::store {

/// Each call reads one state of the cache. Raises StoreDamaged, StoreFailed besides what is named.
class CacheReader {
public:
    CacheReader(Database &database, const QString &officerId, const domain::WorkCalendar &calendar);

    /// `version` grows when units or officers have changed.
    domain::Result<Directory> directory(int version);
    domain::Result<Today> today(const QDate &day, const Overlay &overlay);
    domain::Result<Slice<DocumentRow>> documents(const DocumentQuery &query, int offset, int limit, const Overlay &overlay);
    /// Raises StoreNothingFound.
    domain::Result<domain::Document> document(const QString &id);
    domain::Result<QList<CaseView>> cases(const CaseQuery &query, const Overlay &overlay);
    /// Raises StoreNothingFound.
    domain::Result<CaseView> caseFile(const QString &id, const Overlay &overlay);
    domain::Result<QList<domain::Matter>> matters();
    /// Raises StoreNothingFound.
    domain::Result<domain::Matter> matter(const QString &key);
    domain::Result<QList<domain::Meeting>> meetings(const QDateTime &from, const QDateTime &to);
    domain::Result<QList<QJsonObject>> objects(const QString &kind);
    domain::Result<QList<SearchHit>> search(const QString &words, int limit);
    domain::Result<int> notYetFound();

private:
    template <class Work> auto reading(Work work) -> domain::Result<decltype(work())>;
    Slice<DocumentRow> list(DocumentBox box, int offset, int limit, const QString &without);
    Slice<DocumentRow> found(DocumentBox box, const QString &expression, int offset, int limit, const QString &without);
    QList<domain::Meeting> meetingsBetween(const QDateTime &from, const QDateTime &to);
    QHash<domain::Lamp, int> lamps(const QDate &day, const Overlay &overlay);
    QHash<domain::Urgency, int> signedOnTheWay(const Overlay &overlay, QList<qint64> *rows);
    Directory readDirectory();

    Database &m_database;
    QString m_officerId;
    const domain::WorkCalendar &m_calendar;
    Directory m_directory;
    int m_directoryVersion = -1;
};

} // namespace client::store
