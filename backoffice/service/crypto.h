// SPDX-License-Identifier: GPL-3.0-or-later
// Passphrases, signatures and random numbers, as far as the back office needs them.
#pragma once

#include <QByteArray>
#include <QString>

namespace backoffice::service {

/// Argon2id (RFC 9106), 64 MiB, 3 passes, in its encoded text form with a fresh salt; empty when memory is short.
QByteArray hashPassphrase(const QByteArray &passphrase);
/// Whether the passphrase belongs to the encoded hash; takes the same time for a wrong one.
bool passphraseMatches(const QByteArray &encoded, const QByteArray &passphrase);

/// Ed25519 (RFC 8032): 32 bytes of key, 64 of signature.
bool signatureIsGood(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);

/// Bytes from the operating system's generator.
QByteArray randomBytes(int count);
/// SHA-256 as lower-case hex.
QString sha256(const QByteArray &bytes);

} // namespace backoffice::service
