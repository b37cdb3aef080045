// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox's papers: bytes made on this machine, kept until a command that names them is accepted.
#include "client/store/outbox.h"

namespace client::store {

using domain::Nothing;
using domain::Result;

namespace {

bool waits(const OutboxEntry &entry)
{
    return entry.state != OutboxState::Effective && entry.state != OutboxState::Refused;
}

} // namespace

void Outbox::reloadBlobs()
{
    m_kept.clear();
    m_unsettled = 0;
    QSet<QString> digests;
    const QList<KeptBlob> blobs = m_table->keptBlobs();
    for (const KeptBlob &kept : blobs) {
        m_kept.insert(kept.blob.sha256, kept);
        m_unsettled += kept.settled ? 0 : 1;
        digests.insert(kept.blob.sha256);
    }
    const QMutexLocker locker(&m_guard);
    m_keptDigests = std::move(digests);
}

bool Outbox::keeps(const QString &sha256) const
{
    const QMutexLocker locker(&m_guard);
    return m_keptDigests.contains(sha256);
}

/// A refusal that nobody has read yet counts too: the officer may want to send the same papers again.
QSet<QString> Outbox::blobsOfWaiting() const
{
    QSet<QString> digests;
    for (const OutboxEntry &entry : m_live) {
        if (entry.state == OutboxState::Effective)
            continue;
        const QList<domain::BlobRef> blobs = entry.blobs();
        for (const domain::BlobRef &blob : blobs)
            digests.insert(blob.sha256);
    }
    return digests;
}

bool Outbox::waitsForBlobs(const OutboxEntry &entry) const
{
    if (m_unsettled == 0)
        return false;
    const QList<domain::BlobRef> blobs = entry.blobs();
    return std::any_of(blobs.begin(), blobs.end(), [this](const domain::BlobRef &blob) {
        const auto kept = m_kept.constFind(blob.sha256);
        return kept != m_kept.cend() && !kept->settled;
    });
}

Result<Nothing> Outbox::keepBlob(const domain::BlobRef &blob)
{
    auto done = perform({operation::keepBlob(blob, m_clock.now())}, true);
    if (done)
        reloadBlobs();
    return done;
}

Result<bool> Outbox::dropBlob(const QString &sha256)
{
    if (blobsOfWaiting().contains(sha256))
        return false;
    if (!m_kept.contains(sha256))
        return true;
    auto done = perform({operation::dropBlob(sha256)}, false);
    if (done)
        reloadBlobs();
    return done.map([](Nothing) { return true; });
}

QList<domain::BlobRef> Outbox::blobsToSend() const
{
    QList<domain::BlobRef> wanted;
    for (const OutboxEntry &entry : m_live) {
        if (!waits(entry) || !waitsForBlobs(entry))
            continue;
        const QList<domain::BlobRef> blobs = entry.blobs();
        for (const domain::BlobRef &blob : blobs) {
            const auto kept = m_kept.constFind(blob.sha256);
            if (kept != m_kept.cend() && !kept->settled && !wanted.contains(kept->blob))
                wanted.append(kept->blob);
        }
    }
    return wanted;
}

Result<Nothing> Outbox::settleBlob(const QString &sha256)
{
    auto done = local([&] { m_table->settleBlob(sha256); });
    if (done)
        reloadBlobs();
    return done;
}

/// From now on the cache says how long they stay: an officer who may no longer see a case loses its papers too.
QList<QJsonObject> Outbox::dropsAfter(const QStringList &acceptedIds) const
{
    QList<QJsonObject> operations;
    if (m_kept.isEmpty() || acceptedIds.isEmpty())
        return operations;
    QSet<QString> accepted;
    QSet<QString> waiting;
    for (const OutboxEntry &entry : m_live) {
        const bool isAccepted = acceptedIds.contains(entry.signedCommand.command.id);
        if (!isAccepted && entry.state == OutboxState::Effective)
            continue;
        const QList<domain::BlobRef> blobs = entry.blobs();
        for (const domain::BlobRef &blob : blobs)
            (isAccepted ? accepted : waiting).insert(blob.sha256);
    }
    accepted -= waiting;
    for (const QString &sha256 : std::as_const(accepted))
        if (m_kept.contains(sha256))
            operations.append(operation::dropBlob(sha256));
    return operations;
}

Result<QStringList> Outbox::dropStaleBlobs(const QDateTime &before)
{
    const QSet<QString> named = blobsOfWaiting();
    QStringList stale;
    QList<QJsonObject> operations;
    for (const KeptBlob &kept : std::as_const(m_kept)) {
        if (kept.keptAt >= before || named.contains(kept.blob.sha256))
            continue;
        stale.append(kept.blob.sha256);
        operations.append(operation::dropBlob(kept.blob.sha256));
    }
    if (stale.isEmpty())
        return stale;
    const auto done = perform(operations, false);
    if (!done)
        return tl::make_unexpected(done.error());
    reloadBlobs();
    return stale;
}

} // namespace client::store
