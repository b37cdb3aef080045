// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to a file a person chose: whole or not at all.
#pragma once

#include "domain/failure.h"

#include <QByteArray>

namespace printing {

/// Writes beside the target and renames, so that an old file stays whole when the disk is full. Raises FileUnwritable.
domain::Result<domain::Nothing> saveFile(const QString &path, const QByteArray &bytes);

} // namespace printing
