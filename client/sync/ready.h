// SPDX-License-Identifier: GPL-3.0-or-later
// Futures that are done already.
#pragma once

#include "client/store/reader.h"

#include <QPromise>

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

} // namespace client::sync
