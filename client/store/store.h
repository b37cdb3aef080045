// SPDX-License-Identifier: GPL-3.0-or-later
// The encrypted store of one profile: cache.db (the server's truth), outbox.db with mirror.log (what only this device knows), blobs/.
#pragma once

#include "client/store/verify.h"
#include "client/store/writer.h"
#include "client/vault/disk.h"
#include "client/vault/vault.h"
#include "domain/clock.h"
#include "domain/work_calendar.h"

#include <memory>
#include <optional>

namespace client::store {

struct StoreKeys {
    vault::SecretBytes cache;
    vault::SecretBytes outbox;
    vault::SecretBytes blob;
    vault::SecretBytes mirror;
    /// Raises VaultLocked.
    static domain::Result<StoreKeys> from(const vault::Vault::Keys &vault);
};

/// What opening found.
struct OpenReport {
    bool cacheMade = false;                       ///< there was none
    std::optional<domain::Failure> cacheSetAside; ///< StoreDamaged or StoreNewer: renamed, begun anew
    std::optional<domain::Failure> outboxRebuilt; ///< StoreDamaged: renamed (if it was there), rebuilt from mirror.log
    int commandsRecovered = 0;                    ///< commands that came back from mirror.log
    QStringList setAside;                         ///< names of the files put into quarantine
};

/// Owns its threads: one writes the cache, one the outbox, one reads, one keeps blobs. Make it in the thread that wants the signals; the
/// destructor finishes what is queued and wipes the keys. What is written beside the databases goes
/// through `disk`. Every call answers StoreOpenFailed until open() has succeeded.
class Store final : public Reader, public Writer {
public:
    Store(const QString &profileFolder, StoreKeys keys, const QString &officerId, const domain::Clock &clock,
        const domain::WorkCalendar &calendar, vault::Disk &disk = vault::systemDisk());
    ~Store() override;

    /// Raises StoreOpenFailed, StoreNotCipher, StoreNewer (outbox), StoreDamaged (neither outbox nor mirror opens with these keys; nothing
    /// was touched).
    Async<OpenReport> open();
    /// Everything that can be checked without the server. `publicKey` is the device's (32 bytes).
    Async<VerifyReport> verify(const QByteArray &publicKey);

    ChangeSignal &changes() override;
    Async<Directory> directory() override;
    Async<Today> today(const QDate &day) override;
    Async<Slice<DocumentRow>> documents(const DocumentQuery &query, int offset, int limit) override;
    Async<domain::Document> document(const QString &id) override;
    Async<QList<CaseView>> cases(const CaseQuery &query) override;
    Async<CaseView> caseFile(const QString &id) override;
    Async<QList<domain::Matter>> matters() override;
    Async<domain::Matter> matter(const QString &key) override;
    Async<QList<domain::Meeting>> meetings(const QDateTime &from, const QDateTime &to) override;
    Async<QList<QJsonObject>> objects(const QString &kind) override;
    Async<QList<OutboxEntry>> outbox(bool withEffective = false) override;
    Async<QList<OutboxEntry>> pending(const QStringList &kinds) override;
    Async<QList<OutboxEntry>> outboxOf(const QString &caseId) override;
    Async<QList<SearchHit>> search(const QString &words, int limit) override;
    Async<int> notYetFound() override;
    Async<QByteArray> blob(const QString &sha256) override;
    Async<QString> draft(const QString &key) override;

    Async<Cursor> cursor() override;
    Async<domain::Nothing> applyPage(const domain::FeedPage &page, const QDateTime &receivedAt) override;
    Async<domain::Nothing> resetForEpoch() override;
    Async<QList<BlobWanted>> blobsWanted(int limit) override;
    Async<int> blobsWantedCount() override;
    Async<domain::Nothing> putBlob(const QString &sha256, const QByteArray &bytes) override;
    Async<domain::BlobRef> keepBlob(const QByteArray &bytes, const QString &mediaType) override;
    Async<domain::Nothing> dropBlob(const QString &sha256) override;
    Async<QList<domain::BlobRef>> blobsToSend() override;
    Async<domain::Nothing> settleBlob(const QString &sha256) override;
    Async<QStringList> append(const QList<NewCommand> &commands, const Signer &sign) override;
    Async<qint64> nextDeviceSeq() override;
    Async<Claim> claim(const QDateTime &now, int limit = 100) override;
    Async<domain::Nothing> attemptFailed(const QStringList &ids, const domain::Failure &failure, const QDateTime &nextTryAt) override;
    Async<domain::Nothing> hurry() override;
    Async<domain::Nothing> answered(const QList<domain::Answer> &answers) override;
    Async<OutboxEntry> takeBack(const QString &commandId) override;
    Async<domain::Nothing> acknowledge(const QString &commandId) override;
    Async<int> sendRetainedAgain(const QString &epoch) override;
    Async<domain::Nothing> saveDraft(const QString &key, const QString &text) override;
    Async<QList<AuditLink>> auditLinks() override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace client::store
