// SPDX-License-Identifier: GPL-3.0-or-later
// Counters for operators, in the text format of Prometheus.
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>
#include <cstdint>

namespace backoffice::service {

struct Metrics {
    std::array<std::atomic<std::uint64_t>, 6> responses{}; ///< by first digit of the status
    std::atomic<std::uint64_t> accepted{0};
    std::atomic<std::uint64_t> refused{0};
    std::atomic<std::uint64_t> repeated{0};
    std::atomic<std::uint64_t> feedRows{0};
    std::atomic<std::uint64_t> signIns{0};
    std::atomic<std::uint64_t> signInsRefused{0};
    std::atomic<std::uint64_t> handlingMicroseconds{0};

    /// The page; gauges that others know are handed in.
    QByteArray text(int sessions, int connections, int streams) const;
};

} // namespace backoffice::service
