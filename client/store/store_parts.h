// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of Store: its lanes and what lives in each. Reading and writing of the store are in files of their own.
#pragma once

#include "client/store/blob_files.h"
#include "client/store/cache_reader.h"
#include "client/store/cache_writer.h"
#include "client/store/lane.h"
#include "client/store/store.h"

#include <atomic>

namespace client::store {

/// Lanes wait for each other only in one direction: writing for reading and for outgoing.
struct Store::Parts {
    Parts(const QString &profileFolder, StoreKeys storeKeys, const QString &officer, const domain::Clock &timepiece,
        const domain::WorkCalendar &workCalendar, vault::Disk &disk);
    ~Parts();

    const QString folder;
    const StoreKeys keys;
    const QString officerId;
    const domain::Clock &clock;
    const domain::WorkCalendar &calendar;
    ChangeSignal changed;
    const BlobFiles blobs;
    std::atomic<int> directoryVersion = 0;
    std::atomic<int> cacheVersion = 0; ///< grows each time the cache is begun anew

    // The lane "writing"
    std::unique_ptr<Database> writerDatabase;
    std::unique_ptr<CacheWriter> writer;
    // The lane "reading"
    std::unique_ptr<Database> readerDatabase;
    std::unique_ptr<CacheReader> reader;
    // Any lane
    QMutex arrivalsGuard;
    QSet<QString> arrivals;
    // The lane "outbox"; its snapshots anywhere
    Outbox outbox;
    bool outboxOpen = false;
    bool outboxReady() const { return outboxOpen && outbox.isUsable(); }

    Lane reading{QStringLiteral("store reading"), Lane::AtEnd::Drop};
    Lane writing{QStringLiteral("store writing"), Lane::AtEnd::Finish};
    Lane outgoing{QStringLiteral("store outbox"), Lane::AtEnd::Finish};
    Lane keeping{QStringLiteral("store blobs"), Lane::AtEnd::Finish};

    /// In the lane "writing".
    domain::Result<domain::Nothing> openCache(OpenReport *report);
    domain::Result<domain::Nothing> openConnections();
    void closeConnections();
    /// In the lane "outbox", while "writing" waits for it.
    void showOutbox();
    void dropStaleBlobs();
    /// Tells the outbox, in its lane, how far the cache has come.
    void caughtUp(qint64 seq);
    /// A fetched paper's file is there. While a page is applied arrivals gather and are then noted in one transaction; a note that is lost
    /// is made again when the file is found (blobsWanted).
    void noteArrival(const QString &sha256);
    void markArrivals();
    /// Sets the damaged cache aside and begins anew, unless that has happened since `version`.
    void beginCacheAnew(int version);
    void indexInIdleTime();
    void indexAfterAWhile();
    void tell(const ChangeSet &changes);
    Overlay overlay() const { return Overlay(outbox.snapshot(), clock.now()); }

    /// Runs work(CacheReader &) in its lane; damage found on the way begins the cache anew.
    template <class T, class Work> Async<T> read(Work work)
    {
        return reading.run<T>([this, work = std::move(work)]() -> domain::Result<T> {
            if (!reader)
                return openFailed(QStringLiteral("the cache is not open"));
            const int version = cacheVersion;
            auto result = work(*reader);
            if (!result && result.error().code == domain::FailureCode::StoreDamaged)
                writing.post([this, version] { beginCacheAnew(version); });
            return result;
        });
    }

    /// The same for work(CacheWriter &).
    template <class T, class Work> Async<T> write(Work work)
    {
        return writing.run<T>([this, work = std::move(work)]() -> domain::Result<T> {
            if (!writer)
                return openFailed(QStringLiteral("the cache is not open"));
            const int version = cacheVersion;
            domain::Result<T> result = work(*writer);
            if (!result && result.error().code == domain::FailureCode::StoreDamaged)
                beginCacheAnew(version);
            return result;
        });
    }

    /// Runs work(Outbox &) in its lane and tells that the outbox has changed when it `changes` it and went well.
    template <class T, class Work> Async<T> post(const QSet<QString> &kinds, Work work)
    {
        return outgoing.run<T>([this, kinds, work = std::move(work)]() -> domain::Result<T> {
            if (!outboxReady())
                return openFailed(QStringLiteral("the outbox is not open"));
            auto result = work(outbox);
            if (result && !kinds.isEmpty())
                tell({kinds, {}});
            return result;
        });
    }
};

} // namespace client::store
