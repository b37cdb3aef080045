// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/sheet.h"

#include "printing/press.h"

namespace printing {

Sheet::Sheet(double width, double height, const QString &title, const QDate &made)
{
    if (const Press *loaded = loadPress(&m_trouble))
        m_canvas = loaded->canvas(width, height, title, made);
}

Sheet::~Sheet() = default;

void Sheet::place(const Placement &placement)
{
    if (m_canvas)
        m_canvas->place(placement);
}

void Sheet::settle()
{
    if (m_canvas)
        m_canvas->settle();
}

void Sheet::nextPage()
{
    if (m_canvas)
        m_canvas->nextPage();
}

void Sheet::text(const ShapedLine &line, double x, double baseline, const Rgb &color, double narrow)
{
    if (m_canvas && line.text())
        m_canvas->text(*line.text(), x, baseline, color, narrow);
}

void Sheet::line(double x1, double y1, double x2, double y2, const Stroke &stroke)
{
    if (m_canvas)
        m_canvas->line(x1, y1, x2, y2, stroke);
}

void Sheet::rect(double x, double y, double width, double height, double radius, const Stroke &stroke)
{
    if (m_canvas)
        m_canvas->rect(x, y, width, height, radius, stroke);
}

void Sheet::fillRect(double x, double y, double width, double height, double radius, const Rgb &color)
{
    if (m_canvas)
        m_canvas->fillRect(x, y, width, height, radius, color);
}

void Sheet::modules(const QList<bool> &dark, int modules, double x, double y, double size, const Rgb &color)
{
    if (m_canvas)
        m_canvas->modules(dark, modules, x, y, size, color);
}

void Sheet::seal(const Fonts &fonts, double cx, double cy, double diameter, const QString &words, bool star, const Rgb &color)
{
    if (m_canvas && fonts.setter())
        m_canvas->seal(*fonts.setter(), cx, cy, diameter, words, star, color);
}

domain::Result<QByteArray> Sheet::finish()
{
    if (!m_canvas)
        return pdfFailed(m_trouble);
    auto bytes = m_canvas->finish();
    if (!bytes)
        return pdfFailed(bytes.error());
    return std::move(*bytes);
}

tl::unexpected<domain::Failure> pdfFailed(const QString &detail)
{
    return domain::fail(domain::FailureCode::PdfFailed, detail);
}

} // namespace printing
