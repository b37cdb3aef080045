// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/text_fit.h"

namespace printing {

namespace {

constexpr double slack = 0.01;      // mm
constexpr double shrinkStep = 0.25; // pt

struct RawLine {
    QString words;
    double indent = 0; ///< mm
};

/// Code points of a paragraph with the width each takes and whether a line may begin at it.
struct Measured {
    QList<uint> codes;
    QList<double> widths;
    QList<bool> breaks;
};

Measured measure(const Fonts &fonts, const QString &paragraph, const Type &type, double spacing)
{
    Measured result{paragraph.toUcs4(), {}, breaksBefore(paragraph)};
    const auto shaped = fonts.shape(paragraph, type);
    for (int i = 0; i < shaped.length(); ++i)
        result.widths << shaped.advance(i) + (shaped.advance(i) > 0 ? spacing : 0);
    return result;
}

QString textOf(const QList<uint> &codes, int from, int to)
{
    while (to > from && codes[to - 1] == U' ')
        --to; // spaces hang at the end of a line
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(codes.constData()) + from, to - from);
}

/// Breaks a paragraph greedily; a word longer than the line is broken anywhere.
void breakParagraph(const Measured &measured, double width, double spacing, double indent, QList<RawLine> *lines)
{
    const int count = int(measured.codes.size());
    int start = 0;
    double used = indent;
    int lastBreak = -1;
    for (int i = 0; i < count; ++i) {
        if (i > start && measured.breaks[i])
            lastBreak = i;
        const bool fits = used + measured.widths[i] - spacing <= width + slack || measured.codes[i] == U' ';
        if (!fits && i > start) {
            const int end = lastBreak > start ? lastBreak : i;
            lines->append({textOf(measured.codes, start, end), start == 0 ? indent : 0});
            start = end;
            lastBreak = -1;
            used = 0;
            i = start - 1;
            continue;
        }
        used += measured.widths[i];
    }
    lines->append({textOf(measured.codes, start, count), start == 0 ? indent : 0});
}

bool wraps(Fit fit)
{
    return fit == Fit::Wrap || fit == Fit::WrapShrink;
}
bool shrinks(Fit fit)
{
    return fit == Fit::Shrink || fit == Fit::WrapShrink;
}

QList<RawLine> rawLines(const Fonts &fonts, const TextElement &element, const QString &words, const Type &type)
{
    QList<RawLine> lines;
    for (const auto &paragraph : words.split(u'\n')) {
        const double indent = element.indent * type.mm();
        if (wraps(element.fit))
            breakParagraph(measure(fonts, paragraph, type, element.spacing), element.width, element.spacing, indent, &lines);
        else
            lines.append({paragraph, indent});
    }
    return lines;
}

double lefthand(const TextElement &element, const FittedLine &line, double indent)
{
    const double free = element.width - indent - line.shaped.width();
    switch (element.align) {
    case Align::Center:
        return element.x + indent + free / 2;
    case Align::Right:
        return element.x + indent + free;
    default:
        return element.x + indent;
    }
}

/// Lays out at one size; `overflow` is set when something stands out of the box.
std::vector<FittedLine> layOut(const Fonts &fonts, const TextElement &element, const QString &words, const Type &type, Overflow *overflow)
{
    std::vector<FittedLine> lines;
    const auto raw = rawLines(fonts, element, words, type);
    const double pitch = type.mm() * element.lineHeight;
    const double height = type.mm() + pitch * double(raw.size() - 1);
    *overflow = {};
    if (height > element.height + slack)
        *overflow = {height, element.height};
    double top = element.y;
    if (element.verticalAlign == VerticalAlign::Middle)
        top += (element.height - height) / 2;
    else if (element.verticalAlign == VerticalAlign::Bottom)
        top += element.height - height;
    for (const auto &each : raw) {
        FittedLine line{fonts.shape(each.words, type), 0, top + type.mm() * emAscent, type.points};
        line.shaped.space(element.spacing);
        const double room = element.width - each.indent;
        if (line.shaped.width() > room + slack && overflow->needed == 0)
            *overflow = {line.shaped.width(), room};
        if (element.align == Align::Justify && line.shaped.length() > 1 && line.shaped.width() < room)
            line.shaped.space((room - line.shaped.width()) / (line.shaped.length() - 1));
        line.x = lefthand(element, line, each.indent);
        lines.push_back(std::move(line));
        top += pitch;
    }
    return lines;
}

} // namespace

QStringList wrapped(const Fonts &fonts, const QString &words, const Type &type, double width)
{
    TextElement element;
    element.width = width;
    element.fit = Fit::Wrap;
    QStringList lines;
    for (const RawLine &line : rawLines(fonts, element, words, type))
        lines.append(line.words);
    return lines;
}

bool fitText(const Fonts &fonts, const TextElement &element, const QString &words, std::vector<FittedLine> *lines, Overflow *overflow)
{
    Type type = element.type;
    const double least = shrinks(element.fit) ? qMin(element.minPoints, type.points) : type.points;
    for (;;) {
        *lines = layOut(fonts, element, words, type, overflow);
        if (overflow->needed == 0)
            return true;
        if (type.points <= least)
            return false;
        type.points = qMax(least, type.points - shrinkStep);
    }
}

} // namespace printing
