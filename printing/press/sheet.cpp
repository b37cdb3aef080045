// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/sheet.h"

#include "printing/press/text_run.h"

#include <QMap>
#include <QPointF>

#include <cmath>
#include <numbers>

namespace printing::press {

namespace {

constexpr int packing = 3; ///< of what is on one page only
constexpr double pi = std::numbers::pi;

/// From thousandths of an em to the page: narrowed, turned, moved.
struct Turn {
    double cx = 0, cy = 0, angle = 0;
    double across = 1, up = 1; ///< points for a thousandth
    double left = 0, base = 0; ///< of the glyph before turning, points
    QPointF operator()(double x, double y) const
    {
        const double u = left + x * across;
        const double v = base + y * up;
        return {cx + u * std::cos(angle) + v * std::sin(angle), cy - u * std::sin(angle) + v * std::cos(angle)};
    }
};

void outlined(Content &content, const Face &face, quint32 glyph, const Turn &turn)
{
    face.outline(glyph,
        {[&](double x, double y) {
             const auto at = turn(x, y);
             content.moveTo(at.x(), at.y());
         },
            [&](double x, double y) {
                const auto at = turn(x, y);
                content.lineTo(at.x(), at.y());
            },
            [&](double x1, double y1, double x2, double y2, double x, double y) {
                const auto a = turn(x1, y1);
                const auto b = turn(x2, y2);
                const auto at = turn(x, y);
                content.curveTo(a.x(), a.y(), b.x(), b.y(), at.x(), at.y());
            },
            [&] { content.word("h"); }});
}

void star(Content &content, double cx, double cy, double outer)
{
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 ? outer * 0.381966 : outer;
        const double x = cx + radius * std::sin(i * pi / 5);
        const double y = cy + radius * std::cos(i * pi / 5);
        i == 0 ? content.moveTo(x, y) : content.lineTo(x, y);
    }
    content.word("h").word("f");
}

} // namespace

struct PdfCanvas::Parts {
    std::shared_ptr<PackedStreams> frames;
    double width = 0; ///< points
    double height = 0;
    QString title;
    QDate made;
    QByteArray placing;
    PdfFile file;
    Content content;
    QHash<QByteArray, int> settled; ///< streams several pages begin with
    QByteArray contents;            ///< streams of this page
    QList<QByteArray> pages;
    QMap<QByteArray, QPair<const Face *, std::shared_ptr<EmbeddedFont>>> fonts;

    double x(double mm) const { return mm * pointsPerMm; }
    double y(double mm) const { return height - mm * pointsPerMm; }
    QByteArray framed(const QByteArray &operators) const { return "q\n" + placing + operators + "Q\n"; }
    void closePage();
    NamedFont font(const Face &face);
};

NamedFont PdfCanvas::Parts::font(const Face &face)
{
    for (auto at = fonts.constBegin(); at != fonts.constEnd(); ++at)
        if (at->first == &face)
            return {at.key(), at->second.get()};
    const QByteArray name = "/F" + QByteArray::number(fonts.size());
    return {name, fonts.insert(name, {&face, std::make_shared<EmbeddedFont>(face)})->second.get()};
}

void PdfCanvas::Parts::closePage()
{
    contents += reference(file.addStream(deflated(framed(content.take()), packing)));
    pages << contents;
    contents.clear();
}

PdfCanvas::PdfCanvas(std::shared_ptr<PackedStreams> frames, double width, double height, const QString &title, const QDate &made)
    : m(std::make_unique<Parts>())
{
    m->frames = std::move(frames);
    m->width = width * pointsPerMm;
    m->height = height * pointsPerMm;
    m->title = title;
    m->made = made;
}

PdfCanvas::~PdfCanvas() = default;

void PdfCanvas::place(const Placement &placement)
{
    Content made;
    made.bytes() = QByteArray::number(placement.scaleX, 'f', 6) + " 0 0 " + QByteArray::number(placement.scaleY, 'f', 6) + ' ';
    made.number(placement.dx * pointsPerMm).number(m->height * (1 - placement.scaleY) - placement.dy * pointsPerMm).word("cm");
    m->placing = made.take();
}

void PdfCanvas::settle()
{
    const auto operators = m->content.take();
    if (operators.isEmpty())
        return;
    auto &stream = m->settled[operators];
    if (stream == 0)
        stream = m->file.addStream(m->frames->packed(m->framed(operators)));
    m->contents += reference(stream) + ' ';
}

void PdfCanvas::nextPage()
{
    m->closePage();
}

void PdfCanvas::text(const ShapedText &line, double x, double baseline, const Rgb &color, double narrow)
{
    m->content.fillWith(color);
    showLine(
        m->content, [this](const Face &face) { return m->font(face); }, static_cast<const Line &>(line), m->x(x), m->y(baseline), narrow);
}

