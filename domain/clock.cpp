// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clock.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace domain {

// RFC 9562 5.7: 48 bits of Unix milliseconds, version, 12 random bits, variant, 62 random bits.
QString SystemIdSource::next()
{
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const auto ms = static_cast<quint64>(m_clock.now().toMSecsSinceEpoch());
    const QUuid uuid(static_cast<uint>(ms >> 16), static_cast<ushort>(ms & 0xffff), static_cast<ushort>(0x7000 | (random[0] & 0x0fff)),
        static_cast<uchar>(0x80 | ((random[0] >> 16) & 0x3f)), static_cast<uchar>(random[0] >> 24), static_cast<uchar>(random[1]),
        static_cast<uchar>(random[1] >> 8), static_cast<uchar>(random[1] >> 16), static_cast<uchar>(random[1] >> 24),
        static_cast<uchar>(random[2]), static_cast<uchar>(random[2] >> 8));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace domain
