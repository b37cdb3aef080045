// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/content.h"

#include <array>
#include <charconv>
#include <cmath>

namespace printing::press {

namespace {

constexpr double roundness = 0.5522847498; // of a quarter of a circle drawn as a Bézier curve

} // namespace

Content &Content::integer(int value)
{
    std::array<char, 16> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_bytes.append(digits.data(), end - digits.data());
    m_bytes += ' ';
    return *this;
}

Content &Content::number(double value)
{
    const auto thousandths = std::llround(value * 1000);
    if (thousandths % 1000 == 0)
        return integer(int(thousandths / 1000));
    std::array<char, 24> text;
    char *at = text.data();
    if (thousandths < 0)
        *at++ = '-';
    const auto whole = std::abs(thousandths) / 1000;
    at = std::to_chars(at, text.data() + text.size(), whole).ptr;
    auto rest = std::abs(thousandths) % 1000;
    *at++ = '.';
    for (int unit = 100; rest > 0; unit /= 10) {
        *at++ = char('0' + rest / unit);
        rest %= unit;
    }
    *at++ = ' ';
    m_bytes.append(text.data(), at - text.data());
    return *this;
}

Content &Content::word(const char *op)
{
    m_bytes += op;
    m_bytes += '\n';
    return *this;
}

void Content::curveTo(double x1, double y1, double x2, double y2, double x, double y)
{
    number(x1).number(y1).number(x2).number(y2).number(x).number(y).word("c");
}

void Content::frame(double x, double y, double width, double height, double radius)
{
    const double r = qMin(radius, qMin(width, height) / 2);
    if (r <= 0) {
        rectangle(x, y, width, height);
        return;
    }
    const double k = r * (1 - roundness);
    const double right = x + width;
    const double top = y + height;
    moveTo(x + r, y);
    lineTo(right - r, y);
    curveTo(right - k, y, right, y + k, right, y + r);
    lineTo(right, top - r);
    curveTo(right, top - k, right - k, top, right - r, top);
    lineTo(x + r, top);
    curveTo(x + k, top, x, top - k, x, top - r);
    lineTo(x, y + r);
    curveTo(x, y + k, x + k, y, x + r, y);
    word("h");
}

void Content::circle(double cx, double cy, double radius)
{
    frame(cx - radius, cy - radius, 2 * radius, 2 * radius, radius);
}

void Content::colour(const Rgb &color, const char *op)
{
    number(color.red).number(color.green).number(color.blue).word(op);
}

void Content::fillWith(const Rgb &color)
{
    if (m_fill != color)
        colour(color, "rg");
    m_fill = color;
}

void Content::drawWith(const Stroke &stroke)
{
    if (m_pen != stroke.color)
        colour(stroke.color, "RG");
    m_pen = stroke.color;
    if (m_width != stroke.width)
        number(stroke.width * pointsPerMm).word("w");
    m_width = stroke.width;
    if (m_dash != stroke.dash) {
        m_bytes += "[ ";
        if (stroke.dash > 0)
            number(stroke.dash * pointsPerMm);
        m_bytes += "] 0 d\n";
    }
    m_dash = stroke.dash;
}

void Content::font(const QByteArray &name, double points)
{
    if (m_font != name || m_points != points) {
        m_bytes += name + ' ';
        number(points).word("Tf");
    }
    m_font = name;
    m_points = points;
}

QByteArray Content::take()
{
    QByteArray taken = m_bytes;
    *this = Content();
    return taken;
}

} // namespace printing::press
