// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the cache and the outbox: what sync needs. A future that is done with a value means: committed (outbox: fsync'ed).
#pragma once

#include "client/store/reader.h"
#include "domain/feed.h"
#include "domain/licence_number.h"

#include <functional>

namespace client::store {

/// How far the cache has come.
struct Cursor {
    QString epoch; ///< empty: never synced, or begun anew
    qint64 pos = 0;
    qint64 auditSeq = 0; ///< head of the audit chain as of the last page
    QString auditHash;
    QDateTime syncedAt; ///< UTC; null before the first page without `more`
    qint64 objects = 0; ///< how many objects the cache holds; a feed that removes too large a part of them is stopped
    bool operator==(const Cursor &) const = default;
    /// "EPOCH:POS", or empty from the beginning.
    QString since() const { return epoch.isEmpty() ? QString() : epoch + QLatin1Char(':') + QString::number(pos); }
};

/// A paper whose bytes are not here yet; in the order they should be fetched.
struct BlobWanted {
    domain::BlobRef blob;
    bool operator==(const BlobWanted &) const = default;
};

/// Signs the command once its deviceSeq is known; called in the outbox's thread.
using Signer = std::function<domain::Result<domain::SignedCommand>(const domain::Command &)>;

struct NewCommand {
    domain::Command command; ///< deviceSeq is filled in by the outbox
    QString subject;
    QDateTime notBefore; ///< null: may be sent at once (Saved); else Held until then
    QString draftKey;    ///< the draft this command used up; removed in the same transaction. Empty: none
    /// The command is given a number of the first of these that has one left (args.lease), noted as given in the same transaction. Empty:
    /// it needs none.
    QList<domain::LicenceLease> leases = {};
};

/// What may be sent now, oldest first and at most one for each case or document, and when to look again.
struct Claim {
    QList<OutboxEntry> entries;
    QDateTime nextDueAt; ///< UTC; null when nothing waits for a time
};

/// A link of the server's audit chain that this device has seen: with an answer, or as the head of a page (then without entryDigest).
struct AuditLink {
    qint64 seq = 0;
    QString entryDigest;
    QString hash;
    bool operator==(const AuditLink &) const = default;
};

class Writer {
public:
    virtual ~Writer() = default;

    virtual Async<Cursor> cursor() = 0;
    /// Rows, cursor and audit head in one transaction. The page must begin at the cursor (or be the first of its epoch after
    /// resetForEpoch or in an empty cache), else StoreCursorMoved: ask for cursor() again. Raises JsonShape (nothing of the page is
    /// applied), StoreFull, StoreDamaged (the cache has been set aside and begun anew), StoreFailed.
    virtual Async<domain::Nothing> applyPage(const domain::FeedPage &page, const QDateTime &receivedAt) = 0;
    /// Begins a full resync in a new epoch: the cursor is empty, nothing is deleted. When the last page of the resync has come
    /// (`more` false), what it did not bring is swept away in the same transaction.
    virtual Async<domain::Nothing> resetForEpoch() = 0;

    virtual Async<QList<BlobWanted>> blobsWanted(int limit) = 0;
    virtual Async<int> blobsWantedCount() = 0;
    /// Keeps the bytes encrypted. Raises BlobDamaged when they do not have this SHA-256, StoreFull, StoreFailed.
    virtual Async<domain::Nothing> putBlob(const QString &sha256, const QByteArray &bytes) = 0;
    /// Decrypted and checked. Raises BlobNotCached, BlobDamaged.
    virtual Async<QByteArray> blob(const QString &sha256) = 0;

    /// Keeps bytes made on this machine until the back office has accepted a command that names them, fsync'ed. A command that names them
    /// is not claimed before they are settled. Raises StoreFull, StoreFailed.
    virtual Async<domain::BlobRef> keepBlob(const QByteArray &bytes, const QString &mediaType) = 0;
    /// They are not wanted after all; nothing happens to bytes that a waiting command or the cache names.
    virtual Async<domain::Nothing> dropBlob(const QString &sha256) = 0;
    /// What is kept, named by a command that waits, and not settled; in the order of the commands.
    virtual Async<QList<domain::BlobRef>> blobsToSend() = 0;
    /// The back office has them, or they can never be sent: commands need not wait for them any more.
    virtual Async<domain::Nothing> settleBlob(const QString &sha256) = 0;

    /// Numbers, signs and commits the commands, all or none. Answers their ids. Raises what `sign` raises, LeaseRefused (no leased number
    /// is left), StoreFull, StoreFailed.
    virtual Async<QStringList> append(const QList<NewCommand> &commands, const Signer &sign) = 0;
    /// The number the next command of this device will have.
    virtual Async<qint64> nextDeviceSeq() = 0;
    /// Claims what may be sent at `now` and marks it Sent. First in, first out for each case or document; a command whose time has
    /// not come holds back those behind it of the same case only.
    /// A time more than ten minutes ahead was written by a clock that was wrong, and counts as come.
    virtual Async<Claim> claim(const QDateTime &now, int limit = 100) = 0;
    /// The outcome of these commands is not known: back to Saved, to be sent again not before `nextTryAt`.
    virtual Async<domain::Nothing> attemptFailed(const QStringList &ids, const domain::Failure &failure, const QDateTime &nextTryAt) = 0;
    /// Makes everything that waits for its next try due at once (a person asked, or the line is back). Held commands stay held, attempts
    /// and failures as they are. Only while nothing is on the line: what is still marked Sent then (its outcome could not be stored, for
    /// want of room) is due again too.
    virtual Async<domain::Nothing> hurry() = 0;
    /// Final answers; unknown ids are passed over. Answers that were stored before are replaced.
    virtual Async<domain::Nothing> answered(const QList<domain::Answer> &answers) = 0;
    /// Takes a command back that was never sent, and answers it. Raises CommandAlreadySent, StoreNothingFound.
    virtual Async<OutboxEntry> takeBack(const QString &commandId) = 0;
    /// The officer has seen the refusal. Raises StoreNothingFound.
    virtual Async<domain::Nothing> acknowledge(const QString &commandId) = 0;
    /// Makes every retained accepted command wait to be sent again; done once for each epoch. Answers how many.
    virtual Async<int> sendRetainedAgain(const QString &epoch) = 0;

    /// Empty text removes the draft.
    virtual Async<domain::Nothing> saveDraft(const QString &key, const QString &text) = 0;
    /// Every link seen, by seq.
    virtual Async<QList<AuditLink>> auditLinks() = 0;
};

} // namespace client::store
