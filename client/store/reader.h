// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the cache: every page paints from here. All calls answer on the caller's context through the future, never block, and never touch
// the network.
#pragma once

#include "client/store/rows.h"
#include "domain/failure.h"

#include <QFuture>
#include <QObject>
#include <QSet>

namespace client::store {

template <class T> using Async = QFuture<domain::Result<T>>;

/// What a committed change touched.
struct ChangeSet {
    QSet<QString> kinds; ///< domain::object_kind, plus "outbox", "draft", "sync", "search"
    QSet<QString> ids;   ///< empty means many
};

/// Says that something was committed; views read again.
class ChangeSignal : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
Q_SIGNALS:
    void changed(const client::store::ChangeSet &changes);
};

class Reader {
public:
    virtual ~Reader() = default;
    virtual ChangeSignal &changes() = 0;

    virtual Async<Directory> directory() = 0;
    virtual Async<Today> today(const QDate &day) = 0;
    virtual Async<Slice<DocumentRow>> documents(const DocumentQuery &query, int offset, int limit) = 0;
    virtual Async<domain::Document> document(const QString &id) = 0;
    virtual Async<QList<CaseView>> cases(const CaseQuery &query) = 0;
    virtual Async<CaseView> caseFile(const QString &id) = 0;
    virtual Async<QList<domain::Matter>> matters() = 0;
    virtual Async<domain::Matter> matter(const QString &key) = 0;
    virtual Async<QList<domain::Meeting>> meetings(const QDateTime &from, const QDateTime &to) = 0;
    /// All cached objects of a kind of the window (domain::object_kind desk, ticket, stockRange, sheet, deskDay), as the wire has them.
    virtual Async<QList<QJsonObject>> objects(const QString &kind) = 0;
    /// Reads and decodes all that is retained (weeks) when asked for effective ones too: not for what is asked at every change.
    virtual Async<QList<OutboxEntry>> outbox(bool withEffective = false) = 0;
    /// Entries of these kinds (domain::command_kind) that the cache does not show yet: on their way, refused and not yet seen, or accepted
    /// and not brought by the feed so far; oldest first. Answered from memory, however much is retained. Ask before reading what the feed
    /// brings: what it brings in between is then found in both, never in neither.
    virtual Async<QList<OutboxEntry>> pending(const QStringList &kinds) = 0;
    /// Every retained entry of one case (args.caseId), whatever has become of it; oldest first.
    virtual Async<QList<OutboxEntry>> outboxOf(const QString &caseId) = 0;
    virtual Async<QList<SearchHit>> search(const QString &words, int limit) = 0;
    /// Documents that search() and words in a query do not find yet, because they came in a large page and their words are still being
    /// entered; 0 when everything is found. The change "search" says that it has become less.
    virtual Async<int> notYetFound() = 0;
    /// Decrypted bytes of a cached blob; BlobNotCached when it has not been fetched yet, BlobDamaged when it does not verify.
    virtual Async<QByteArray> blob(const QString &sha256) = 0;
    /// The draft kept under a key ("opinion/<taskId>"); empty when none.
    virtual Async<QString> draft(const QString &key) = 0;
};

} // namespace client::store
Q_DECLARE_METATYPE(client::store::ChangeSet)
