// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/lane.h"

#include "client/vault/crypto_thread.h"

#include <QSemaphore>

namespace client::store {

namespace {

constexpr std::chrono::milliseconds quietFor{50};
constexpr std::chrono::milliseconds patience{1'000};

} // namespace

Lane::Lane(const QString &name, AtEnd atEnd)
    : m_atEnd(atEnd)
{
    setObjectName(name);
    start();
}

Lane::~Lane()
{
    {
        const QMutexLocker locker(&m_guard);
        m_ending = true;
        m_idle = nullptr;
        if (m_atEnd == AtEnd::Drop)
            m_queue.clear();
        m_wake.wakeAll();
    }
    wait();
}

void Lane::post(std::function<void()> work)
{
    const QMutexLocker locker(&m_guard);
    if (m_ending && m_atEnd == AtEnd::Drop)
        return;
    m_queue.push_back(std::move(work));
    m_wake.wakeAll();
}

void Lane::whenIdle(std::function<bool()> work)
{
    const QMutexLocker locker(&m_guard);
    m_idle = std::move(work);
    ++m_idleNumber;
    m_patience = QDeadlineTimer(patience);
    m_wake.wakeAll();
}

void Lane::runAndWait(const std::function<void()> &work)
{
    QSemaphore done;
    post([&] {
        work();
        done.release();
    });
    done.acquire();
}

void Lane::takeTurn(QMutexLocker<QMutex> &locker)
{
    const auto idle = m_idle;
    const int number = m_idleNumber;
    locker.unlock();
    const bool again = idle();
    locker.relock();
    m_patience = QDeadlineTimer(patience);
    if (!again && number == m_idleNumber)
        m_idle = nullptr;
}

void Lane::run()
{
    QMutexLocker locker(&m_guard);
    for (;;) {
        if (!m_queue.empty()) {
            const auto work = std::move(m_queue.front());
            m_queue.pop_front();
            locker.unlock();
            work();
            locker.relock();
            m_quiet = QDeadlineTimer(quietFor);
            if (m_idle && m_patience.hasExpired())
                takeTurn(locker);
        } else if (m_ending) {
            vault::giveCryptoStateBack();
            return;
        } else if (m_idle && (m_quiet.hasExpired() || m_patience.hasExpired())) {
            takeTurn(locker);
        } else if (m_idle) {
            m_wake.wait(&m_guard, std::min(m_quiet, m_patience));
        } else {
            m_wake.wait(&m_guard);
        }
    }
}

} // namespace client::store
