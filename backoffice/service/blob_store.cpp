// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/blob_store.h"

#include "backoffice/service/crypto.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

tl::unexpected<domain::Failure> storageFailed(const QString &detail)
{
    return domain::fail(domain::FailureCode::BlobStorageFailed, detail);
}

bool makeRoomFor(const QString &path)
{
    return QDir().mkpath(QFileInfo(path).path());
}

} // namespace

tl::unexpected<domain::Failure> blobUnknown(const QString &digest)
{
    return domain::fail(domain::FailureCode::BlobUnknown, digest.left(64));
}

QString BlobStore::path(const QString &sha256) const
{
    return m_folder + u'/' + sha256.left(2) + u'/' + sha256;
}

bool BlobStore::has(const QString &sha256) const
{
    return QFileInfo::exists(path(sha256));
}

domain::Result<QByteArray> BlobStore::read(const QString &sha256) const
{
    QFile file(path(sha256));
    if (!file.open(QIODevice::ReadOnly))
        return storageFailed(u"%1 is not in %2"_s.arg(sha256, m_folder)); // of another data folder, or gone
    return file.readAll();
}

/// The officer's id is hashed: it must not say where a file goes.
QString BlobStore::partialPath(const QString &digest, const QString &officerId) const
{
    return m_folder + u"/partial/"_s + digest + u'-' + sha256(officerId.toUtf8()).left(16);
}

domain::Result<QString> BlobStore::keep(const QByteArray &bytes)
{
    const QString digest = sha256(bytes);
    if (has(digest))
        return digest;
    QSaveFile file(path(digest));
    if (!makeRoomFor(path(digest)) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageFailed(file.errorString());
    return digest;
}

qint64 BlobStore::received(const QString &digest, const QString &officerId) const
{
    return QFileInfo(partialPath(digest, officerId)).size();
}

domain::Result<qint64> BlobStore::append(const QString &digest, const QString &officerId, qint64 offset, const QByteArray &part)
{
    const std::lock_guard lock(m_uploading);
    QFile file(partialPath(digest, officerId));
    if (!makeRoomFor(file.fileName()) || !file.open(QIODevice::ReadWrite))
        return storageFailed(file.errorString());
    if (file.size() != offset)
        return file.size();
    if (!file.seek(offset) || file.write(part) != part.size() || !file.flush()) {
        file.resize(offset);
        return storageFailed(file.errorString());
    }
    return file.size();
}

domain::Result<domain::Nothing> BlobStore::complete(const QString &digest, const QString &officerId)
{
    const std::lock_guard lock(m_uploading);
    QFile file(partialPath(digest, officerId));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return storageFailed(file.errorString());
    file.close();
    if (QString::fromLatin1(hash.result().toHex()) != digest) {
        file.remove();
        return domain::fail(domain::FailureCode::BlobDigestWrong, digest);
    }
    if (has(digest))
        file.remove();
    else if (!makeRoomFor(path(digest)) || !file.rename(path(digest)))
        return storageFailed(file.errorString());
    return domain::nothing;
}

} // namespace backoffice::service
