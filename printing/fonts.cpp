// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/fonts.h"

#include "printing/press.h"

#include <QTextBoundaryFinder>

namespace printing {

ShapedLine::ShapedLine() = default;
ShapedLine::ShapedLine(std::unique_ptr<ShapedText> text)
    : m_text(std::move(text))
{
}
ShapedLine::~ShapedLine() = default;
ShapedLine::ShapedLine(ShapedLine &&) noexcept = default;
ShapedLine &ShapedLine::operator=(ShapedLine &&) noexcept = default;

int ShapedLine::length() const
{
    return m_text ? m_text->length() : 0;
}

double ShapedLine::advance(int index) const
{
    return m_text->advance(index);
}

void ShapedLine::setAdvance(int index, double mm, double shift)
{
    m_text->setAdvance(index, mm, shift);
}

void ShapedLine::space(double mm)
{
    int last = length() - 1;
    while (last > 0 && !m_text->beginsCluster(last))
        --last;
    for (int i = 0; i < last; ++i)
        if (m_text->beginsCluster(i))
            setAdvance(i, advance(i) + mm);
}

double ShapedLine::width() const
{
    return m_text ? m_text->width() : 0;
}

Fonts::Fonts()
{
    if (const Press *loaded = loadPress(&m_trouble))
        m_setter = loaded->typesetter();
}

Fonts::~Fonts() = default;

QString Fonts::missingFamily() const
{
    return m_setter ? m_setter->missingFamily() : m_trouble;
}

char32_t Fonts::missingGlyph(const QString &text, const Type &type) const
{
    return m_setter ? m_setter->missingGlyph(text, type) : 0;
}

QString Fonts::borrowed(const QString &text, const Type &type) const
{
    return m_setter ? m_setter->borrowed(text, type) : QString();
}

ShapedLine Fonts::shape(const QString &text, const Type &type) const
{
    return m_setter ? ShapedLine(m_setter->shape(text, type)) : ShapedLine();
}

QList<bool> breaksBefore(const QString &text)
{
    QList<bool> breaks(text.toUcs4().size() + 1);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype unit = 0;
    qsizetype code = 0;
    for (auto next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        for (; unit < next; ++code)
            unit += text[unit].isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate() ? 2 : 1;
        breaks[code] = true;
    }
    return breaks;
}

} // namespace printing
