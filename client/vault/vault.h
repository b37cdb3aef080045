// SPDX-License-Identifier: GPL-3.0-or-later
// Who may open a profile: the passphrase opens a key slot, the slot holds the data key, the data key gives every other key.
#pragma once

#include "client/vault/secret_bytes.h"
#include "domain/failure.h"

#include <QFuture>

#include <memory>

namespace client::vault {

template <class T> using Async = QFuture<domain::Result<T>>;

/// What one guess of the passphrase costs (Argon2id, RFC 9106). The default is the product's; tests hand in less. Kept in vault.json.
struct KdfCost {
    quint32 memoryKiB = 256 * 1024;
    quint32 passes = 4;
    quint32 lanes = 2;
    bool operator==(const KdfCost &) const = default;
};

/// What a key is for; each is derived from the data key (HKDF-SHA256, RFC 5869) and 32 bytes long.
enum class KeyPurpose { Cache, Outbox, Blob, Mirror };

/// The vault of one profile folder (vault.json, its copy vault.backup.json, and the file `lock` held while it is open).
/// Safe to use from any thread. Work with the passphrase is done off the calling thread.
class Vault {
    struct State;

public:
    /// Asks the vault for its keys from wherever work goes on, also when the Vault itself is gone.
    class Keys {
    public:
        /// Raises VaultLocked.
        domain::Result<SecretBytes> key(KeyPurpose purpose) const;

    private:
        friend class Vault;
        explicit Keys(std::shared_ptr<State> state);
        std::shared_ptr<State> m_state;
    };
    static constexpr int minimumPassphraseLength = 10; ///< characters

    explicit Vault(const QString &profileFolder);
    ~Vault(); ///< locks
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    /// Whether the folder has a vault (of any version, readable or not).
    bool exists() const;
    bool isOpen() const;

    /// Makes the folder (0700), a data key, a signing key and one passphrase slot, and opens it. Raises VaultExists, PassphraseWeak,
    /// VaultBusy, ProfileUnwritable, CryptoFailed.
    Async<domain::Nothing> create(SecretBytes passphrase, const KdfCost &cost = {});
    /// Raises VaultMissing, VaultNewer, VaultDamaged, PassphraseWrong, PassphraseTooSoon (see waitMs), VaultBusy, CryptoFailed.
    Async<domain::Nothing> open(SecretBytes passphrase);
    /// Wraps the data key anew; nothing else is encrypted again. The vault may be open or locked. Raises what open and create raise.
    Async<domain::Nothing> changePassphrase(SecretBytes current, SecretBytes next);
    /// Wipes the keys and lets the profile go. Close the store first.
    void lock();
    /// Milliseconds until open() listens again after wrong passphrases; 0 when it does.
    qint64 waitMs() const;

    Keys keys() const;
    /// Ed25519 (RFC 8032) by the device's key. Raises VaultLocked.
    domain::Result<QByteArray> sign(const QByteArray &bytes) const;
    /// "Ed25519"
    static QString algorithm();
    /// 32 bytes; readable while locked, empty without a vault.
    QByteArray publicKey() const;

private:
    std::shared_ptr<State> m_state;
};

} // namespace client::vault
