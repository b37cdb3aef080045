// SPDX-License-Identifier: GPL-3.0-or-later
// A tray of numbered sheets in a StockWorld: a pile, and what a person takes off it or lays on it.
#pragma once

#include "tests/support/stock_world.h"

namespace tests::support {

class StockTray {
public:
    explicit StockTray(StockWorld &world)
        : m_world(world)
    {
    }

    static QString serialAt(int i) { return u"A%1"_s.arg(i + 1, 6, 10, QLatin1Char('0')); }
    /// The serial of the sheet that lies on top of the tray: one laid there, or the next of the pile. A world may name its serials itself:
    /// {"prefix", "digits", "first"}.
    QString onTop() const
    {
        if (const auto laid = m_world.state.value("laid"_L1).toString(); !laid.isEmpty())
            return laid;
        const int i = m_world.number("tray"_L1);
        const int first = m_world.number("first"_L1);
        return first == 0 ? serialAt(i)
                          : m_world.state.value("prefix"_L1).toString()
                + QString::number(first + i).rightJustified(m_world.number("digits"_L1), QLatin1Char('0'));
    }
    /// A person takes the top sheet away.
    void takeTop()
    {
        leave();
        m_world.save();
    }
    /// A person lays a sheet on top that was taken away before.
    void lay(const QString &serial)
    {
        m_world.state.remove("laid"_L1);
        if (onTop() != serial) // else what was laid on the pile is only taken off it
            m_world.state.insert("laid"_L1, serial);
        m_world.save();
    }

protected:
    /// The top sheet is gone.
    void leave()
    {
        if (m_world.state.take("laid"_L1).toString().isEmpty())
            m_world.count("tray"_L1);
    }

private:
    StockWorld &m_world;
};

} // namespace tests::support
