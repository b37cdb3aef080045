// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that does one thing after another and answers futures: each connection of the store lives in one.
#pragma once

#include "client/store/reader.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QPromise>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>

namespace client::store {

class Lane final : private QThread {
public:
    /// What becomes of queued work at the end.
    enum class AtEnd { Finish, Drop };
    Lane(const QString &name, AtEnd atEnd);
    ~Lane() override; ///< waits for the thread

    /// `work` answers domain::Result<T>. A future whose work was dropped is cancelled.
    template <class T, class Work> Async<T> run(Work work)
    {
        auto promise = std::make_shared<QPromise<domain::Result<T>>>();
        promise->start();
        post([promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        });
        return promise->future();
    }
    void post(std::function<void()> work);
    /// Runs `work` again and again while it answers true; replaces the former one. Other work goes first and is not run into: the next
    /// turn waits until the lane has had nothing else to do for a moment, or has waited a second.
    void whenIdle(std::function<bool()> work);
    /// Runs it in the lane and waits; not from the lane itself, and only towards lanes that never wait for the caller's.
    void runAndWait(const std::function<void()> &work);

private:
    void run() override;
    void takeTurn(QMutexLocker<QMutex> &locker);

    QMutex m_guard;
    QWaitCondition m_wake;
    std::deque<std::function<void()>> m_queue;
    std::function<bool()> m_idle;
    int m_idleNumber = 0;
    QDeadlineTimer m_quiet;    ///< nothing else has been done since long enough
    QDeadlineTimer m_patience; ///< of the work for idle time
    AtEnd m_atEnd;
    bool m_ending = false;
};

} // namespace client::store
