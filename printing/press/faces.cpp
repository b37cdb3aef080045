// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/faces.h"

#include "printing/press/pdf_file.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>

namespace printing::press {

using namespace Qt::StringLiterals;

namespace {

using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Pattern = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;

constexpr qsizetype programsKept = 16;
constexpr hb_tag_t outlineTag = HB_TAG('C', 'F', 'F', ' ');

QByteArray family(FontRole role)
{
    return role == FontRole::Serif ? QByteArray("Noto Serif CJK SC") : QByteArray("Noto Sans CJK SC");
}

const unsigned char *text(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// Every name a font goes by is looked at: TTC faces have one for each language.
bool hasFamily(FcPattern *pattern, const QByteArray &wanted)
{
    unsigned char *name = nullptr;
    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i)
        if (wanted == reinterpret_cast<const char *>(name))
            return true;
    return false;
}

hb_draw_funcs_t *drawing()
{
    static hb_draw_funcs_t *const functions = [] {
        auto *made = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(
            made, [](hb_draw_funcs_t *, void *pen, hb_draw_state_t *, float x, float y, void *) { static_cast<Pen *>(pen)->move(x, y); },
            nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(
            made, [](hb_draw_funcs_t *, void *pen, hb_draw_state_t *, float x, float y, void *) { static_cast<Pen *>(pen)->line(x, y); },
            nullptr, nullptr);
        hb_draw_funcs_set_cubic_to_func(
            made,
            [](hb_draw_funcs_t *, void *pen, hb_draw_state_t *, float x1, float y1, float x2, float y2, float x, float y, void *) {
                static_cast<Pen *>(pen)->curve(x1, y1, x2, y2, x, y);
            },
            nullptr, nullptr);
        hb_draw_funcs_set_close_path_func(
            made, [](hb_draw_funcs_t *, void *pen, hb_draw_state_t *, void *) { static_cast<Pen *>(pen)->close(); }, nullptr, nullptr);
        return made;
    }();
    return functions;
}

} // namespace

Face::Face(FontRole role, bool bold)
{
    if (find(role, bold))
        measure();
    else
        m_missing = QString::fromLatin1(family(role)) + (bold ? u" Bold"_s : QString());
}

bool Face::find(FontRole role, bool bold)
{
    const Pattern wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, text(family(role)));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddString(wanted.get(), FC_FONTFORMAT, text("CFF"));
    FcPatternAddBool(wanted.get(), FC_VARIABLE, FcFalse);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
    unsigned char *path = nullptr;
    int index = 0;
    int weight = 0;
    if (!found || !hasFamily(found.get(), family(role)) || FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch
        || FcPatternGetInteger(found.get(), FC_INDEX, 0, &index) != FcResultMatch
        || FcPatternGetInteger(found.get(), FC_WEIGHT, 0, &weight) != FcResultMatch || (weight >= FC_WEIGHT_DEMIBOLD) != bold)
        return false;
    const Blob file(hb_blob_create_from_file(reinterpret_cast<const char *>(path)));
    m_face.reset(hb_face_create(file.get(), uint(index & 0xFFFF)));
    const Blob outlines(hb_face_reference_table(m_face.get(), outlineTag));
    return hb_blob_get_length(outlines.get()) > 0;
}

void Face::measure()
{
    m_outlines.reset(hb_face_builder_create());
    for (const hb_tag_t tag : {outlineTag, HB_TAG('m', 'a', 'x', 'p'), HB_TAG('h', 'e', 'a', 'd')}) {
        const Blob table(hb_face_reference_table(m_face.get(), tag));
        hb_face_builder_add_table(m_outlines.get(), tag, table.get());
    }
    hb_face_make_immutable(m_outlines.get());
    m_font.reset(hb_font_create(m_face.get()));
    hb_font_set_scale(m_font.get(), 1000, 1000);
    hb_font_make_immutable(m_font.get());
    std::array<char, 128> name{};
    uint length = uint(name.size());
    hb_ot_name_get_utf8(m_face.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name.data());
    m_name = QByteArray(name.data());
    hb_font_extents_t extents{};
    hb_font_get_h_extents(m_font.get(), &extents);
    const Blob head(hb_face_reference_table(m_face.get(), HB_TAG('h', 'e', 'a', 'd')));
    uint bytes = 0;
    const char *data = hb_blob_get_data(head.get(), &bytes);
    QByteArray box;
    for (uint at = 36; at < 44 && at + 1 < bytes; at += 2) { // xMin, yMin, xMax, yMax (OpenType, head)
        const auto units = qint16(quint16(uchar(data[at]) << 8 | uchar(data[at + 1])));
        box += QByteArray::number(qRound(units * 1000.0 / hb_face_get_upem(m_face.get()))) + ' ';
    }
    m_metrics = "/FontBBox [ " + box + "] /Ascent " + QByteArray::number(extents.ascender) + " /Descent "
        + QByteArray::number(extents.descender) + " /CapHeight " + QByteArray::number(extents.ascender);
}

quint32 Face::glyph(char32_t code) const
{
    hb_codepoint_t found = 0;
    return hb_font_get_nominal_glyph(m_font.get(), code, &found) ? found : 0;
}

double Face::advance(quint32 glyph) const
{
    return hb_font_get_glyph_h_advance(m_font.get(), glyph);
}

void Face::outline(quint32 glyph, const Pen &pen) const
{
    Pen copy = pen;
    hb_font_get_glyph_shape(m_font.get(), glyph, drawing(), &copy);
}

QByteArray Face::kept(const QList<quint32> &glyphs) const
{
    const QMutexLocker lock(&m_mutex);
    for (qsizetype i = 0; i < m_programs.size(); ++i)
        if (m_programs[i].first == glyphs) {
            m_programs.move(i, 0);
            return m_programs.first().second;
        }
    return {};
}

QByteArray Face::program(const QList<quint32> &glyphs) const
{
    if (auto known = kept(glyphs); !known.isEmpty())
        return known;
    const Input input(hb_subset_input_create_or_fail());
    for (const quint32 glyph : glyphs)
        hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    const HbFace subset(hb_subset_or_fail(m_outlines.get(), input.get()));
    if (!subset)
        return {};
    const Blob blob(hb_face_reference_table(subset.get(), outlineTag));
    uint length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    auto packed = deflated(QByteArray::fromRawData(data, length), 1);
    const QMutexLocker lock(&m_mutex);
    m_programs.prepend({glyphs, packed});
    if (m_programs.size() > programsKept)
        m_programs.removeLast();
    return packed;
}

Faces::Faces()
{
    for (size_t i = 0; i < m_faces.size(); ++i)
        m_faces[i] = std::make_unique<const Face>(i < 2 ? FontRole::Serif : FontRole::Sans, i % 2 == 1);
}

const Face &Faces::faceOf(char32_t code, const Type &type) const
{
    const Face &own = face(type);
    if (own.glyph(code))
        return own;
    const Face &other = face({type.role == FontRole::Serif ? FontRole::Sans : FontRole::Serif, type.bold, type.points});
    return other.glyph(code) ? other : own;
}

QString Faces::missing() const
{
    for (const auto &face : m_faces)
        if (!face->missing().isEmpty())
            return face->missing();
    return {};
}

} // namespace printing::press
