// SPDX-License-Identifier: GPL-3.0-or-later
// The office's key that seals licences, kept in its data folder, so that a QR code can be checked with no network.
#pragma once

#include "domain/case.h"
#include "domain/licence_seal.h"

#include <memory>

namespace backoffice::service {

/// Ed25519 (RFC 8032). Copies share the key.
class LicenceSealer {
public:
    /// Reads the key of `folder` (licence-seal.key, base64 of 32 bytes, readable by the owner only) or makes it. A key that was lost is
    /// lost: licences sealed by it still verify by the old public key. Raises SealKeyFailed.
    static domain::Result<LicenceSealer> open(const QString &folder);
    /// From 32 bytes of private key.
    static domain::Result<LicenceSealer> from(const QByteArray &secret);

    /// What clients check with; goes into the feed.
    const domain::SealKey &key() const { return m_key; }
    /// Fills licence.seal with the licence's facts and their signature. Without memory to sign it stays empty, and the code shows plain
    /// facts: that must not refuse a decision for good.
    void seal(domain::Case &subject) const;

private:
    LicenceSealer() = default;
    std::shared_ptr<void> m_secret; ///< EVP_PKEY
    domain::SealKey m_key;
};

} // namespace backoffice::service
