// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

bool writeNew(const QByteArray &path, const QByteArray &bytes, bool synced, Disk &disk)
{
    const int file = disk.open(path, O_WRONLY | O_CREAT | O_TRUNC);
    if (file < 0)
        return false;
    const bool good = disk.writeAt(file, 0, bytes) && (!synced || disk.sync(file));
    return ::close(file) == 0 && good;
}

} // namespace

bool makePrivateFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    return !QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System)
        || ::chmod(QFile::encodeName(folder).constData(), 0700) == 0;
}

tl::unexpected<domain::Failure> profileUnwritable(const QString &name, int error)
{
    return domain::fail(FailureCode::ProfileUnwritable, name + u": "_s + QString::fromLocal8Bit(std::strerror(error)));
}

domain::Result<domain::Nothing> replaceFile(const QString &path, const QByteArray &bytes, Durable durable, Disk &disk)
{
    const bool synced = durable == Durable::AgainstPowerCut;
    const QByteArray name = QFile::encodeName(path);
    const QByteArray fresh = name + ".new";
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (!writeNew(fresh, bytes, synced, disk) || !disk.rename(fresh, name) || (synced && !disk.syncFolder(folder))) {
        const int error = errno;
        ::unlink(fresh.constData());
        auto failure = profileUnwritable(QFileInfo(path).fileName(), error);
        errno = error;
        return failure;
    }
    return domain::nothing;
}

std::optional<QByteArray> readWhole(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return std::nullopt;
    return file.read(file.size()); // not maxBytes: so much would be set aside first
}

} // namespace client::vault
