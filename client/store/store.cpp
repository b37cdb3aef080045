// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/store.h"

#include "client/store/quarantine.h"
#include "client/store/store_parts.h"
#include "client/vault/files.h"

#include <QFile>
#include <QMetaObject>
#include <QTimer>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

constexpr int indexedAtOnce = 250;
constexpr int indexAfterMs = 2000; // what an earlier run left is taken up when the first page has long been painted
constexpr int keptDays = 40;       // papers made here that no command has named

DatabaseSetting cacheSetting(const QString &folder, DatabaseSetting::Access access)
{
    return {folder + u"/cache.db"_s, u"cache"_s, access, false, 8 * 1024};
}

} // namespace

Result<StoreKeys> StoreKeys::from(const vault::Vault::Keys &vault)
{
    auto cache = vault.key(vault::KeyPurpose::Cache);
    auto outbox = vault.key(vault::KeyPurpose::Outbox);
    auto blob = vault.key(vault::KeyPurpose::Blob);
    auto mirror = vault.key(vault::KeyPurpose::Mirror);
    for (const auto *key : {&cache, &outbox, &blob, &mirror})
        if (!*key)
            return Fault(key->error());
    return StoreKeys{std::move(*cache), std::move(*outbox), std::move(*blob), std::move(*mirror)};
}

Store::Parts::Parts(const QString &profileFolder, StoreKeys storeKeys, const QString &officer, const domain::Clock &timepiece,
    const domain::WorkCalendar &workCalendar, vault::Disk &disk)
    : folder(profileFolder)
    , keys(std::move(storeKeys))
    , officerId(officer)
    , clock(timepiece)
    , calendar(workCalendar)
    , blobs(profileFolder, keys.blob, disk)
    , outbox(profileFolder, keys.outbox, keys.mirror, timepiece, disk)
{
}

/// Connections are closed in their lanes, the reader's first, so that the last one to close is the one that checkpoints.
Store::Parts::~Parts()
{
    writing.whenIdle(nullptr);
    keeping.runAndWait([] {});
    writing.runAndWait([this] { closeConnections(); });
    outgoing.runAndWait([this] {
        outboxOpen = false;
        outbox.close();
    });
}

void Store::Parts::tell(const ChangeSet &changes)
{
    QMetaObject::invokeMethod(
        &changed, [this, changes] { Q_EMIT changed.changed(changes); }, Qt::QueuedConnection);
}

Result<Nothing> Store::Parts::openConnections()
{
    auto database = Database::open(cacheSetting(folder, DatabaseSetting::Access::Writer), keys.cache);
    if (!database)
        return pass(database);
    writerDatabase = std::move(*database);
    writer = std::make_unique<CacheWriter>(*writerDatabase, officerId);
    Result<Nothing> opened = domain::nothing;
    if (writerDatabase->hasFailed())
        opened = Fault(writerDatabase->takeFailure());
    else
        reading.runAndWait([&] {
            auto readable = Database::open(cacheSetting(folder, DatabaseSetting::Access::Reader), keys.cache);
            if (!readable) {
                opened = pass(readable);
                return;
            }
            readerDatabase = std::move(*readable);
            reader = std::make_unique<CacheReader>(*readerDatabase, officerId, calendar);
        });
    if (!opened)
        closeConnections();
    return opened;
}

void Store::Parts::closeConnections()
{
    reading.runAndWait([this] {
        reader.reset();
        readerDatabase.reset();
    });
    writer.reset();
    writerDatabase.reset();
}

Result<Nothing> Store::Parts::openCache(OpenReport *report)
{
    report->cacheMade = !QFile::exists(folder + u"/cache.db"_s);
    auto opened = openConnections();
    if (opened)
        return opened;
    const FailureCode code = opened.error().code;
    if (code != FailureCode::StoreDamaged && code != FailureCode::StoreNewer && code != FailureCode::StoreNotCipher)
        return opened;
    report->cacheSetAside = opened.error();
    report->setAside += setAside(folder, u"cache.db"_s, clock.now());
    return openConnections();
}

void Store::Parts::showOutbox()
{
    outbox.show(Meta(*writerDatabase).number("caught_up_seq"_L1));
    outboxOpen = true;
    dropStaleBlobs();
}

void Store::Parts::dropStaleBlobs()
{
    const QStringList stale = outbox.dropStaleBlobs(clock.now().addDays(-keptDays)).value_or(QStringList());
    for (const QString &sha256 : stale)
        if (!writer->isBlobNamed(sha256))
            blobs.remove(sha256);
}

void Store::Parts::caughtUp(qint64 seq)
{
    outgoing.post([this, seq] {
        if (outboxReady())
            outbox.caughtUp(seq);
    });
}

void Store::Parts::beginCacheAnew(int version)
{
    if (version != cacheVersion)
        return;
    ++cacheVersion;
    ++directoryVersion;
    closeConnections();
    setAside(folder, u"cache.db"_s, clock.now());
    if (openConnections())
        tell({{u"unit"_s, u"officer"_s, u"matter"_s, u"document"_s, u"meeting"_s, u"case"_s, u"sync"_s}, {}});
}

void Store::Parts::indexAfterAWhile()
{
    QMetaObject::invokeMethod(&changed, [this] { QTimer::singleShot(indexAfterMs, &changed, [this] { indexInIdleTime(); }); });
}

void Store::Parts::indexInIdleTime()
{
    writing.whenIdle([this] {
        const auto indexed = writer ? writer->indexSome(indexedAtOnce) : Result<int>(0);
        const bool more = indexed && *indexed == indexedAtOnce;
        if (indexed && *indexed > 0)
            tell({{u"search"_s}, {}});
        return more;
    });
}

Store::Store(const QString &profileFolder, StoreKeys keys, const QString &officerId, const domain::Clock &clock,
    const domain::WorkCalendar &calendar, vault::Disk &disk)
    : m_parts(std::make_unique<Parts>(profileFolder, std::move(keys), officerId, clock, calendar, disk))
{
}

Store::~Store() = default;

ChangeSignal &Store::changes()
{
    return m_parts->changed;
}

Async<OpenReport> Store::open()
{
    Parts *parts = m_parts.get();
    return parts->writing.run<OpenReport>([parts]() -> Result<OpenReport> {
        OpenReport report;
        if (!vault::makePrivateFolder(parts->folder))
            return openFailed(u"the profile folder cannot be made"_s);
        Result<Nothing> outboxOpened = domain::nothing;
        OpenReport ofOutbox;
        parts->outgoing.post([&] { outboxOpened = parts->outbox.open(&ofOutbox); }); // beside the cache; waited for below, come what may
        const auto cacheOpened = parts->openCache(&report);
        parts->outgoing.runAndWait([&] {
            if (cacheOpened && outboxOpened)
                parts->showOutbox();
            else
                parts->outbox.close();
        });
        if (!cacheOpened)
            return pass(cacheOpened);
        if (!outboxOpened) {
            parts->closeConnections();
            return pass(outboxOpened);
        }
        report.outboxRebuilt = ofOutbox.outboxRebuilt;
        report.commandsRecovered = ofOutbox.commandsRecovered;
        report.setAside += ofOutbox.setAside;
        parts->indexAfterAWhile();
        return report;
    });
}

} // namespace client::store
