// SPDX-License-Identifier: GPL-3.0-or-later
// Blobs as files named by their SHA-256; an upload grows beside them until its digest is right.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QString>

#include <mutex>

namespace backoffice::service {

/// The one place where BlobUnknown is raised: no such blob, or not this officer's to see.
tl::unexpected<domain::Failure> blobUnknown(const QString &digest);

class BlobStore {
public:
    /// Files live under `folder`/ab/abcd…, uploads under `folder`/partial.
    explicit BlobStore(const QString &folder)
        : m_folder(folder)
    {
    }
    static constexpr qint64 largest = 256ll << 20;

    QString path(const QString &sha256) const;
    bool has(const QString &sha256) const;
    /// The bytes of a small blob. Raises BlobStorageFailed.
    domain::Result<QByteArray> read(const QString &sha256) const;
    /// Keeps whole bytes; answers their digest. Raises BlobStorageFailed.
    domain::Result<QString> keep(const QByteArray &bytes);

    /// How many bytes of this officer's upload are here.
    qint64 received(const QString &sha256, const QString &officerId) const;
    /// Appends a part that begins where the last one ended; answers how much is here now. Raises BlobStorageFailed.
    domain::Result<qint64> append(const QString &sha256, const QString &officerId, qint64 offset, const QByteArray &part);
    /// Checks the whole upload and makes it a blob; a wrong one is thrown away. Raises BlobDigestWrong, BlobStorageFailed.
    domain::Result<domain::Nothing> complete(const QString &sha256, const QString &officerId);

private:
    QString partialPath(const QString &sha256, const QString &officerId) const;

    QString m_folder;
    std::mutex m_uploading;
};

} // namespace backoffice::service
