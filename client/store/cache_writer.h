// SPDX-License-Identifier: GPL-3.0-or-later
// Writes feed pages into cache.db: one transaction for the rows, what is derived from them, the cursor and the audit head.
#pragma once

#include "client/store/case_writer.h"
#include "client/store/document_writer.h"
#include "client/store/writer.h"

namespace client::store {

/// What a page did besides being applied.
struct PageEffects {
    ChangeSet changes;
    QStringList unnamedBlobs; ///< papers nothing names any more; already forgotten by the cache
};

class CacheWriter {
public:
    CacheWriter(Database &database, const QString &officerId);

    domain::Result<Cursor> readCursor();
    /// As Writer::applyPage.
    domain::Result<PageEffects> applyPage(const domain::FeedPage &page, const QDateTime &receivedAt);
    /// As Writer::resetForEpoch.
    domain::Result<domain::Nothing> resetForEpoch();
    /// One transaction's worth of a great many documents goes into the search index. Answers how many.
    domain::Result<int> indexSome(int limit);

    /// As Writer; `isHere` says whether a paper's file is there although the cache does not know.
    domain::Result<QList<BlobWanted>> blobsWanted(int limit, const std::function<bool(const QString &)> &isHere);
    domain::Result<int> blobsWantedCount();
    /// False when that could not be noted (it is found out again later).
    bool setBlobHere(const QString &sha256, bool here);
    bool setBlobsHere(const QSet<QString> &sha256s);
    bool isBlobNamed(const QString &sha256);
    /// Papers that should be here.
    domain::Result<QStringList> blobsHere();
    /// Heads of the audit chain seen with pages of the present epoch.
    domain::Result<QList<AuditLink>> auditHeads();

private:
    Cursor cursor();
    template <class T> domain::Result<T> answer(T value);
    domain::Result<domain::Nothing> applyRow(const domain::FeedRow &row, qint64 generation, bool indexLater);
    domain::Result<domain::Nothing> putPlain(const domain::FeedRow &row, qint64 generation);
    void remove(const QString &kind, const QString &id);
    void applyConsequences();
    void sweep(qint64 generation);
    void moveCursor(const domain::FeedPage &page, const QDateTime &receivedAt);
    void readAgain();
    QStringList forgetUnnamedBlobs();
    StandingPoint readStandingPoint();

    Database &m_database;
    QString m_officerId;
    Meta m_meta;
    Counters m_counters;
    DocumentWriter m_documents;
    CaseWriter m_cases;
    StandingPoint m_me;
    bool m_directoryTouched = false;
    bool m_mattersTouched = false;
};

} // namespace client::store
