// SPDX-License-Identifier: GPL-3.0-or-later
// Authenticated encryption (AES-256-GCM, NIST SP 800-38D), key derivation (HKDF-SHA256, RFC 5869) and digests (SHA-256, FIPS 180-4).
#pragma once

#include "client/vault/secret_bytes.h"
#include "domain/failure.h"

#include <QByteArrayView>

#include <optional>

namespace client::vault {

/// A nonce of 12 random bytes before the ciphertext and a tag of 16 bytes after it.
inline constexpr qsizetype sealOverhead = 28;

/// Encrypts; `context` is authenticated and must be the same at unsealing. Raises CryptoFailed.
domain::Result<QByteArray> seal(const SecretBytes &key, QByteArrayView context, QByteArrayView plain);
/// Nothing when one bit of the box, the context or the key differs.
std::optional<QByteArray> unseal(const SecretBytes &key, QByteArrayView context, QByteArrayView box);
/// The same for a secret; no copy is left behind.
std::optional<SecretBytes> unsealSecret(const SecretBytes &key, QByteArrayView context, QByteArrayView box);

/// A key of `size` bytes for the purpose named by `info`. Raises CryptoFailed.
domain::Result<SecretBytes> derive(const SecretBytes &key, QByteArrayView info, qsizetype size = 32);
/// SHA-256 in 64 lower-case hex digits; by OpenSSL, whose code uses what the processor has for it.
QString sha256Hex(QByteArrayView bytes);
/// HMAC-SHA256 (RFC 2104), 32 bytes.
QByteArray hmac(const SecretBytes &key, QByteArrayView bytes);

/// Says that OpenSSL or Argon2 could not do its work.
tl::unexpected<domain::Failure> cryptoFailed(const QString &what);

} // namespace client::vault
