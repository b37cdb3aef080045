// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/fonts.h"

#include <QByteArray>

#include <array>
#include <hb.h>
#include <pango/pangocairo.h>
#include <vector>

namespace printing::press {

namespace {

constexpr const char *familyOf(FontRole role)
{
    return role == FontRole::Serif ? "Noto Serif CJK SC" : "Noto Sans CJK SC";
}

template <class T> struct Unref {
    void operator()(T *object) const { g_object_unref(object); }
};
template <class T> using Owned = std::unique_ptr<T, Unref<T>>;

struct FreeDescription {
    void operator()(PangoFontDescription *description) const { pango_font_description_free(description); }
};
using Description = std::unique_ptr<PangoFontDescription, FreeDescription>;

Description describe(const Type &type)
{
    Description description(pango_font_description_new());
    pango_font_description_set_family_static(description.get(), familyOf(type.role));
    pango_font_description_set_weight(description.get(), type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description.get(), type.points * PANGO_SCALE);
    return description;
}

int toUnits(double mm)
{
    return qRound(mm * pointsPerMm * PANGO_SCALE);
}
double toMm(int units)
{
    return units / (pointsPerMm * PANGO_SCALE);
}

bool isDrawn(char32_t code)
{
    return !(code < 0x20 || code == 0x200B || code == 0xFEFF || (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF));
}

struct FreeItem {
    void operator()(PangoGlyphItem *item) const { pango_glyph_item_free(item); }
};
using GlyphItem = std::unique_ptr<PangoGlyphItem, FreeItem>;

/// A cluster of glyphs as it stands in its item.
struct Cluster {
    size_t item = 0;
    int first = 0; ///< glyphs first … last
    int last = 0;
};

} // namespace

struct PangoLine::Parts {
    QByteArray utf8;
    std::vector<GlyphItem> items;
    std::vector<Cluster> clusters;
    std::vector<int> clusterOf; ///< by code point; −1 for the later ones of a cluster

    void index();
    template <class Draw> void each(cairo_t *cairo, double x, double y, Draw draw) const
    {
        double at = x * pointsPerMm;
        for (const auto &item : items) {
            cairo_move_to(cairo, at, y * pointsPerMm);
            draw(item.get());
            at += pango_glyph_string_get_width(item->glyphs) / double(PANGO_SCALE);
        }
    }
};

/// Finds the clusters of every item (left to right only: Chinese and Latin).
void PangoLine::Parts::index()
{
    std::vector<int> byOffset(size_t(utf8.size()) + 1, -1);
    for (size_t i = 0; i < items.size(); ++i) {
        const auto *glyphs = items[i]->glyphs;
        for (int g = 0; g < glyphs->num_glyphs; ++g) {
            const auto offset = size_t(items[i]->item->offset) + size_t(glyphs->log_clusters[g]);
            if (byOffset[offset] < 0) {
                byOffset[offset] = int(clusters.size());
                clusters.push_back({i, g, g});
            } else {
                clusters[size_t(byOffset[offset])].last = g;
            }
        }
    }
    for (qsizetype byte = 0; byte < utf8.size(); ++byte)
        if ((uchar(utf8[byte]) & 0xC0) != 0x80)
            clusterOf.push_back(byOffset[size_t(byte)]);
}

PangoLine::PangoLine()
    : m(std::make_unique<Parts>())
{
}
PangoLine::~PangoLine() = default;

int PangoLine::length() const
{
    return int(m->clusterOf.size());
}

bool PangoLine::beginsCluster(int index) const
{
    return m->clusterOf[size_t(index)] >= 0;
}

double PangoLine::advance(int index) const
{
    const int number = m->clusterOf[size_t(index)];
    if (number < 0)
        return 0;
    const auto &cluster = m->clusters[size_t(number)];
    int units = 0;
    for (int g = cluster.first; g <= cluster.last; ++g)
        units += m->items[cluster.item]->glyphs->glyphs[g].geometry.width;
    return toMm(units);
}

void PangoLine::setAdvance(int index, double mm, double shift)
{
    const int number = m->clusterOf[size_t(index)];
    if (number < 0)
        return;
    const auto &cluster = m->clusters[size_t(number)];
    auto *glyphs = m->items[cluster.item]->glyphs->glyphs;
    int units = toUnits(mm);
    for (int g = cluster.first; g <= cluster.last; ++g) {
        glyphs[g].geometry.x_offset += toUnits(shift);
        if (g < cluster.last)
            units -= glyphs[g].geometry.width;
    }
    glyphs[cluster.last].geometry.width = units;
}

double PangoLine::width() const
{
    int units = 0;
    for (const auto &item : m->items)
        units += pango_glyph_string_get_width(item->glyphs);
    return toMm(units);
}

void PangoLine::show(cairo_t *cairo, double x, double y) const
{
    m->each(cairo, x, y, [&](PangoGlyphItem *item) { pango_cairo_show_glyph_item(cairo, m->utf8.constData(), item); });
}

void PangoLine::outline(cairo_t *cairo, double x, double y) const
{
    m->each(cairo, x, y, [&](PangoGlyphItem *item) { pango_cairo_glyph_string_path(cairo, item->item->analysis.font, item->glyphs); });
}

struct PangoFonts::Parts {
    Owned<PangoFontMap> map{pango_cairo_font_map_new()};
    Owned<PangoContext> context;
    std::array<Owned<PangoFont>, 4> faces; ///< at 12 pt, for questions of coverage

