// SPDX-License-Identifier: GPL-3.0-or-later
// A printer's tray measured with a ruler: the sheet to measure on, what the measures mean, and where they are remembered.
#pragma once

#include "printing/sheet.h"

#include <QSizeF>

class QSettings;

namespace printing {

/// Distance of the crosses of the ruler sheet from the edges of the paper, mm.
inline constexpr double crossInset = 20;

/// What was measured on the paper that came out, mm.
struct RulerReading {
    double left = crossInset; ///< from the left edge of the paper to the left crosses
    double top = crossInset;  ///< from the upper edge to the upper crosses
    double across = 0;        ///< from the upper left to the upper right cross
    double down = 0;          ///< from the upper left to the lower left cross
    bool operator==(const RulerReading &) const = default;
};

/// What a printer that does everything right would give for paper of this size, mm.
RulerReading idealReading(const QSizeF &paper);
/// Where to draw, so that this printer puts it where it belongs. All lengths of the reading are above 0.
Placement placementFor(const RulerReading &reading, const QSizeF &paper);

struct RulerWords {
    QString printer;
    QString tray;
    QString explanation; ///< one line; may be empty
    QString day;         ///< as it is written on the sheet
};

/// Crosses 20 mm from the edges, named 1 to 4 from the upper left clockwise, millimetre rulers from each through the edge, and the names
/// of printer and tray. Raises PdfFailed.
domain::Result<QByteArray> rulerSheet(const QSizeF &paper, const RulerWords &words, const QDate &made, const Placement &placement = {});

/// The readings of this desk, by printer and tray; a plain setting, not a secret.
class Calibrations {
public:
    explicit Calibrations(QSettings &settings)
        : m_settings(settings)
    {
    }
    /// The placement that belongs to the reading kept, or none at all.
    Placement placement(const QString &queue, const QString &tray, const QSizeF &paper) const;
    /// The reading kept, or the ideal one.
    RulerReading reading(const QString &queue, const QString &tray, const QSizeF &paper) const;
    bool has(const QString &queue, const QString &tray, const QSizeF &paper) const;
    /// The tray measured last is the one the printer takes its licences from: its reading is kept for an empty tray, too.
    void keep(const QString &queue, const QString &tray, const QSizeF &paper, const RulerReading &reading);

private:
    QSettings &m_settings;
};

} // namespace printing
