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

bool writeNew(const QByteArray &path, const QByteArray &bytes, bool synced)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return false;
    const bool good = writeAt(file, 0, bytes) && (!synced || ::fsync(file) == 0);
    return ::close(file) == 0 && good;
}

bool syncFolder(const QByteArray &folder)
{
    const int file = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool good = ::fsync(file) == 0;
    ::close(file);
    return good;
}

} // namespace

bool makePrivateFolder(const QString &folder)
{
    return QDir().mkpath(folder) && ::chmod(QFile::encodeName(folder).constData(), 0700) == 0;
}

bool writeAt(int file, qint64 at, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::pwrite(file, bytes.constData() + done, size_t(bytes.size() - done), at + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

domain::Result<domain::Nothing> replaceFile(const QString &path, const QByteArray &bytes, Durable durable)
{
    const bool synced = durable == Durable::AgainstPowerCut;
    const QByteArray name = QFile::encodeName(path);
    const QByteArray fresh = name + ".new";
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (!writeNew(fresh, bytes, synced) || ::rename(fresh.constData(), name.constData()) != 0 || (synced && !syncFolder(folder))) {
        const int error = errno;
        ::unlink(fresh.constData());
        errno = error;
        const QString reason = QString::fromLocal8Bit(std::strerror(error));
        return domain::fail(FailureCode::ProfileUnwritable, QFileInfo(path).fileName() + u": "_s + reason);
    }
    return domain::nothing;
}

std::optional<QByteArray> readWhole(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return std::nullopt;
    return file.read(maxBytes);
}

} // namespace client::vault
