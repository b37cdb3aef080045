// SPDX-License-Identifier: GPL-3.0-or-later
// The store's papers: those the cache wants, and those made on this machine.
#include "client/store/store_parts.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Nothing;
using domain::Result;

Async<QByteArray> Store::blob(const QString &sha256)
{
    return m_parts->reading.run<QByteArray>([parts = m_parts.get(), sha256] {
        auto bytes = parts->blobs.get(sha256);
        if (!bytes) { // gone or damaged: it is fetched again
            parts->blobs.remove(sha256);
            parts->writing.post([parts, sha256] {
                if (parts->writer)
                    parts->writer->setBlobHere(sha256, false);
            });
        }
        return bytes;
    });
}

Async<QList<BlobWanted>> Store::blobsWanted(int limit)
{
    return m_parts->write<QList<BlobWanted>>([parts = m_parts.get(), limit](CacheWriter &writer) {
        // A cache begun anew does not know which papers are still here.
        return writer.blobsWanted(limit, [parts](const QString &sha256) { return parts->blobs.has(sha256); });
    });
}

Async<int> Store::blobsWantedCount()
{
    return m_parts->write<int>([](CacheWriter &writer) { return writer.blobsWantedCount(); });
}

Async<Nothing> Store::putBlob(const QString &sha256, const QByteArray &bytes)
{
    return m_parts->keeping.run<Nothing>([parts = m_parts.get(), sha256, bytes] {
        auto kept = parts->blobs.put(sha256, bytes);
        if (kept)
            parts->noteArrival(sha256);
        return kept;
    });
}

void Store::Parts::noteArrival(const QString &sha256)
{
    const QMutexLocker locker(&arrivalsGuard);
    if (arrivals.isEmpty())
        writing.post([this] { markArrivals(); });
    arrivals.insert(sha256);
}

void Store::Parts::markArrivals()
{
    QMutexLocker locker(&arrivalsGuard);
    const QSet<QString> arrived = std::exchange(arrivals, {});
    locker.unlock();
    if (writer)
        writer->setBlobsHere(arrived);
    tell({{u"blob"_s}, arrived});
}

Async<domain::BlobRef> Store::keepBlob(const QByteArray &bytes, const QString &mediaType)
{
    return m_parts->keeping.run<domain::BlobRef>([parts = m_parts.get(), bytes, mediaType]() -> Result<domain::BlobRef> {
        domain::BlobRef blob{sha256Hex(bytes), bytes.size(), mediaType};
        Result<Nothing> kept = parts->blobs.put(blob.sha256, bytes, vault::Durable::AgainstPowerCut);
        if (kept)
            parts->outgoing.runAndWait(
                [&] { kept = parts->outboxReady() ? parts->outbox.keepBlob(blob) : openFailed(u"the outbox is not open"_s); });
        return kept.map([&](Nothing) { return blob; });
    });
}

Async<Nothing> Store::dropBlob(const QString &sha256)
{
    return m_parts->write<Nothing>([parts = m_parts.get(), sha256](CacheWriter &writer) -> Result<Nothing> {
        Result<bool> free = false;
        parts->outgoing.runAndWait([&] { free = parts->outboxReady() ? parts->outbox.dropBlob(sha256) : false; });
        if (!free)
            return pass(free);
        if (*free && !writer.isBlobNamed(sha256))
            parts->blobs.remove(sha256);
        return domain::nothing;
    });
}

Async<QList<domain::BlobRef>> Store::blobsToSend()
{
    return m_parts->post<QList<domain::BlobRef>>({}, [](Outbox &outbox) { return Result<QList<domain::BlobRef>>(outbox.blobsToSend()); });
}

Async<Nothing> Store::settleBlob(const QString &sha256)
{
    return m_parts->post<Nothing>({}, [sha256](Outbox &outbox) { return outbox.settleBlob(sha256); });
}

} // namespace client::store
