// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file of this machine away from the window's thread, with progress, up to a size; what stands in it is looked at elsewhere.
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <tl/expected.hpp>

namespace client::pages {

enum class FileTrouble { Unreadable, TooLarge };
using FileBytes = tl::expected<QByteArray, FileTrouble>;

/// The file's bytes, read in parts on a thread of the pool; the future's progress goes from 0 to 100. Cancelled, it stops after the part
/// under way. Only plain files are read: a folder, a pipe or a device is Unreadable, and so is a file that is shorter or longer at the end
/// than at the beginning.
QFuture<FileBytes> readFile(const QString &path, qint64 mostBytes);

} // namespace client::pages
