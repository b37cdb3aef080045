// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one slow piece of work on the thread pool and answers a future for it.
#pragma once

#include "domain/failure.h"

#include <QFuture>
#include <QPromise>
#include <QRunnable>
#include <QThreadPool>

#include <openssl/crypto.h>
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
            OPENSSL_thread_stop(); // a pool's thread may end after OpenSSL, which then cannot take back its state of random numbers
            m_promise.finish();
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
