// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/failures.h"

#include <cerrno>
#include <cstring>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

Fault openFailed(const QString &detail)
{
    return fail(FailureCode::StoreOpenFailed, detail);
}

Fault notCipher(const QString &detail)
{
    return fail(FailureCode::StoreNotCipher, detail);
}

Fault newer(const QString &detail)
{
    return fail(FailureCode::StoreNewer, detail);
}

Fault damaged(const QString &detail)
{
    return fail(FailureCode::StoreDamaged, detail);
}

Fault full(const QString &detail)
{
    return fail(FailureCode::StoreFull, detail);
}

Fault failed(const QString &detail)
{
    return fail(FailureCode::StoreFailed, detail);
}

Fault nothingFound(const QString &what)
{
    return fail(FailureCode::StoreNothingFound, what);
}

Fault cursorMoved(const QString &detail)
{
    return fail(FailureCode::StoreCursorMoved, detail);
}

Fault alreadySent(const QString &commandId)
{
    return fail(FailureCode::CommandAlreadySent, commandId);
}

Fault blobDamaged(const QString &sha256)
{
    return fail(FailureCode::BlobDamaged, sha256);
}

Fault blobNotCached(const QString &sha256)
{
    return fail(FailureCode::BlobNotCached, sha256);
}

Fault writeFailed(const QString &what, int error)
{
    const QString detail = what + u": "_s + QString::fromLocal8Bit(std::strerror(error));
    return error == ENOSPC || error == EDQUOT || error == EFBIG ? full(detail) : failed(detail);
}

} // namespace client::store
