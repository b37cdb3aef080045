// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/sheet.h"

#include "printing/press/font_trim.h"
#include "printing/press/fonts.h"

#include <cairo-pdf.h>
#include <numbers>

namespace printing::press {

namespace {

cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void setColor(cairo_t *cairo, const Rgb &color)
{
    cairo_set_source_rgb(cairo, color.red, color.green, color.blue);
}

void setStroke(cairo_t *cairo, const Stroke &stroke)
{
    setColor(cairo, stroke.color);
    cairo_set_line_width(cairo, stroke.width * pointsPerMm);
    const double dash = stroke.dash * pointsPerMm;
    cairo_set_dash(cairo, &dash, stroke.dash > 0 ? 1 : 0, 0);
}

void roundedPath(cairo_t *cairo, double x, double y, double width, double height, double radius)
{
    constexpr double quarter = std::numbers::pi / 2;
    const double r = qMin(radius, qMin(width, height) / 2) * pointsPerMm;
    const double left = x * pointsPerMm;
    const double top = y * pointsPerMm;
    const double right = (x + width) * pointsPerMm;
    const double bottom = (y + height) * pointsPerMm;
    if (r <= 0) {
        cairo_rectangle(cairo, left, top, right - left, bottom - top);
        return;
    }
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right - r, top + r, r, -quarter, 0);
    cairo_arc(cairo, right - r, bottom - r, r, 0, quarter);
    cairo_arc(cairo, left + r, bottom - r, r, quarter, 2 * quarter);
    cairo_arc(cairo, left + r, top + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

} // namespace

struct PdfCanvas::Parts {
    QByteArray bytes;
    cairo_surface_t *surface = nullptr;
    cairo_t *cairo = nullptr;
};

PdfCanvas::PdfCanvas(double width, double height, const QString &title, const QDate &made)
    : m(std::make_unique<Parts>())
{
    m->surface = cairo_pdf_surface_create_for_stream(append, &m->bytes, width * pointsPerMm, height * pointsPerMm);
    cairo_pdf_surface_restrict_to_version(m->surface, CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(m->surface, CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    cairo_pdf_surface_set_metadata(m->surface, CAIRO_PDF_METADATA_CREATOR, "Casedesk");
    const QByteArray day = made.toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(m->surface, CAIRO_PDF_METADATA_CREATE_DATE, day.constData());
    m->cairo = cairo_create(m->surface);
}

PdfCanvas::~PdfCanvas()
{
    cairo_destroy(m->cairo);
    cairo_surface_destroy(m->surface);
}

void PdfCanvas::place(const Placement &placement)
{
    cairo_translate(m->cairo, placement.dx * pointsPerMm, placement.dy * pointsPerMm);
    cairo_scale(m->cairo, placement.scaleX, placement.scaleY);
}

void PdfCanvas::nextPage()
{
    cairo_show_page(m->cairo);
}

void PdfCanvas::text(const ShapedText &line, double x, double baseline, const Rgb &color, double narrow)
{
    setColor(m->cairo, color);
    cairo_save(m->cairo);
    cairo_scale(m->cairo, narrow, 1);
    static_cast<const PangoLine &>(line).show(m->cairo, x / narrow, baseline);
    cairo_restore(m->cairo);
}

void PdfCanvas::line(double x1, double y1, double x2, double y2, const Stroke &stroke)
{
    setStroke(m->cairo, stroke);
    cairo_move_to(m->cairo, x1 * pointsPerMm, y1 * pointsPerMm);
    cairo_line_to(m->cairo, x2 * pointsPerMm, y2 * pointsPerMm);
    cairo_stroke(m->cairo);
}

void PdfCanvas::rect(double x, double y, double width, double height, double radius, const Stroke &stroke)
{
    setStroke(m->cairo, stroke);
    roundedPath(m->cairo, x, y, width, height, radius);
    cairo_stroke(m->cairo);
}

void PdfCanvas::fillRect(double x, double y, double width, double height, double radius, const Rgb &color)
{
    setColor(m->cairo, color);
    roundedPath(m->cairo, x, y, width, height, radius);
    cairo_fill(m->cairo);
}

void PdfCanvas::modules(const QList<bool> &dark, int modules, double x, double y, double size, const Rgb &color)
{
    setColor(m->cairo, color);
    const double module = size * pointsPerMm / modules;
    for (int row = 0; row < modules; ++row) {
        for (int column = 0; column < modules;) {
            int end = column;
            while (end < modules && dark[row * modules + end])
                ++end;
            if (end > column)
                cairo_rectangle(
                    m->cairo, x * pointsPerMm + column * module, y * pointsPerMm + row * module, (end - column) * module, module);
            column = qMax(end, column + 1);
        }
    }
    cairo_fill(m->cairo); // one path: no hairlines between rows
}

void PdfCanvas::seal(const Typesetter &fonts, double cx, double cy, double diameter, const QString &words, bool star, const Rgb &color)
{
    constexpr double pi = std::numbers::pi;
    const double ring = diameter * 0.027;
    cairo_save(m->cairo);
    cairo_translate(m->cairo, cx * pointsPerMm, cy * pointsPerMm);
    setStroke(m->cairo, {ring, color, 0});
    cairo_new_sub_path(m->cairo);
    cairo_arc(m->cairo, 0, 0, (diameter - ring) / 2 * pointsPerMm, 0, 2 * pi);
    cairo_stroke(m->cairo);
    if (star) {
        const double outer = diameter * 0.15 * pointsPerMm;
        for (int i = 0; i < 10; ++i) {
            const double radius = i % 2 ? outer * 0.381966 : outer;
            cairo_line_to(m->cairo, radius * std::sin(i * pi / 5), -radius * std::cos(i * pi / 5));
        }
        cairo_close_path(m->cairo);
        cairo_fill(m->cairo);
    }
    // Long names stand closer and narrower; the arc never passes 270 degrees.
    const auto codes = words.toUcs4();
    const double sweep = qMin(1.5 * pi, double(codes.size()) * 0.375);
    const double step = codes.size() > 1 ? sweep / double(codes.size() - 1) : 0;
    const Type type{FontRole::Serif, true, diameter * 0.125 * pointsPerMm};
    const double baseline = diameter * 0.5 - ring - diameter * 0.03 - type.mm() * emAscent;
    const double narrow = qMin(1.0, step > 0 ? step * (baseline + type.mm() * 0.3) / type.mm() : 1.0);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const char32_t code = codes[i];
        const auto shaped = static_cast<const PangoFonts &>(fonts).line(QString::fromUcs4(&code, 1), type);
        cairo_save(m->cairo);
        cairo_rotate(m->cairo, -sweep / 2 + double(i) * step);
        cairo_scale(m->cairo, narrow, 1);
        shaped->outline(m->cairo, -shaped->width() / 2, -baseline);
        cairo_restore(m->cairo);
    }
    cairo_fill(m->cairo);
    cairo_restore(m->cairo);
}

tl::expected<QByteArray, QString> PdfCanvas::finish()
{
    cairo_surface_finish(m->surface);
    for (const auto status : {cairo_status(m->cairo), cairo_surface_status(m->surface)})
        if (status != CAIRO_STATUS_SUCCESS)
            return tl::unexpected(QString::fromUtf8(cairo_status_to_string(status)));
    return trimFonts(m->bytes);
}

} // namespace printing::press
