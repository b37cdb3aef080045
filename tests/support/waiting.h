// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for a future in a test, with the event loop running.
#pragma once

#include <QFuture>
#include <QTest>

namespace tests::support {

/// The result of the future, or the default value and a failed test after 20 s.
template <class T> T waited(const QFuture<T> &future)
{
    const bool done = QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
    if (!done || !future.isResultReadyAt(0)) {
        QTest::qFail("the future was not kept", __FILE__, __LINE__);
        return T();
    }
    return future.result();
}

} // namespace tests::support
