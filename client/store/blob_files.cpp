// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/blob_files.h"

#include "client/vault/aead.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Nothing;
using domain::Result;

namespace {

constexpr qint64 mostBytes = 512 << 20;

QByteArray context(const QString &sha256)
{
    return "casedesk-blob 1 " + sha256.toLatin1();
}

} // namespace

QString sha256Hex(const QByteArray &bytes)
{
    return vault::sha256Hex(bytes);
}

BlobFiles::BlobFiles(const QString &profileFolder, const vault::SecretBytes &key, vault::Disk &disk)
    : m_folder(profileFolder + u"/blobs"_s)
    , m_key(key)
    , m_disk(disk)
{
}

QString BlobFiles::pathOf(const QString &sha256) const
{
    const QString name = QString::fromLatin1(vault::hmac(m_key, QByteArray("name " + sha256.toLatin1())).toHex());
    return m_folder + u'/' + name.first(2) + u'/' + name.sliced(2);
}

Result<Nothing> BlobFiles::put(const QString &sha256, const QByteArray &bytes, vault::Durable durable) const
{
    if (sha256Hex(bytes) != sha256)
        return blobDamaged(sha256);
    const auto box = vault::seal(m_key, context(sha256), bytes);
    if (!box)
        return pass(box);
    const QString path = pathOf(sha256);
    errno = 0;
    if (!vault::makePrivateFolder(m_folder) || !vault::makePrivateFolder(QFileInfo(path).absolutePath()))
        return writeFailed(u"blobs"_s, errno);
    if (!vault::replaceFile(path, *box, durable, m_disk))
        return writeFailed(u"blobs"_s, errno);
    return domain::nothing;
}

Result<QByteArray> BlobFiles::get(const QString &sha256) const
{
    const auto box = vault::readWhole(pathOf(sha256), mostBytes);
    if (!box)
        return blobNotCached(sha256);
    const auto bytes = vault::unseal(m_key, context(sha256), *box);
    if (!bytes || sha256Hex(*bytes) != sha256)
        return blobDamaged(sha256);
    return *bytes;
}

bool BlobFiles::has(const QString &sha256) const
{
    return QFile::exists(pathOf(sha256));
}

void BlobFiles::remove(const QString &sha256) const
{
    QFile::remove(pathOf(sha256));
}

} // namespace client::store
