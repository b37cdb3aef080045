// SPDX-License-Identifier: GPL-3.0-or-later
// A world of its own time and chance: everything that happens in a simulation is an event here, so that a seed replays it exactly.
#pragma once

#include "client/sync/alarm.h"
#include "domain/clock.h"

#include <map>
#include <random>

namespace tests::sim {

class World {
public:
    explicit World(quint64 seed)
        : m_random(seed)
    {
    }
    qint64 now() const { return m_now; } ///< ms
    using Event = std::pair<qint64, quint64>;
    Event at(qint64 delay, std::function<void()> call)
    {
        const Event event{m_now + delay, ++m_count};
        m_events.emplace(event, std::move(call));
        return event;
    }
    void cancel(Event event) { m_events.erase(event); }
    /// Runs what happens until `time` (ms).
    void runUntil(qint64 time)
    {
        while (!m_events.empty() && m_events.begin()->first.first <= time)
            step();
        m_now = std::max(m_now, time);
    }
    void step()
    {
        auto node = m_events.extract(m_events.begin());
        m_now = node.key().first;
        node.mapped()();
    }
    int below(int bound) { return int(m_random() % quint64(bound)); }
    double fraction() { return double(m_random() >> 11) / double(1ULL << 53); }
    bool chance(double probability) { return fraction() < probability; }

private:
    std::mt19937_64 m_random;
    qint64 m_now = 0;
    quint64 m_count = 0;
    std::map<Event, std::function<void()>> m_events;
};

/// A machine's clock; `offset` (ms) is how wrong it is.
class SimClock final : public domain::Clock {
public:
    explicit SimClock(const World &world)
        : m_world(world)
    {
    }
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(1'795'000'000'000 + m_world.now() + offset, Qt::UTC); }
    qint64 offset = 0;

private:
    const World &m_world;
};

class SimAlarm final : public client::sync::Alarm {
public:
    explicit SimAlarm(World &world)
        : m_world(world)
    {
    }
    ~SimAlarm() override { silence(); }
    void ring(std::chrono::milliseconds wait, std::function<void()> call) override
    {
        silence();
        m_event = m_world.at(wait.count(), std::move(call));
    }
    void silence() override { m_world.cancel(m_event); }

private:
    World &m_world;
    World::Event m_event{-1, 0};
};

} // namespace tests::sim