void PdfCanvas::line(double x1, double y1, double x2, double y2, const Stroke &stroke)
{
    m->content.drawWith(stroke);
    m->content.moveTo(m->x(x1), m->y(y1));
    m->content.lineTo(m->x(x2), m->y(y2));
    m->content.word("S");
}

void PdfCanvas::rect(double x, double y, double width, double height, double radius, const Stroke &stroke)
{
    m->content.drawWith(stroke);
    m->content.frame(m->x(x), m->y(y + height), width * pointsPerMm, height * pointsPerMm, radius * pointsPerMm);
    m->content.word("S");
}

void PdfCanvas::fillRect(double x, double y, double width, double height, double radius, const Rgb &color)
{
    m->content.fillWith(color);
    m->content.frame(m->x(x), m->y(y + height), width * pointsPerMm, height * pointsPerMm, radius * pointsPerMm);
    m->content.word("f");
}

void PdfCanvas::modules(const QList<bool> &dark, int modules, double x, double y, double size, const Rgb &color)
{
    Content &content = m->content;
    content.fillWith(color);
    const QByteArray module = QByteArray::number(size * pointsPerMm / modules, 'f', 6);
    content.bytes() += "q\n" + module + " 0 0 -" + module + ' ';
    content.number(m->x(x)).number(m->y(y)).word("cm");
    for (int row = 0; row < modules; ++row) {
        for (int column = 0; column < modules;) {
            int end = column;
            while (end < modules && dark[row * modules + end])
                ++end;
            if (end > column)
                content.integer(column).integer(row).integer(end - column).integer(1).word("re");
            column = qMax(end, column + 1);
        }
    }
    content.word("f").word("Q"); // one path: no hairlines between rows
}

void PdfCanvas::seal(const Typesetter &fonts, double cx, double cy, double diameter, const QString &words, bool isStarred, const Rgb &color)
{
    Content &content = m->content;
    const double ring = diameter * 0.027;
    content.drawWith({ring, color, 0});
    content.circle(m->x(cx), m->y(cy), (diameter - ring) / 2 * pointsPerMm);
    content.word("S");
    content.fillWith(color);
    if (isStarred)
        star(content, m->x(cx), m->y(cy), diameter * 0.15 * pointsPerMm);
    // Long names stand closer and narrower; the arc never passes 270 degrees.
    const auto codes = words.toUcs4();
    const double sweep = qMin(1.5 * pi, double(codes.size()) * 0.375);
    const double step = codes.size() > 1 ? sweep / double(codes.size() - 1) : 0;
    const Type type{FontRole::Serif, true, diameter * 0.125 * pointsPerMm};
    const double baseline = diameter * 0.5 - ring - diameter * 0.03 - type.mm() * emAscent;
    const double narrow = qMin(1.0, step > 0 ? step * (baseline + type.mm() * 0.3) / type.mm() : 1.0);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const char32_t code = codes[i];
        const auto letter = static_cast<const Setter &>(fonts).line(QString::fromUcs4(&code, 1), type);
        Turn turn{m->x(cx), m->y(cy), -sweep / 2 + double(i) * step, narrow * type.points / 1000, type.points / 1000,
            -letter->width() / 2 * narrow * pointsPerMm, baseline * pointsPerMm};
        for (const auto &glyph : letter->shape().glyphs)
            outlined(content, *glyph.face, glyph.id, turn);
    }
    content.word("f");
}

tl::expected<QByteArray, QString> PdfCanvas::finish()
{
    m->closePage();
    QByteArray fonts;
    for (auto at = m->fonts.constBegin(); at != m->fonts.constEnd(); ++at) {
        const int font = at->second->write(m->file);
        if (font == 0)
            return tl::unexpected(QString::fromLatin1("no subset of " + at->first->name()));
        fonts += at.key() + ' ' + reference(font) + ' ';
    }
    const auto resources = reference(m->file.add("<< /Font << " + fonts + ">> >>"));
    const int tree = m->file.reserve();
    const QByteArray box = QByteArray::number(m->width, 'f', 5) + ' ' + QByteArray::number(m->height, 'f', 5);
    QByteArray kids;
    for (const auto &contents : std::as_const(m->pages))
        kids += reference(m->file.add("<< /Type /Page /Parent " + reference(tree) + " /Contents [ " + contents + " ] >>")) + ' ';
    m->file.put(tree,
        "<< /Type /Pages /Count " + QByteArray::number(m->pages.size()) + " /MediaBox [ 0 0 " + box + " ] /Resources " + resources
            + " /Kids [ " + kids + "] >>");
    const int catalog = m->file.add("<< /Type /Catalog /Pages " + reference(tree) + " /Lang (zh-CN) >>");
    const int info = m->file.add("<< /Title " + pdfText(m->title)
        + " /Creator (Casedesk) /CreationDate (D:" + m->made.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z) >>");
    return m->file.bytes(catalog, info);
}

} // namespace printing::press
