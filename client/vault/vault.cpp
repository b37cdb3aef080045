// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/vault.h"

#include "client/vault/aead.h"
#include "client/vault/backoff.h"
#include "client/vault/files.h"
#include "client/vault/key_slot.h"
#include "client/vault/off_thread.h"
#include "client/vault/profile_lock.h"
#include "client/vault/signing.h"

#include <QMutex>

#include <ctime>
#include <optional>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

qint64 bootMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

Result<Nothing> checkStrength(const SecretBytes &passphrase)
{
    if (passphraseLength(passphrase) < Vault::minimumPassphraseLength)
        return domain::fail(FailureCode::PassphraseWeak, QString::number(Vault::minimumPassphraseLength));
    return domain::nothing;
}

tl::unexpected<domain::Failure> locked()
{
    return domain::fail(FailureCode::VaultLocked);
}

} // namespace

struct Vault::State {
    explicit State(const QString &profileFolder)
        : folder(profileFolder)
    {
    }

    const QString folder;
    QMutex work;          ///< one piece of slow work at a time
    mutable QMutex guard; ///< the members below
    std::optional<OpenKeys> keys;
    QByteArray publicKey;
    ProfileLock lock;
    Backoff backoff;

    qint64 waitMs() const
    {
        const QMutexLocker locker(&guard);
        return backoff.waitMs(bootMs());
    }
    bool isOpen() const
    {
        const QMutexLocker locker(&guard);
        return keys.has_value();
    }
    void tried(bool right)
    {
        const QMutexLocker locker(&guard);
        right ? backoff.succeeded() : backoff.failed(bootMs());
    }
    Result<Nothing> takeLock()
    {
        const QMutexLocker locker(&guard);
        return lock.take(folder);
    }
    void releaseLockUnlessOpen()
    {
        const QMutexLocker locker(&guard);
        if (!keys)
            lock.release();
    }
    void keep(OpenKeys opened, const VaultFile &file)
    {
        const QMutexLocker locker(&guard);
        keys = std::move(opened);
        publicKey = file.publicKey;
    }

    Result<Nothing> create(const SecretBytes &passphrase, const KdfCost &cost);
    Result<VaultFile> unlock(const SecretBytes &passphrase, OpenKeys *opened);
    Result<Nothing> open(const SecretBytes &passphrase);
    Result<Nothing> change(const SecretBytes &current, const SecretBytes &next);
};

Result<Nothing> Vault::State::create(const SecretBytes &passphrase, const KdfCost &cost)
{
    if (vaultFileExists(folder))
        return domain::fail(FailureCode::VaultExists);
    if (auto strong = checkStrength(passphrase); !strong)
        return strong;
    makePrivateFolder(folder);
    if (auto taken = takeLock(); !taken)
        return taken;
    OpenKeys opened;
    const auto file = makeVaultFile(passphrase, cost, &opened);
    auto written = file ? writeVaultFile(folder, *file) : Result<Nothing>(tl::make_unexpected(file.error()));
    if (written)
        keep(std::move(opened), *file);
    else
        releaseLockUnlessOpen();
    return written;
}

/// Takes the profile's lock, which stays taken on success.
Result<VaultFile> Vault::State::unlock(const SecretBytes &passphrase, OpenKeys *opened)
{
    if (const qint64 wait = waitMs(); wait > 0)
        return domain::fail(FailureCode::PassphraseTooSoon, QString::number((wait + 999) / 1000));
    auto file = readVaultFile(folder);
    if (!file)
        return file;
    if (auto taken = takeLock(); !taken)
        return tl::make_unexpected(taken.error());
    auto keysOfFile = openVaultFile(*file, passphrase);
    if (!keysOfFile) {
        if (keysOfFile.error().code == FailureCode::PassphraseWrong)
            tried(false);
        releaseLockUnlessOpen();
        return tl::make_unexpected(keysOfFile.error());
    }
    tried(true);
    *opened = std::move(*keysOfFile);
    return file;
}

Result<Nothing> Vault::State::open(const SecretBytes &passphrase)
{
    OpenKeys opened;
    const auto file = unlock(passphrase, &opened);
    if (!file)
        return tl::make_unexpected(file.error());
    healVaultFile(folder, *file);
    keep(std::move(opened), *file);
    return domain::nothing;
}

Result<Nothing> Vault::State::change(const SecretBytes &current, const SecretBytes &next)
{
    if (auto strong = checkStrength(next); !strong)
        return strong;
    OpenKeys opened;
    auto file = unlock(current, &opened);
    if (!file)
        return tl::make_unexpected(file.error());
    const KeySlot old = file->keySlots.constFirst();
    const auto slot = makeSlot(file->profileId, old.id, next, old.cost, opened.data);
    Result<Nothing> changed = domain::nothing;
    if (slot) {
        file->keySlots = {*slot};
        changed = writeVaultFile(folder, *file);
    } else {
        changed = tl::make_unexpected(slot.error());
    }
    releaseLockUnlessOpen();
    return changed;
}

Vault::Vault(const QString &profileFolder)
    : m_state(std::make_shared<State>(profileFolder))
{
}

Vault::~Vault()
{
    lock();
}

bool Vault::exists() const
{
    return vaultFileExists(m_state->folder);
}

bool Vault::isOpen() const
{
    return m_state->isOpen();
}

Async<Nothing> Vault::create(SecretBytes passphrase, const KdfCost &cost)
{
    return offThread<Nothing>([state = m_state, secret = std::move(passphrase), cost] {
        const QMutexLocker one(&state->work);
        return state->create(secret, cost);
    });
}

Async<Nothing> Vault::open(SecretBytes passphrase)
{
    return offThread<Nothing>([state = m_state, secret = std::move(passphrase)] {
        const QMutexLocker one(&state->work);
        return state->open(secret);
    });
}

Async<Nothing> Vault::changePassphrase(SecretBytes current, SecretBytes next)
{
    return offThread<Nothing>([state = m_state, from = std::move(current), to = std::move(next)] {
        const QMutexLocker one(&state->work);
        return state->change(from, to);
    });
}

void Vault::lock()
{
    const QMutexLocker locker(&m_state->guard);
    m_state->keys.reset();
    m_state->lock.release();
}

qint64 Vault::waitMs() const
{
    return m_state->waitMs();
}

Vault::Keys Vault::keys() const
{
    return Keys(m_state);
}

Vault::Keys::Keys(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

Result<SecretBytes> Vault::Keys::key(KeyPurpose purpose) const
{
    static constexpr const char *names[] = {"casedesk cache 1", "casedesk outbox 1", "casedesk blob 1", "casedesk mirror 1"};
    const QMutexLocker locker(&m_state->guard);
    if (!m_state->keys)
        return locked();
    return derive(m_state->keys->data, names[int(purpose)]);
}

Result<QByteArray> Vault::sign(const QByteArray &bytes) const
{
    const QMutexLocker locker(&m_state->guard);
    if (!m_state->keys)
        return locked();
    return ed25519Sign(m_state->keys->signing, bytes);
}

QString Vault::algorithm()
{
    return u"Ed25519"_s;
}

QByteArray Vault::publicKey() const
{
    const QMutexLocker locker(&m_state->guard);
    if (m_state->publicKey.isEmpty())
        if (const auto file = readVaultFile(m_state->folder))
            m_state->publicKey = file->publicKey;
    return m_state->publicKey;
}

} // namespace client::vault
