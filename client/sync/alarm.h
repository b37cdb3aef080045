// SPDX-License-Identifier: GPL-3.0-or-later
// Wakes the engine after a while; the simulation hands in its own.
#pragma once

#include <QTimer>

#include <functional>
#include <memory>

namespace client::sync {

class Alarm {
public:
    virtual ~Alarm() = default;
    /// Rings once after `wait`, in the thread it was made in; a later call replaces an earlier one.
    virtual void ring(std::chrono::milliseconds wait, std::function<void()> call) = 0;
    virtual void silence() = 0;
};
using MakeAlarm = std::function<std::unique_ptr<Alarm>()>;

/// An alarm of the thread's event loop.
class TimerAlarm final : public Alarm {
public:
    TimerAlarm()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { std::exchange(m_call, {})(); });
    }
    void ring(std::chrono::milliseconds wait, std::function<void()> call) override
    {
        m_call = std::move(call);
        m_timer.start(wait);
    }
    void silence() override { m_timer.stop(); }

private:
    QTimer m_timer;
    std::function<void()> m_call;
};

} // namespace client::sync
