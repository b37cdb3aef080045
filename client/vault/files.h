// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a profile, replaced in one step and only readable by their owner.
#pragma once

#include "client/vault/disk.h"
#include "domain/failure.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace client::vault {

/// Makes the folder and its parents; a folder that is new or empty becomes 0700. One that holds something keeps its rights: it may be
/// another's.
bool makePrivateFolder(const QString &folder);
/// ProfileUnwritable, because of the file `name` and the error number.
tl::unexpected<domain::Failure> profileUnwritable(const QString &name, int error);
/// Whether a write must outlive a power cut (two fsyncs), or only a crash of the program because its content can be had again.
enum class Durable { AgainstPowerCut, AgainstCrash };
/// Writes beside the file and renames over it; fsyncs file and folder when durable against a power cut. Raises ProfileUnwritable and
/// leaves errno as it was found.
domain::Result<domain::Nothing> replaceFile(
    const QString &path, const QByteArray &bytes, Durable durable = Durable::AgainstPowerCut, Disk &disk = systemDisk());
/// The whole file when it can be read and has at most `maxBytes`.
std::optional<QByteArray> readWhole(const QString &path, qint64 maxBytes);

} // namespace client::vault
