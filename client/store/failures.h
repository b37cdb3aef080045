// SPDX-License-Identifier: GPL-3.0-or-later
// The store's failures, each made in one place.
#pragma once

#include "domain/failure.h"

namespace client::store {

using Fault = tl::unexpected<domain::Failure>;

Fault openFailed(const QString &detail);
Fault notCipher(const QString &detail);
Fault newer(const QString &detail);
Fault damaged(const QString &detail);
/// No room on the disk (ENOSPC, EDQUOT, EFBIG, SQLITE_FULL).
Fault full(const QString &detail);
Fault failed(const QString &detail);
Fault nothingFound(const QString &what);
Fault cursorMoved(const QString &detail);
Fault alreadySent(const QString &commandId);
Fault blobDamaged(const QString &sha256);
Fault blobNotCached(const QString &sha256);

/// `full` when errno says so, else `failed`.
Fault writeFailed(const QString &what, int error);

/// The same failure for a result of another type.
template <class T> Fault pass(const domain::Result<T> &result)
{
    return Fault(result.error());
}

} // namespace client::store
