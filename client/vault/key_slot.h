// SPDX-License-Identifier: GPL-3.0-or-later
// vault.json: key slots that wrap the data key, and the device's signing key wrapped by it. A check value tells a wrong passphrase from a
// damaged file.
#pragma once

#include "client/vault/kdf.h"

#include <QList>

namespace client::vault {

/// The data key wrapped for one passphrase.
struct KeySlot {
    QString id; ///< "1", "2" …
    KdfCost cost;
    QByteArray salt;    ///< 16 bytes
    QByteArray check;   ///< 16 bytes derived from the slot's key
    QByteArray wrapped; ///< the data key, sealed
    bool operator==(const KeySlot &) const = default;
};

struct VaultFile {
    QString profileId; ///< random, binds the slots to this file
    QList<KeySlot> keySlots;
    QByteArray publicKey;         ///< Ed25519, 32 bytes
    QByteArray wrappedSigningKey; ///< sealed by the data key
    bool operator==(const VaultFile &) const = default;
};

/// The keys of an open vault.
struct OpenKeys {
    SecretBytes data;    ///< 32 bytes
    SecretBytes signing; ///< 32 bytes
};

/// Reads vault.json or, when it is missing or damaged, its copy. Raises VaultMissing, VaultNewer, VaultDamaged.
domain::Result<VaultFile> readVaultFile(const QString &folder);
/// Replaces both copies. Raises ProfileUnwritable.
domain::Result<domain::Nothing> writeVaultFile(const QString &folder, const VaultFile &file);
bool vaultFileExists(const QString &folder);
/// Makes the two copies equal again after a change that was cut off between them. `file` is the one that opened.
void healVaultFile(const QString &folder, const VaultFile &file);
/// Says that the file cannot be what we wrote.
tl::unexpected<domain::Failure> vaultDamaged(const QString &detail);

/// A new data key and signing key, and the file that keeps them behind the passphrase. Raises CryptoFailed.
domain::Result<VaultFile> makeVaultFile(const SecretBytes &passphrase, const KdfCost &cost, OpenKeys *keys);
/// Raises PassphraseWrong, VaultDamaged, CryptoFailed.
domain::Result<OpenKeys> openVaultFile(const VaultFile &file, const SecretBytes &passphrase);
/// A slot for the passphrase. Raises CryptoFailed.
domain::Result<KeySlot> makeSlot(
    const QString &profileId, const QString &id, const SecretBytes &passphrase, const KdfCost &cost, const SecretBytes &dataKey);

} // namespace client::vault
