// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox: outbox.db and its mirror log as one thing. What it says is done is on disk twice.
#pragma once

#include "client/store/mirror_log.h"
#include "client/store/outbox_table.h"
#include "client/store/store.h"

#include <QMap>
#include <QMutex>
#include <QSet>

#include <functional>
#include <memory>

namespace client::store {

/// The live entries at one moment, oldest first.
using OutboxSnapshot = std::shared_ptr<const QList<OutboxEntry>>;

/// Lives in one thread; only snapshot() may be called from others.
class Outbox {
public:
    Outbox(const QString &folder, const vault::SecretBytes &outboxKey, const vault::SecretBytes &mirrorKey, const domain::Clock &clock,
        vault::Disk &disk = vault::systemDisk());

    /// As Store::open, for the outbox's part of the report. Snapshots stay empty until show().
    domain::Result<domain::Nothing> open(OpenReport *report);
    /// Reads what the snapshots show. Commands accepted up to `caughtUpSeq` are in the cache already.
    void show(qint64 caughtUpSeq);
    void close();

    OutboxSnapshot snapshot() const;
    domain::Result<QStringList> append(const QList<NewCommand> &commands, const Signer &sign);
    domain::Result<Claim> claim(const QDateTime &now, int limit);
    domain::Result<domain::Nothing> attemptFailed(const QStringList &ids, const domain::Failure &failure, const QDateTime &nextTryAt);
    domain::Result<domain::Nothing> hurry();
    domain::Result<domain::Nothing> answered(const QList<domain::Answer> &answers);
    domain::Result<OutboxEntry> takeBack(const QString &commandId);
    domain::Result<domain::Nothing> acknowledge(const QString &commandId);
    domain::Result<int> sendRetainedAgain(const QString &epoch);
    domain::Result<domain::Nothing> saveDraft(const QString &key, const QString &text);
    domain::Result<QString> draft(const QString &key);
    domain::Result<QList<OutboxEntry>> all();
    domain::Result<QList<OutboxEntry>> ofCase(const QString &caseId);
    /// The bytes are in blobs/ already.
    domain::Result<domain::Nothing> keepBlob(const domain::BlobRef &blob);
    /// Answers whether nothing here needs the bytes any more.
    domain::Result<bool> dropBlob(const QString &sha256);
    QList<domain::BlobRef> blobsToSend() const;
    domain::Result<domain::Nothing> settleBlob(const QString &sha256);
    /// Whether these bytes are kept here; callable from any thread.
    bool keeps(const QString &sha256) const;
    /// Lets go of what was kept before `before` and no waiting command names; answers the digests.
    domain::Result<QStringList> dropStaleBlobs(const QDateTime &before);
    domain::Result<qint64> nextDeviceSeq();
    /// The cache has come as far as this place of the audit chain: accepted commands up to it need not be shown as pending.
    void caughtUp(qint64 seq);

    /// False after damage that could not be mended: nothing but open() may be called.
    bool isUsable() const { return m_table != nullptr; }
    Database *database() { return m_database.get(); }
    /// Whether log and table have done the same number of operations.
    bool mirrorAgrees();

private:
    domain::Result<domain::Nothing> openTable();
    domain::Result<domain::Nothing> reconcile(MirrorLog::State mirror, OpenReport *report);
    domain::Result<domain::Nothing> rebuild(const domain::Failure &why, OpenReport *report);
    domain::Result<domain::Nothing> replay(OpenReport *report);
    domain::Result<domain::Nothing> rewriteMirror();
    domain::Result<domain::Nothing> perform(const QList<QJsonObject> &operations, bool sync);
    domain::Result<domain::Nothing> performOnce(const QList<QJsonObject> &operations, bool sync);
    domain::Result<domain::Nothing> recover();
    QList<qint64> givenOf(const QString &leaseId, const QList<QJsonObject> &operations);
    bool isComingBack(const QString &leaseId) const;
    domain::Result<domain::Nothing> giveNumber(
        const QList<domain::LicenceLease> &leases, domain::Command *command, QList<QJsonObject> *operations);
    domain::Result<domain::Nothing> local(const std::function<void()> &change);
    void performAll(const QList<QJsonObject> &operations);
    void refresh(const QStringList &ids);
    void reloadBlobs();
    bool waitsForBlobs(const OutboxEntry &entry) const;
    QSet<QString> blobsOfWaiting() const;
    QList<QJsonObject> dropsAfter(const QStringList &acceptedIds) const;
    void reload();
    void publish();

    const QString m_folder;
    const vault::SecretBytes &m_outboxKey;
    const vault::SecretBytes &m_mirrorKey;
    const domain::Clock &m_clock;
    vault::Disk &m_disk;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<OutboxTable> m_table;
    std::unique_ptr<MirrorLog> m_mirror;
    std::optional<domain::Failure> m_broken; ///< why nothing more may be written
    qint64 m_caughtUp = 0;
    QMap<qint64, OutboxEntry> m_live;
    QHash<QString, qint64> m_seqOf;
    QHash<QString, KeptBlob> m_kept;
    int m_unsettled = 0;
    mutable QMutex m_guard;
    OutboxSnapshot m_snapshot;
    QSet<QString> m_keptDigests; ///< guarded
};

} // namespace client::store
