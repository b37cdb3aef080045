// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/fonts.h"

namespace printing::press {

namespace {

using Buffer = std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_destroy>>;

constexpr qsizetype shapesKept = 1000;

bool isDrawn(char32_t code)
{
    return !(code < 0x20 || code == 0x200B || code == 0xFEFF || (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF));
}

/// The script of each code point; what belongs to none takes its neighbour's.
QList<hb_script_t> scripts(const QList<uint> &codes)
{
    auto *unicode = hb_unicode_funcs_get_default();
    QList<hb_script_t> found(codes.size(), HB_SCRIPT_HAN);
    hb_script_t last = HB_SCRIPT_INVALID;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const auto script = hb_unicode_script(unicode, codes[i]);
        if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN) {
            if (last == HB_SCRIPT_INVALID)
                std::fill(found.begin(), found.begin() + i, script);
            last = script;
        }
        if (last != HB_SCRIPT_INVALID)
            found[i] = last;
    }
    return found;
}

/// Shapes code points `from` to `to`, all of one script and face, left to right.
void shapeRun(const Face &face, hb_script_t script, qsizetype from, qsizetype to, Shape *shape)
{
    QList<uint> drawn = shape->codes;
    for (auto &code : drawn)
        code = isDrawn(code) ? code : 0x200B;
    const Buffer buffer(hb_buffer_create());
    hb_buffer_add_codepoints(buffer.get(), drawn.constData(), int(drawn.size()), uint(from), int(to - from));
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer.get(), script);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("zh-cn", -1));
    hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_shape(face.font(), buffer.get(), nullptr, 0);
    uint count = 0;
    const auto *infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const auto *places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    for (uint i = 0; i < count; ++i) {
        const int code = int(infos[i].cluster);
        const int number = int(shape->glyphs.size());
        shape->glyphs.append(
            {&face, infos[i].codepoint, double(places[i].x_advance), double(places[i].x_offset), double(places[i].y_offset)});
        if (shape->clusterOf[code] < 0) {
            shape->clusterOf[code] = int(shape->clusters.size());
            shape->clusters.append({code, number, number});
        } else {
            shape->clusters.last().last = number;
        }
    }
}

Shape shaped(const Faces &faces, const Type &type, const QString &text)
{
    Shape shape;
    shape.codes = text.toUcs4();
    shape.clusterOf.fill(-1, shape.codes.size());
    const auto script = scripts(shape.codes);
    QList<const Face *> face;
    for (const uint code : shape.codes)
        face << (isDrawn(code) ? &faces.faceOf(code, type) : &faces.face(type));
    for (qsizetype from = 0, to = 0; from < shape.codes.size(); from = to) {
        while (to < shape.codes.size() && script[to] == script[from] && face[to] == face[from])
            ++to;
        shapeRun(*face[from], script[from], from, to, &shape);
    }
    return shape;
}

} // namespace

Line::Line(const Shape &shape, double points)
    : m_shape(shape)
    , m_points(points)
{
}

double Line::advance(int index) const
{
    const int number = m_shape.clusterOf[index];
    if (number < 0)
        return 0;
    const auto &cluster = m_shape.clusters[number];
    double units = 0;
    for (int g = cluster.first; g <= cluster.last; ++g)
        units += m_shape.glyphs[g].advance;
    return toMm(units);
}

void Line::setAdvance(int index, double mm, double shift)
{
    const int number = m_shape.clusterOf[index];
    if (number < 0)
        return;
    const auto cluster = m_shape.clusters[number];
    double units = fromMm(mm);
    for (int g = cluster.first; g <= cluster.last; ++g) {
        m_shape.glyphs[g].dx += fromMm(shift);
        if (g < cluster.last)
            units -= m_shape.glyphs[g].advance;
    }
    m_shape.glyphs[cluster.last].advance = units;
}

double Line::width() const
{
    double units = 0;
    for (const auto &glyph : m_shape.glyphs)
        units += glyph.advance;
    return toMm(units);
}

QString Line::words(const Cluster &cluster) const
{
    qsizetype end = cluster.code + 1;
    while (end < m_shape.codes.size() && m_shape.clusterOf[end] < 0)
        ++end;
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(m_shape.codes.constData()) + cluster.code, end - cluster.code);
}

Setter::Setter(std::shared_ptr<const Faces> faces)
    : m_faces(std::move(faces))
{
}

char32_t Setter::missingGlyph(const QString &text, const Type &type) const
{
    for (const uint code : text.toUcs4())
        if (isDrawn(code) && m_faces->faceOf(code, type).glyph(code) == 0)
            return code;
    return 0;
}

QString Setter::borrowed(const QString &text, const Type &type) const
{
    QString found;
    for (const uint code : text.toUcs4())
        if (isDrawn(code) && &m_faces->faceOf(code, type) != &m_faces->face(type))
            found += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
    return found;
}

std::unique_ptr<Line> Setter::line(const QString &text, const Type &type) const
{
    const auto key = qMakePair(&m_faces->face(type), text);
    auto known = m_shapes.constFind(key);
    if (known == m_shapes.constEnd()) {
        if (m_shapes.size() >= shapesKept)
            m_shapes.clear();
        known = m_shapes.insert(key, shaped(*m_faces, type, text));
    }
    return std::make_unique<Line>(*known, type.points);
}

} // namespace printing::press
