// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/disk.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace client::vault {

int Disk::open(const QByteArray &path, int flags)
{
    return ::open(path.constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

bool Disk::writeAt(int file, qint64 at, const QByteArray &bytes)
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

bool Disk::truncate(int file, qint64 size)
{
    return ::ftruncate(file, size) == 0;
}

bool Disk::sync(int file)
{
    return ::fdatasync(file) == 0;
}

bool Disk::rename(const QByteArray &from, const QByteArray &to)
{
    return ::rename(from.constData(), to.constData()) == 0;
}

bool Disk::syncFolder(const QByteArray &folder)
{
    const int file = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool good = ::fsync(file) == 0;
    ::close(file);
    return good;
}

Disk &systemDisk()
{
    static Disk disk;
    return disk;
}

} // namespace client::vault