    Parts();
    PangoFont *face(const Type &type) const { return faces[size_t(type.role == FontRole::Sans) * 2 + size_t(type.bold)].get(); }
};

PangoFonts::Parts::Parts()
{
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
    context.reset(pango_font_map_create_context(map.get()));
    pango_context_set_language(context.get(), pango_language_from_string("zh-cn"));
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    auto *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    for (size_t i = 0; i < faces.size(); ++i) {
        const auto description = describe({i < 2 ? FontRole::Serif : FontRole::Sans, i % 2 == 1, 12});
        faces[i].reset(pango_font_map_load_font(map.get(), context.get(), description.get()));
    }
}

PangoFonts::PangoFonts()
{
    // Finding and opening the faces takes longer than composing: a thread does it once.
    static thread_local const std::shared_ptr<const Parts> opened = std::make_shared<Parts>();
    m = opened;
}

PangoFonts::~PangoFonts() = default;

QString PangoFonts::missingFamily() const
{
    for (size_t i = 0; i < m->faces.size(); ++i) {
        const char *wanted = familyOf(i < 2 ? FontRole::Serif : FontRole::Sans);
        if (m->faces[i]) {
            const Description found(pango_font_describe(m->faces[i].get()));
            if (qstrcmp(pango_font_description_get_family(found.get()), wanted) == 0)
                continue;
        }
        return QString::fromLatin1(wanted);
    }
    return {};
}

char32_t PangoFonts::missingGlyph(const QString &text, const Type &type) const
{
    auto *face = pango_font_get_hb_font(m->face(type));
    for (const uint code : text.toUcs4()) {
        hb_codepoint_t glyph = 0;
        if (isDrawn(code) && !hb_font_get_nominal_glyph(face, code, &glyph))
            return code;
    }
    return 0;
}

std::unique_ptr<PangoLine> PangoFonts::line(const QString &text, const Type &type) const
{
    auto line = std::make_unique<PangoLine>();
    line->m->utf8 = text.toUtf8();
    auto *attributes = pango_attr_list_new();
    const auto description = describe(type);
    pango_attr_list_insert(attributes, pango_attr_font_desc_new(description.get()));
    pango_attr_list_insert(attributes, pango_attr_fallback_new(FALSE));
    auto *items = pango_itemize(m->context.get(), line->m->utf8.constData(), 0, int(line->m->utf8.size()), attributes, nullptr);
    for (auto *at = items; at; at = at->next) {
        auto *item = static_cast<PangoItem *>(at->data);
        auto *glyphs = pango_glyph_string_new();
        pango_shape_full(line->m->utf8.constData() + item->offset, item->length, line->m->utf8.constData(), int(line->m->utf8.size()),
            &item->analysis, glyphs);
        auto *glyphItem = g_slice_new0(PangoGlyphItem);
        glyphItem->item = item;
        glyphItem->glyphs = glyphs;
        line->m->items.emplace_back(glyphItem);
    }
    g_list_free(items);
    pango_attr_list_unref(attributes);
    line->m->index();
    return line;
}

QList<bool> breaksBefore(const QString &text)
{
    const auto utf8 = text.toUtf8();
    const auto count = text.toUcs4().size();
    std::vector<PangoLogAttr> attributes(size_t(count) + 1);
    pango_get_log_attrs(utf8.constData(), int(utf8.size()), -1, pango_language_from_string("zh-cn"), attributes.data(), int(count) + 1);
    QList<bool> breaks;
    for (const auto &attribute : attributes)
        breaks << bool(attribute.is_line_break);
    return breaks;
}

} // namespace printing::press
