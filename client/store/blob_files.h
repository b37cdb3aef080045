// SPDX-License-Identifier: GPL-3.0-or-later
// Papers on disk: one AES-256-GCM file each, under a name that does not give away its digest.
#pragma once

#include "client/store/failures.h"
#include "client/vault/files.h"
#include "client/vault/secret_bytes.h"

#include <QByteArray>

namespace client::store {

/// Safe to use from several threads.
class BlobFiles {
public:
    BlobFiles(const QString &profileFolder, const vault::SecretBytes &key, vault::Disk &disk = vault::systemDisk());

    /// A paper of the server that a power cut spoils does not verify and is fetched again; one made here must outlive it. Raises
    /// BlobDamaged (the bytes do not have this SHA-256), StoreFull, StoreFailed, CryptoFailed.
    domain::Result<domain::Nothing> put(
        const QString &sha256, const QByteArray &bytes, vault::Durable durable = vault::Durable::AgainstCrash) const;
    /// Raises BlobNotCached, BlobDamaged.
    domain::Result<QByteArray> get(const QString &sha256) const;
    bool has(const QString &sha256) const;
    void remove(const QString &sha256) const;

private:
    QString pathOf(const QString &sha256) const;

    QString m_folder;
    const vault::SecretBytes &m_key;
    vault::Disk &m_disk;
};

/// SHA-256 in lower-case hex.
QString sha256Hex(const QByteArray &bytes);

} // namespace client::store
