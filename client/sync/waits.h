// SPDX-License-Identifier: GPL-3.0-or-later
// The futures the engine is waiting for: each goes on in the engine's thread, and none is left behind when it stops.
#pragma once

#include "client/store/reader.h"

namespace client::sync {

class Waits : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Calls `go` with the result, in this object's thread, unless closed by then.
    template <class T, class Go> void on(store::Async<T> future, Go go)
    {
        ++m_open;
        const auto guarded = [this, go = std::move(go)](const domain::Result<T> &result) {
            if (!m_closed)
                go(result);
            settle();
        };
        future.then(this, guarded).onCanceled(this, [this] { settle(); });
    }
    /// From now on results are dropped. `cutOff` ends what can be ended; drained() comes when the last result is in.
    template <class CutOff> void close(CutOff cutOff)
    {
        m_closed = true;
        ++m_open;
        cutOff();
        settle();
    }
    bool isClosed() const { return m_closed; }

Q_SIGNALS:
    void drained();

private:
    void settle()
    {
        if (--m_open == 0 && m_closed)
            Q_EMIT drained();
    }
    int m_open = 0;
    bool m_closed = false;
};

} // namespace client::sync
