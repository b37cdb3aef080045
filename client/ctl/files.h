// SPDX-License-Identifier: GPL-3.0-or-later
// Files named on the command line.
#pragma once

#include "domain/failure.h"

#include <QByteArray>

namespace client::ctl {

/// The whole file, at most `maxBytes`. Raises FileUnreadable.
domain::Result<QByteArray> contentOf(const QString &path, qint64 maxBytes = 256 << 20);
/// The first line of the file, without its end. Raises FileUnreadable.
domain::Result<QString> firstLineOf(const QString &path);

} // namespace client::ctl
