// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/kdf.h"

#include "client/vault/aead.h"

#include <algorithm>
#include <argon2.h>

namespace client::vault {

bool isPayable(const KdfCost &cost)
{
    return cost.memoryKiB >= 8 * 1024 && cost.memoryKiB <= 4u * 1024 * 1024 && cost.passes >= 1 && cost.passes <= 64 && cost.lanes >= 1
        && cost.lanes <= 16;
}

domain::Result<SecretBytes> stretch(const SecretBytes &passphrase, const QByteArray &salt, const KdfCost &cost)
{
    if (!isPayable(cost)) // a vault made with it could not be opened again
        return cryptoFailed(QStringLiteral("Argon2id cost outside the limits"));
    SecretBytes key(32);
    const int outcome = argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes, passphrase.data(), size_t(passphrase.size()),
        salt.constData(), size_t(salt.size()), key.data(), size_t(key.size()));
    if (outcome != ARGON2_OK)
        return cryptoFailed(QString::fromLatin1(argon2_error_message(outcome)));
    return key;
}

qsizetype passphraseLength(const SecretBytes &passphrase)
{
    const unsigned char *bytes = passphrase.data();
    return std::count_if(bytes, bytes + passphrase.size(), [](unsigned char byte) { return (byte & 0xc0) != 0x80; });
}

} // namespace client::vault
