// SPDX-License-Identifier: GPL-3.0-or-later
// One officer's client below the windows: vault, store, wire and sync of one profile folder; the window and casedeskctl share it.
#pragma once

#include "client/store/store.h"
#include "client/sync/commands.h"
#include "client/sync/registers.h"
#include "client/sync/report.h"
#include "client/sync/status.h"
#include "client/vault/profile.h"
#include "client/vault/vault.h"
#include "domain/clock.h"
#include "domain/work_calendar.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace client::remote {
class BackOffice;
}

namespace client::sync {

class Opening;

/// What the programs may choose.
struct CoreOptions {
    int undoSeconds = 5;                        ///< how long a tick is held; 0: sent at once
    bool keepInStep = true;                     ///< listen for events and poll; false: sync only when asked (casedeskctl)
    std::chrono::milliseconds firstLookAfter{}; ///< keepInStep begins so long after unlocking
    vault::KdfCost kdfCost{};                   ///< of a vault made by enrol(); tests hand in less
};

/// What a new profile is made from.
struct Enrolment {
    QUrl server; ///< https://HOST[:PORT]
    QByteArray caPem;
    QString userName;
    QString passphrase;
    QString deviceName;
    QStringList keyPins = {}; ///< as vault::Profile; the server must show one of these keys already now
};

/// Lives in the GUI thread. Locked to begin with; nothing is sent or fetched while locked. Connection failures never fail unlock() or a
/// command: they only show in status().
class ClientCore : public QObject {
    Q_OBJECT
public:
    ClientCore(const QString &profileFolder, const domain::Clock &clock, domain::IdSource &ids, const domain::WorkCalendar &calendar,
        const CoreOptions &options = {}, QObject *parent = nullptr);
    /// Locks.
    ~ClientCore() override;

    bool hasProfile() const;
    /// Who the profile belongs to; readable while locked. Raises ProfileUnreadable.
    domain::Result<vault::Profile> profile() const;
    /// Milliseconds until unlock() listens again after wrong passphrases.
    qint64 waitMs() const;

    /// Makes a vault, signs in with the passphrase (which enrols the device), writes the profile and unlocks it. Leaves nothing behind when
    /// it fails. Raises PassphraseWeak, VaultExists, SignInRefused, what the wire raises, and what unlock() raises.
    Async<store::OpenReport> enrol(const Enrolment &enrolment);
    /// Opens vault and store and begins to sync. Raises what Vault::open and Store::open raise, ProfileUnreadable.
    Async<store::OpenReport> unlock(const QString &passphrase);
    /// Ends everything under way, closes the store, wipes the keys. Quick, and over when it returns. Views must be gone before.
    void lock();
    bool isUnlocked() const;
    Async<domain::Nothing> changePassphrase(const QString &current, const QString &next);

    /// Only while unlocked.
    store::Store &store();
    store::Reader &reader() { return store(); }
    Commands &commands();
    /// Of other offices; only while unlocked.
    Registers &registers();
    /// For casedeskctl verify; only while unlocked.
    remote::BackOffice &backOffice();
    /// Of the device's signing key, 32 bytes; empty without a vault.
    QByteArray publicKey() const { return m_vault.publicKey(); }

    /// The state of the wire; lives as long as the core. Its signal syncRequested() is served.
    Status &status() { return m_status; }
    /// Syncs now and answers when everything was sent, the feed read to its end and the wanted papers tried. Raises what stopped it.
    Async<SyncReport> syncNow();
    /// A person agrees that the feed may remove a large part of the cache (after MassRemoval); then sync goes on.
    void allowRemovals();

Q_SIGNALS:
    void unlocked();
    void aboutToLock(); ///< views that read the store must let go now
    void locked();

private:
    struct Open;
    /// With the store that is made when the vault is open.
    Async<store::OpenReport> open(const vault::Profile &profile, const Async<domain::Nothing> &vaultOpened);
    void goToWork();
    void startEngine();
    void followKeys(const QStringList &announced);
    void countUnsent();

    const QString m_folder;
    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
    const domain::WorkCalendar &m_calendar;
    const CoreOptions m_options;
    vault::Vault m_vault;
    Status m_status;
    std::shared_ptr<Opening> m_opening; ///< ours alone; an answer of one before it is told apart
    std::unique_ptr<Open> m_open;
};

} // namespace client::sync
