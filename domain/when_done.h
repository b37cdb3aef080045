// SPDX-License-Identifier: GPL-3.0-or-later
// Going on when a future is done, for an owner that may be gone by then: Qt 6.4's QFuture::then(owner, …) crashes if it is.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace domain {

/// Calls `go` with the result in the owner's thread (which must be the calling one), unless the owner is gone or the future was cancelled.
template <class T, class Go> void whenDone(const QFuture<T> &future, QObject *owner, Go go)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, go = std::move(go)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            go(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace domain
