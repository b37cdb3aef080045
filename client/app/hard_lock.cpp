// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/hard_lock.h"

#include <ctime>

namespace client::app {

namespace {

constexpr int lookEveryMs = 500;
constexpr qint64 typingAtMostMs = 30'000; // beyond the grace

} // namespace

qint64 bootTimeMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

HardLock::HardLock(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &HardLock::look);
}

void HardLock::opened(const QString &folder)
{
    m_folder = folder;
    m_lockedAt = -1;
    m_timer.stop();
}

void HardLock::locked()
{
    if (m_folder.isEmpty())
        return;
    m_lockedAt = m_parts.now();
    m_timer.start();
}

void HardLock::chosen(const QString &folder)
{
    if (m_lockedAt >= 0 && folder != m_folder)
        end();
}

void HardLock::look()
{
    if (m_lockedAt < 0)
        return;
    const qint64 since = m_parts.now() - m_lockedAt;
    const bool mayWait = m_parts.isTyping() && since < m_parts.graceMs + typingAtMostMs;
    if (since >= m_parts.graceMs && !mayWait)
        end();
}

void HardLock::end()
{
    m_timer.stop();
    m_lockedAt = -1;
    m_parts.restart();
}

} // namespace client::app
