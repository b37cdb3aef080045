// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palettes.h"

#include <algorithm>
#include <cmath>

namespace widgets::theme {

namespace {

QColor hex(QRgb value)
{
    return QColor(value);
}

} // namespace

Colors lightColors()
{
    Colors c;
    c.ground = hex(0xF5F6F8);
    c.surface = hex(0xFFFFFF);
    c.raised = hex(0xEFF3F9);
    c.ink = hex(0x1D2129);
    c.secondInk = hex(0x4E5969);
    c.line = hex(0xE3E6EB);
    c.action = hex(0x1F5FBF);
    c.actionInk = hex(0xFFFFFF);
    c.selection = hex(0xE3EDFB);
    c.focus = hex(0x2670DB);
    c.vermilion = hex(0xC8321F);
    c.vermilionInk = hex(0xFFFFFF);
    c.lampGreen = hex(0x167545);
    c.lampDueSoon = hex(0x526D0A);
    c.lampYellow = hex(0x8F6200);
    c.lampGrey = hex(0x616B79);
    c.good = hex(0x19774A);
    c.warn = hex(0x8A5600);
    return c;
}

Colors darkColors()
{
    Colors c;
    c.ground = hex(0x14171C);
    c.surface = hex(0x1C2027);
    c.raised = hex(0x272D37);
    c.ink = hex(0xE7EAEF);
    c.secondInk = hex(0xA9B2BF);
    c.line = hex(0x343B46);
    c.action = hex(0x79ABF5);
    c.actionInk = hex(0x0D1726);
    c.selection = hex(0x243754);
    c.focus = hex(0x8FBBFB);
    c.vermilion = hex(0xF2806E);
    c.vermilionInk = hex(0x220B07);
    c.lampGreen = hex(0x52C088);
    c.lampDueSoon = hex(0xA8C04C);
    c.lampYellow = hex(0xE3B341);
    c.lampGrey = hex(0x9AA4B2);
    c.good = hex(0x5FC892);
    c.warn = hex(0xE6B65C);
    return c;
}

Colors highContrastColors()
{
    Colors c;
    c.ground = hex(0x000000);
    c.surface = hex(0x000000);
    c.raised = hex(0x1A1A1A);
    c.ink = hex(0xFFFFFF);
    c.secondInk = hex(0xF0F0F0);
    c.line = hex(0xB0B0B0);
    c.action = hex(0x66CCFF);
    c.actionInk = hex(0x000000);
    c.selection = hex(0x002B52);
    c.focus = hex(0xFFFF00);
    c.vermilion = hex(0xFFA191);
    c.vermilionInk = hex(0x000000);
    c.lampGreen = hex(0x3DFF8F);
    c.lampDueSoon = hex(0xC8F03C);
    c.lampYellow = hex(0xFFD21F);
    c.lampGrey = hex(0xD0D0D0);
    c.good = hex(0x3DFF8F);
    c.warn = hex(0xFFD21F);
    return c;
}

Colors colorsOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return lightColors();
    case Scheme::Dark:
        return darkColors();
    case Scheme::HighContrast:
        return highContrastColors();
    }
    return lightColors();
}

QPalette paletteOf(const Colors &c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.ground);
    p.setColor(QPalette::WindowText, c.ink);
    p.setColor(QPalette::Base, c.surface);
    p.setColor(QPalette::AlternateBase, c.ground);
    p.setColor(QPalette::Text, c.ink);
    p.setColor(QPalette::PlaceholderText, c.secondInk);
    p.setColor(QPalette::Button, c.surface);
    p.setColor(QPalette::ButtonText, c.ink);
    p.setColor(QPalette::BrightText, c.vermilion);
    p.setColor(QPalette::ToolTipBase, c.surface);
    p.setColor(QPalette::ToolTipText, c.ink);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.ink);
    p.setColor(QPalette::Link, c.action);
    p.setColor(QPalette::LinkVisited, c.action);
    p.setColor(QPalette::Light, c.surface);
    p.setColor(QPalette::Midlight, c.raised);
    p.setColor(QPalette::Mid, c.line);
    p.setColor(QPalette::Dark, c.line);
    p.setColor(QPalette::Shadow, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c.lampGrey);
    return p;
}

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace widgets::theme
