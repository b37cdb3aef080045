// SPDX-License-Identifier: GPL-3.0-or-later
// How long a door stays shut after wrong passphrases: three free tries, then 1 s, doubling to 5 minutes; forgotten when one is right.
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace client::vault {

/// Times are milliseconds of a clock that cannot be set (CLOCK_BOOTTIME).
class Backoff {
public:
    static constexpr int freeTries = 3;
    static constexpr qint64 longestMs = 5 * 60 * 1000;

    void failed(qint64 nowMs)
    {
        ++m_failures;
        if (m_failures >= freeTries)
            m_shutUntil = nowMs + std::min(longestMs, qint64(1000) << std::min(m_failures - freeTries, 20));
    }
    void succeeded() { *this = Backoff(); }
    qint64 waitMs(qint64 nowMs) const { return std::max<qint64>(0, m_shutUntil - nowMs); }

private:
    int m_failures = 0;
    qint64 m_shutUntil = 0;
};

} // namespace client::vault
