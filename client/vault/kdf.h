// SPDX-License-Identifier: GPL-3.0-or-later
// From a passphrase to the key of a slot: Argon2id (RFC 9106).
#pragma once

#include "client/vault/vault.h"

namespace client::vault {

/// Whether a cost read from a file is one we would pay: 8 MiB to 4 GiB, 1 to 64 passes, 1 to 16 lanes.
bool isPayable(const KdfCost &cost);
/// 32 bytes from the passphrase and a salt of 16. Takes as long as the cost says. Raises CryptoFailed (no memory).
domain::Result<SecretBytes> stretch(const SecretBytes &passphrase, const QByteArray &salt, const KdfCost &cost);
/// Unicode characters of a UTF-8 passphrase.
qsizetype passphraseLength(const SecretBytes &passphrase);

} // namespace client::vault
