// SPDX-License-Identifier: GPL-3.0-or-later
// The operators of a page (ISO 32000-1, chapters 8 and 9): lengths in points from the lower left corner.
#pragma once

#include "printing/sheet.h"

namespace printing::press {

class Content {
public:
    /// Three decimals: 0.0004 mm.
    Content &number(double value);
    Content &integer(int value);
    Content &word(const char *op);
    QByteArray &bytes() { return m_bytes; }

    void moveTo(double x, double y) { number(x).number(y).word("m"); }
    void lineTo(double x, double y) { number(x).number(y).word("l"); }
    void curveTo(double x1, double y1, double x2, double y2, double x, double y);
    void rectangle(double x, double y, double width, double height) { number(x).number(y).number(width).number(height).word("re"); }
    /// A rectangle with round corners, or without.
    void frame(double x, double y, double width, double height, double radius);
    void circle(double cx, double cy, double radius);

    /// Colours and pens are said once and again only when they change.
    void fillWith(const Rgb &color);
    void drawWith(const Stroke &stroke);
    /// "name size Tf" outside or within a text object.
    void font(const QByteArray &name, double points);

    /// What has been written; the next stream begins knowing nothing.
    QByteArray take();

private:
    void colour(const Rgb &color, const char *op);

    QByteArray m_bytes;
    std::optional<Rgb> m_fill;
    std::optional<Rgb> m_pen;
    double m_width = -1;
    double m_dash = 0;
    QByteArray m_font;
    double m_points = 0;
};

} // namespace printing::press
