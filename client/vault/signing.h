// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 (RFC 8032) as plain functions: making a key, signing, checking.
#pragma once

#include "client/vault/secret_bytes.h"
#include "domain/failure.h"

namespace client::vault {

/// The 32-byte public key of a 32-byte private one. Raises CryptoFailed.
domain::Result<QByteArray> ed25519PublicKey(const SecretBytes &privateKey);
/// A signature of 64 bytes. Raises CryptoFailed.
domain::Result<QByteArray> ed25519Sign(const SecretBytes &privateKey, const QByteArray &bytes);
/// Whether the signature is right; false for unknown algorithms and malformed keys too.
bool signatureHolds(const QString &algorithm, const QByteArray &publicKey, const QByteArray &bytes, const QByteArray &signature);

} // namespace client::vault
