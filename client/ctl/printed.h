// SPDX-License-Identifier: GPL-3.0-or-later
// Going on with a result towards what is printed; a failure is printed as it is.
#pragma once

#include "client/ctl/verbs.h"

#include <QPromise>

namespace client::ctl {

inline Printed printed(const Outcome &outcome)
{
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(outcome);
    promise.finish();
    return promise.future();
}

/// `go` (T → Printed) in the context's thread.
template <class T, class Go> Printed then(QObject *context, store::Async<T> future, Go go)
{
    return future.then(context, [go](const domain::Result<T> &result) { return result ? go(*result) : printed(outcomeOf(result.error())); })
        .unwrap();
}

/// Sends what was saved as `commandId` and tells what became of it. Not being able to send is no failure: it is saved.
Printed sendAndTell(sync::ClientCore &core, const QString &commandId);

} // namespace client::ctl
