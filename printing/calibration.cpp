// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/calibration.h"

#include <QPointF>
#include <QSettings>
#include <QUrl>

namespace printing {

using namespace Qt::StringLiterals;

namespace {

constexpr double arm = 6;       // of a cross, mm
constexpr int rulerMm = 40;     // length of a ruler, from the edge inwards
constexpr double fine = 0.1;    // width of the lines, mm
constexpr double farthest = 15; // a shift beyond this is a slip of the hand
constexpr double mostScale = 0.05;

QString key(const QString &queue, const QString &tray, const QSizeF &paper)
{
    const auto plain = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"calibration/%1/%2/%3x%4"_s.arg(plain(queue), plain(tray)).arg(qRound(paper.width())).arg(qRound(paper.height()));
}

void cross(Sheet &sheet, double x, double y)
{
    sheet.line(x - arm, y, x + arm, y, {fine, {}, 0});
    sheet.line(x, y - arm, x, y + arm, {fine, {}, 0});
}

/// Millimetre marks from the edge at `from` inwards; `sign` 1 or -1 is the direction. `across`: along x at the height `at`, else along y.
void ruler(Sheet &sheet, double from, int sign, double at, bool across)
{
    for (int mm = 0; mm <= rulerMm; ++mm) {
        const double length = mm % 10 == 0 ? 5 : mm % 5 == 0 ? 3.5 : 2;
        const double place = from + sign * mm;
        if (across)
            sheet.line(place, at, place, at + length, {fine, {}, 0});
        else
            sheet.line(at, place, at + length, place, {fine, {}, 0});
    }
}

class Writer {
public:
    explicit Writer(Sheet &sheet)
        : m_sheet(sheet)
    {
    }
    QString missing() const { return m_fonts.missingFamily(); }
    void write(const QString &text, double x, double baseline, double points)
    {
        if (!text.isEmpty())
            m_sheet.text(m_fonts.shape(text, {FontRole::Sans, false, points}), x, baseline);
    }

private:
    Sheet &m_sheet;
    Fonts m_fonts;
};

} // namespace

RulerReading idealReading(const QSizeF &paper)
{
    return {crossInset, crossInset, paper.width() - 2 * crossInset, paper.height() - 2 * crossInset};
}

Placement placementFor(const RulerReading &reading, const QSizeF &paper)
{
    const auto ideal = idealReading(paper);
    // The printer puts x at a + b × x. Drawn at (x − a) / b, it comes out at x.
    const double bx = reading.across / ideal.across;
    const double by = reading.down / ideal.down;
    const double ax = reading.left - bx * crossInset;
    const double ay = reading.top - by * crossInset;
    return {-ax / bx, -ay / by, 1 / bx, 1 / by};
}

domain::Result<QByteArray> rulerSheet(const QSizeF &paper, const RulerWords &words, const QDate &made, const Placement &placement)
{
    Sheet sheet(paper.width(), paper.height(), words.printer + u" "_s + words.tray, made);
    Writer writer(sheet);
    if (const auto family = writer.missing(); !family.isEmpty())
        return pdfFailed(u"font not installed: "_s + family);
    if (placement != Placement{})
        sheet.place(placement);
    const double right = paper.width() - crossInset;
    const double bottom = paper.height() - crossInset;
    const QPointF corners[] = {{crossInset, crossInset}, {right, crossInset}, {right, bottom}, {crossInset, bottom}};
    for (int i = 0; i < 4; ++i) {
        cross(sheet, corners[i].x(), corners[i].y());
        writer.write(QString::number(i + 1), corners[i].x() + 1.5, corners[i].y() - 1.5, 9);
    }
    for (const double at : {crossInset + arm + 2, bottom - arm - 7}) {
        ruler(sheet, 0, 1, at, true);
        ruler(sheet, paper.width(), -1, at, true);
    }
    for (const double at : {crossInset + arm + 2, right - arm - 7}) {
        ruler(sheet, 0, 1, at, false);
        ruler(sheet, paper.height(), -1, at, false);
    }
    const double middle = paper.height() / 2;
    writer.write(words.printer, 70, middle - 8, 18);
    writer.write(words.tray, 70, middle, 14);
    writer.write(words.explanation, 70, middle + 8, 9);
    writer.write(words.day, 70, middle + 14, 9);
    return sheet.finish();
}

bool Calibrations::has(const QString &queue, const QString &tray, const QSizeF &paper) const
{
    return m_settings.value(key(queue, tray, paper)).toStringList().size() == 4;
}

RulerReading Calibrations::reading(const QString &queue, const QString &tray, const QSizeF &paper) const
{
    const auto ideal = idealReading(paper);
    const auto kept = m_settings.value(key(queue, tray, paper)).toStringList();
    if (kept.size() != 4)
        return ideal;
    const RulerReading reading{kept.at(0).toDouble(), kept.at(1).toDouble(), kept.at(2).toDouble(), kept.at(3).toDouble()};
    const auto near = [](double value, double wanted, double by) { return qAbs(value - wanted) <= by; };
    const bool good = near(reading.left, ideal.left, farthest) && near(reading.top, ideal.top, farthest)
        && near(reading.across, ideal.across, ideal.across * mostScale) && near(reading.down, ideal.down, ideal.down * mostScale);
    return good ? reading : ideal; // a setting somebody has spoiled moves no licence off its paper
}

Placement Calibrations::placement(const QString &queue, const QString &tray, const QSizeF &paper) const
{
    const auto kept = reading(queue, tray, paper);
    return kept == idealReading(paper) ? Placement{} : placementFor(kept, paper);
}

void Calibrations::keep(const QString &queue, const QString &tray, const QSizeF &paper, const RulerReading &reading)
{
    QStringList kept;
    for (const double mm : {reading.left, reading.top, reading.across, reading.down})
        kept << QString::number(mm, 'f', 2);
    m_settings.setValue(key(queue, tray, paper), kept);
    m_settings.setValue(key(queue, {}, paper), kept);
}

} // namespace printing
