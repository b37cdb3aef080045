// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a future's answer in a widget that may be gone by then.
#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace widgets {

/// Calls `go` with the answer in the owner's thread; never when the owner is gone or the future was cancelled. QFuture::then with the owner
/// as context must not be used for this: in Qt 6.4 it dereferences the context when the answer comes, owner or no owner.
template <class T, class Go> void whenDone(QObject *owner, const QFuture<T> &future, Go go)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, go = std::move(go)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            go(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace widgets
