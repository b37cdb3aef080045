// SPDX-License-Identifier: GPL-3.0-or-later
// Going on when a future is done, for an owner that may be gone by then: Qt 6.4's QFuture::then(owner, …) crashes if it is.
#pragma once

#include <QFuture>
#include <QPointer>

#include <memory>

namespace domain {

/// Calls `go` with the result in the calling thread's event loop (which must be the owner's), unless the owner is gone or the future was
/// cancelled.
template <class T, class Go> void whenDone(QFuture<T> future, QObject *owner, Go go)
{
    // A context of its own, kept alive by the continuation; the owner is only watched.
    auto context = std::make_shared<QObject>();
    future.then(context.get(), [context, watched = QPointer<QObject>(owner), go = std::move(go)](const T &result) mutable {
        if (watched)
            go(result);
    });
}

} // namespace domain
