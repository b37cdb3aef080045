// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/samples/grid.h"

namespace printing::samples {

using namespace Qt::StringLiterals;

namespace {

const QString closing = u"，。、；：？！）》〉」』】〕”’…％"_s;
const QString opening = u"（《〈「『【〔“‘"_s;

bool isClosing(uint code)
{
    return code < 0x10000 && closing.contains(QChar(char16_t(code)));
}
bool isOpening(uint code)
{
    return code < 0x10000 && opening.contains(QChar(char16_t(code)));
}
bool isLatin(uint code)
{
    return code > 0x20 && code < 0x2000;
}

class Breaker {
public:
    Breaker(const Fonts &fonts, const QString &text, const Type &type, double indent)
        : m_fonts(fonts)
        , m_type(type)
        , m_codes(text.toUcs4())
        , m_indent(indent)
    {
        const auto shaped = fonts.shape(text, type);
        for (int i = 0; i < shaped.length(); ++i)
            m_widths << (shaped.advance(i) > type.mm() * 0.9 ? cell() : shaped.advance(i));
    }

    std::vector<GridLine> run()
    {
        std::vector<GridLine> lines;
        for (int start = 0; start < int(m_codes.size());) {
            const double room = page::width - (start == 0 ? m_indent : 0);
            double saved = 0;
            const int end = lineEnd(start, room, &saved);
            lines.push_back(make(start, end, room, saved));
            start = end;
        }
        return lines;
    }

private:
    double cell() const { return m_type.points == type::three ? page::cell : m_type.mm(); }
    double width(int from, int to) const
    {
        double sum = 0;
        for (int i = from; i < to; ++i)
            sum += m_widths[i];
        return sum;
    }

    /// How much the punctuation of a line can give: half a cell each.
    double slack(int from, int to) const
    {
        double sum = 0;
        for (int i = from; i < to; ++i)
            if (isClosing(m_codes[i]) || isOpening(m_codes[i]))
                sum += cell() / 2;
        return sum;
    }

    /// One past the last character of the line; `saved` is the width to squeeze out of its punctuation.
    int lineEnd(int start, double room, double *saved) const
    {
        const int count = int(m_codes.size());
        int end = start;
        double used = 0;
        while (end < count && used + m_widths[end] <= room + 0.01)
            used += m_widths[end++];
        if (end == count)
            return end;
        int last = end;
        while (last < count && isClosing(m_codes[last]))
            ++last;
        if (last > end && width(start, last) - room <= slack(start, last)) {
            *saved = width(start, last) - room;
            return last;
        }
        while (end > start + 1
            && (isClosing(m_codes[end]) || isOpening(m_codes[end - 1]) || (isLatin(m_codes[end]) && isLatin(m_codes[end - 1]))))
            --end;
        return end;
    }

    GridLine make(int start, int end, double room, double saved) const
    {
        const auto text = QString::fromUcs4(reinterpret_cast<const char32_t *>(m_codes.constData()) + start, end - start);
        GridLine line{m_fonts.shape(text, m_type), start == 0 ? m_indent : 0};
        const double share = saved > 0 ? saved / slack(start, end) : 0;
        const bool isLast = end == int(m_codes.size());
        const int gaps = spreadable(start, end);
        const double spread = saved > 0 || isLast || gaps == 0 ? 0 : (room - width(start, end)) / gaps;
        for (int i = start; i < end; ++i) {
            const double given = isClosing(m_codes[i]) || isOpening(m_codes[i]) ? share * cell() / 2 : 0;
            const bool spreads = spread != 0 && i + 1 < end && !(isLatin(m_codes[i]) && isLatin(m_codes[i + 1]));
            line.shaped.setAdvance(i - start, m_widths[i] - given + (spreads ? spread : 0), isOpening(m_codes[i]) ? -given : 0);
        }
        return line;
    }

    int spreadable(int start, int end) const
    {
        int gaps = 0;
        for (int i = start; i + 1 < end; ++i)
            gaps += !(isLatin(m_codes[i]) && isLatin(m_codes[i + 1]));
        return gaps;
    }

    const Fonts &m_fonts;
    Type m_type;
    QList<uint> m_codes;
    QList<double> m_widths;
    double m_indent;
};

} // namespace

std::vector<GridLine> breakIntoGrid(const Fonts &fonts, const QString &text, const Type &type, double indent)
{
    return Breaker(fonts, text, type, indent).run();
}

} // namespace printing::samples
