// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of a form being laid out from top to bottom: texts, lines and boxes in true millimetres, a new page when there is no more room.
#pragma once

#include "printing/compose.h"

namespace printing {

/// How a text of a form is set.
struct FormInk {
    Type type;
    Rgb color;
    Align align = Align::Left;
    VerticalAlign verticalAlign = VerticalAlign::Top;
    double lineHeight = 1.35;
    double lineMm() const { return type.mm() * lineHeight; }
};

/// A4 upright. What is drawn stands on the page last begun; nothing is composed before pages().
class FormPages {
public:
    static constexpr double left = 20, width = 170, top = 18, bottom = 276; ///< mm
    static constexpr double room = bottom - top;

    /// `title` stands in the PDF's metadata.
    explicit FormPages(const QString &title);

    /// Where the next thing goes, mm from the upper edge.
    double y() const { return m_y; }
    void advance(double mm) { m_y += mm; }
    /// Begins a page unless there is as much room on this one; true when it did.
    bool ensure(double mm);
    int count() const { return int(m_pages.size()); }

    /// The text broken at this width; empty for an empty one.
    QStringList lines(const QString &text, double widthMm, const FormInk &ink) const;
    double widthOf(const QString &text, const FormInk &ink) const { return m_fonts.width(text, ink.type); }
    /// Height of so many lines.
    static double heightOf(qsizetype lines, const FormInk &ink);

    /// Words in a box, wrapped. `place` names them in a failure, which never says the words. `shrink`: made smaller when they do not fit.
    void text(const QString &place, const QString &words, double x, double y, double w, double h, const FormInk &ink, bool shrink = false);
    void line(double x1, double y1, double x2, double y2, double stroke = 0.2, const Rgb &color = {});
    void rect(double x, double y, double w, double h, double stroke = 0.2, const Rgb &color = {});
    void fill(double x, double y, double w, double h, const Rgb &color);
    /// A square to tick, ticked or not.
    void box(double x, double y, double size, bool ticked);

    /// From now on on this page, 0 the first.
    void turnTo(int page) { m_at = page; }
    /// One PDF; `made` is its day of making. Raises what printing::compose raises.
    domain::Result<Composed> composeNoted(const QDate &made) const;
    domain::Result<QByteArray> compose(const QDate &made) const;

private:
    void put(const QString &place, decltype(Element::shape) shape);

    Fonts m_fonts;
    QList<Template> m_pages;
    Fields m_fields;
    int m_at = 0;
    double m_y = top;
};

} // namespace printing
