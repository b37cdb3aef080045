// SPDX-License-Identifier: GPL-3.0-or-later
// The few calls by which a profile's files are written and made to last; tests put a disk in their place that refuses or loses power.
#pragma once

#include <QByteArray>

namespace client::vault {

/// All of them leave errno when they fail. Thread-safe.
class Disk {
public:
    Disk() = default;
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;
    virtual ~Disk() = default;

    /// An open file, -1 when that cannot be; `flags` as open(2) takes them, O_CLOEXEC and O_NOFOLLOW are added; a new file is 0600.
    virtual int open(const QByteArray &path, int flags);
    /// Writes all of it at this place.
    virtual bool writeAt(int file, qint64 at, const QByteArray &bytes);
    virtual bool truncate(int file, qint64 size);
    /// On disk before it answers: content and size (fdatasync).
    virtual bool sync(int file);
    virtual bool rename(const QByteArray &from, const QByteArray &to);
    /// What was made or renamed in the folder is on disk before it answers.
    virtual bool syncFolder(const QByteArray &folder);
};

/// The machine's own; it has no state.
Disk &systemDisk();

} // namespace client::vault
