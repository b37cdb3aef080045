// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one slow piece of work on the thread pool and answers a future for it.
#pragma once

#include "client/vault/crypto_thread.h"
#include "domain/failure.h"

#include <QFuture>
#include <QPromise>
#include <QRunnable>
#include <QThreadPool>

#include <utility>

namespace client::vault {

/// `work` answers domain::Result<T>; it may own what can only be moved (secrets).
template <class T, class Work> QFuture<domain::Result<T>> offThread(Work work)
{
    class Job final : public QRunnable {
    public:
        explicit Job(Work &&what)
            : m_work(std::move(what))
        {
            m_promise.start();
        }
        void run() override
        {
            m_promise.addResult(m_work());
            giveCryptoStateBack(); // before the answer: with it the program may end, and OpenSSL before this pool's thread
            m_promise.finish();
            giveCryptoStateBack(); // of what the answer made this thread do
        }
        QFuture<domain::Result<T>> future() { return m_promise.future(); }

    private:
        Work m_work;
        QPromise<domain::Result<T>> m_promise;
    };
    auto *job = new Job(std::move(work));
    const auto future = job->future();
    QThreadPool::globalInstance()->start(job);
    return future;
}

} // namespace client::vault
