// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/form_pages.h"

#include "printing/text_fit.h"

namespace printing {

using namespace Qt::StringLiterals;

namespace {

constexpr double boxStroke = 0.25, tickStroke = 0.55;
constexpr double least = 4; // points, for what is made smaller

Wording fieldWording(const QString &name)
{
    Wording wording;
    QString flaw;
    Wording::parse(u'{' + name + u'}', &wording, &flaw);
    return wording;
}

} // namespace

FormPages::FormPages(const QString &title)
{
    m_fields.insert(u"title"_s, title);
    m_pages.append(Template{});
    m_pages.last().title = fieldWording(u"title"_s);
}

bool FormPages::ensure(double mm)
{
    if (m_y + mm <= bottom)
        return false;
    m_pages.append(Template{});
    m_at = count() - 1;
    m_y = top;
    return true;
}

QStringList FormPages::lines(const QString &text, double widthMm, const FormInk &ink) const
{
    return text.isEmpty() ? QStringList() : wrapped(m_fonts, text, ink.type, widthMm);
}

double FormPages::heightOf(qsizetype lines, const FormInk &ink)
{
    return lines == 0 ? 0 : ink.type.mm() + double(lines - 1) * ink.lineMm();
}

void FormPages::put(const QString &place, decltype(Element::shape) shape)
{
    m_pages[m_at].elements.append({place, false, std::move(shape)});
}

void FormPages::text(const QString &place, const QString &words, double x, double y, double w, double h, const FormInk &ink, bool shrink)
{
    if (words.isEmpty())
        return;
    const QString name = u"t%1"_s.arg(m_fields.size());
    m_fields.insert(name, words);
    TextElement made;
    made.x = x;
    made.y = y;
    made.width = w;
    made.height = h;
    made.wording = fieldWording(name);
    made.type = ink.type;
    made.color = ink.color;
    made.align = ink.align;
    made.verticalAlign = ink.verticalAlign;
    made.lineHeight = ink.lineHeight;
    made.fit = shrink ? Fit::WrapShrink : Fit::Wrap;
    made.minPoints = least;
    put(place, made);
}

void FormPages::line(double x1, double y1, double x2, double y2, double stroke, const Rgb &color)
{
    put({}, LineElement{x1, y1, x2, y2, {stroke, color, 0}});
}

void FormPages::rect(double x, double y, double w, double h, double stroke, const Rgb &color)
{
    put({}, RectElement{x, y, w, h, {stroke, color, 0}, 0, {}, 0, 0});
}

void FormPages::fill(double x, double y, double w, double h, const Rgb &color)
{
    put({}, RectElement{x, y, w, h, {0, {}, 0}, 0, color, 0, 0});
}

void FormPages::box(double x, double y, double size, bool ticked)
{
    rect(x, y, size, size, boxStroke);
    if (!ticked)
        return;
    line(x + size * 0.18, y + size * 0.5, x + size * 0.42, y + size * 0.78, tickStroke);
    line(x + size * 0.42, y + size * 0.78, x + size * 0.86, y + size * 0.18, tickStroke);
}

domain::Result<QByteArray> FormPages::compose(const QDate &made) const
{
    return composeNoted(made).map([](const Composed &sheet) { return sheet.pdf; });
}

domain::Result<Composed> FormPages::composeNoted(const QDate &made) const
{
    Fields fields = m_fields;
    fields.insert(u"issuedOn"_s, made.toString(Qt::ISODate));
    return composePagesNoted(m_pages, fields);
}

} // namespace printing
