// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/text_run.h"

#include <cmath>

namespace printing::press {

namespace {

/// Writes the strings and shifts of TJ operators; `m_at` is where a reader stands after them, in thousandths of an em.
class Strings {
public:
    Strings(Content &content, const Line &line)
        : m_content(content)
        , m_line(line)
    {
    }

    void show(const Glyph &glyph, double pen)
    {
        rise(glyph.dy);
        const double off = m_at - (pen + glyph.dx);
        if (std::abs(off) >= 0.01)
            shift(off);
        open();
        appendHex(m_content.bytes(), quint16(glyph.id));
        m_at += glyph.face->advance(glyph.id);
    }

    void begin(const QString &words)
    {
        close();
        m_content.bytes() += "/Span << /ActualText " + pdfText(words) + " >> BDC\n";
    }
    void end()
    {
        close();
        m_content.word("EMC");
    }

    /// Strings of this font follow.
    void use(const QByteArray &name)
    {
        if (name == m_name)
            return;
        close();
        m_content.font(name, m_line.points());
        m_name = name;
    }
    void finish()
    {
        rise(0);
        close();
    }

private:
    void close()
    {
        if (m_inString)
            m_content.bytes() += '>';
        if (m_inArray)
            m_content.bytes() += "] TJ\n";
        m_inString = m_inArray = false;
    }
    void array()
    {
        if (!m_inArray)
            m_content.bytes() += '[';
        m_inArray = true;
    }
    void open()
    {
        array();
        if (!m_inString)
            m_content.bytes() += '<';
        m_inString = true;
    }
    void shift(double off)
    {
        array();
        if (m_inString)
            m_content.bytes() += '>';
        m_inString = false;
        const double rounded = std::round(off * 1000) / 1000; // as the number is written
        m_content.number(rounded);
        m_at -= rounded;
    }
    void rise(double dy)
    {
        if (dy == m_rise)
            return;
        close();
        m_content.number(dy * m_line.points() / 1000).word("Ts");
        m_rise = dy;
    }

    Content &m_content;
    const Line &m_line;
    QByteArray m_name;
    double m_at = 0;
    double m_rise = 0;
    bool m_inArray = false;
    bool m_inString = false;
};

} // namespace

void showLine(Content &content, const std::function<NamedFont(const Face &)> &fontOf, const Line &line, double x, double y, double narrow)
{
    content.word("BT");
    content.number(narrow).integer(0).integer(0).integer(1).number(x).number(y).word("Tm");
    Strings strings(content, line);
    double pen = 0;
    const auto &shape = line.shape();
    for (const auto &cluster : shape.clusters) {
        const auto [name, font] = fontOf(*shape.glyphs[cluster.first].face);
        strings.use(name);
        const auto words = line.words(cluster);
        const bool plain = cluster.first == cluster.last && font->use(shape.glyphs[cluster.first].id, words);
        if (!plain)
            strings.begin(words);
        for (int g = cluster.first; g <= cluster.last; ++g) {
            if (!plain)
                font->use(shape.glyphs[g].id);
            strings.show(shape.glyphs[g], pen);
            pen += shape.glyphs[g].advance;
        }
        if (!plain)
            strings.end();
    }
    strings.finish();
    content.word("ET");
}

} // namespace printing::press
