// SPDX-License-Identifier: GPL-3.0-or-later
// Time and ids come from outside, so that tests can set them.
#pragma once

#include <QDateTime>
#include <QString>

namespace domain {

class Clock {
public:
    virtual ~Clock() = default;
    /// The present moment in UTC.
    virtual QDateTime now() const = 0;
    /// The present day in China (UTC+8), on which official time limits are counted.
    QDate today() const { return now().toOffsetFromUtc(8 * 3600).date(); }
};

class IdSource {
public:
    virtual ~IdSource() = default;
    /// A new UUIDv7 (RFC 9562 5.7) in lower case with hyphens.
    virtual QString next() = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// UUIDv7 from the clock and the operating system's randomness.
class SystemIdSource final : public IdSource {
public:
    explicit SystemIdSource(const Clock &clock)
        : m_clock(clock)
    {
    }
    QString next() override;

private:
    const Clock &m_clock;
};

} // namespace domain
