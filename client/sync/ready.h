// SPDX-License-Identifier: GPL-3.0-or-later
// Futures that are done already, and going on for an owner that may be gone by then.
#pragma once

#include "client/remote/failures.h"
#include "client/store/reader.h"

#include <QPointer>
#include <QPromise>

#include <memory>

namespace client::sync {

template <class T> store::Async<T> ready(domain::Result<T> result)
{
    QPromise<domain::Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

template <class T> store::Async<T> failed(const domain::Failure &failure)
{
    return ready<T>(tl::make_unexpected(failure));
}

/// Goes on with `go` (T or Result<T> → Async<U>) in the owner's thread; RequestCancelled when the owner is gone by then. A `go` that takes
/// a T is not called for a failure, which is passed on. QFuture::then with the owner itself as context would not survive that. (A result
/// that nobody waits for any longer needs only domain::whenDone.)
template <class U, class T, class Go> store::Async<U> thenFor(QObject *owner, store::Async<T> future, Go go)
{
    const auto context = std::make_shared<QObject>();
    const auto goOn = [context, owner = QPointer<QObject>(owner), go = std::move(go)](const domain::Result<T> &result) {
        if (!owner)
            return ready<U>(remote::cancelled());
        if constexpr (std::is_invocable_v<Go, const domain::Result<T> &>)
            return go(result);
        else
            return result ? go(*result) : failed<U>(result.error());
    };
    return future.then(context.get(), goOn).unwrap();
}

} // namespace client::sync
