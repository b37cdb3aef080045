// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/worker/pages.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>
#include <string>

namespace render::worker {

namespace {

/// Large enough that the heap then holds the pixels of a page of A4 at screen resolution.
constexpr int warmUpDpi = 1'400;

void ignore(const std::string &, void *) { }

PageRow size(const poppler::document &document, int index)
{
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page)
        return {-1, -1};
    const poppler::rectf box = page->page_rect(poppler::crop_box);
    const bool turned = page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape;
    const auto width = static_cast<float>(turned ? box.height() : box.width());
    const auto height = static_cast<float>(turned ? box.width() : box.height());
    const auto fits = [](float side) { return side >= limit::shortestPoints && side <= limit::longestPoints; };
    return fits(width) && fits(height) ? PageRow{width, height} : PageRow{0, 0};
}

poppler::image picture(const poppler::document &document, int index, double dpi, int width, int height)
{
    const std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page)
        return {};
    poppler::page_renderer renderer;
    renderer.set_paper_color(0xffffffff);
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    return renderer.render_page(page.get(), dpi, dpi, 0, 0, width, height);
}

/// The code points of UTF-16 as Poppler hands it out (in the machine's byte order); lone surrogates become U+FFFD.
std::u32string codePoints(const poppler::ustring &text)
{
    std::u32string points;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t unit = text[i];
        if (unit == 0xfeff)
            continue; // byte order mark
        const char32_t next = i + 1 < text.size() ? text[i + 1] : 0;
        if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
            points += char32_t(0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00));
            ++i;
        } else {
            points += unit >= 0xd800 && unit < 0xe000 ? char32_t(0xfffd) : unit;
        }
    }
    return points;
}

/// The characters of one word; where their number differs from the boxes', the word's box is shared out evenly.
void addWord(const poppler::text_box &word, std::vector<CharRow> *rows)
{
    const std::u32string points = codePoints(word.text());
    const poppler::rectf whole = word.bbox();
    for (std::size_t i = 0; i < points.size() && rows->size() < limit::characters; ++i) {
        poppler::rectf box = word.char_bbox(i);
        if (box.width() <= 0 && box.height() <= 0) {
            const double part = whole.width() / static_cast<double>(points.size());
            box = {whole.x() + part * static_cast<double>(i), whole.y(), part, whole.height()};
        }
        const bool last = i + 1 == points.size();
        rows->push_back({points[i], static_cast<float>(box.x()), static_cast<float>(box.y()), static_cast<float>(box.width()),
            static_cast<float>(box.height()),
            !last                        ? 0U
                : word.has_space_after() ? 1U
                                         : 2U});
    }
}

} // namespace

Pages::Pages()
{
    poppler::set_debug_error_function(ignore, nullptr);
}

Pages::~Pages() = default;

void Pages::warmUp()
{
    // One empty-looking page that names a Chinese and a Latin font without embedding them; Poppler mends the missing cross-reference table.
    static constexpr char sample[] =
        "%PDF-1.4\n"
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 60 30]/Contents 4 0 R"
        "/Resources<</Font<</A 5 0 R/B 6 0 R>>>>>>endobj\n"
        "4 0 obj<</Length 59>>stream\nBT /A 9 Tf 5 5 Td <4E00> Tj /B 9 Tf (a) Tj ET               \nendstream endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[7 0 R]>>endobj\n"
        "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        "7 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 8 0 R>>endobj\n"
        "8 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0"
        "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>endobj\n"
        "trailer<</Root 1 0 R>>\n%%EOF\n";
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(sample, sizeof sample - 1));
    if (document && document->pages() > 0)
        picture(*document, 0, warmUpDpi, 60 * warmUpDpi / 72, 30 * warmUpDpi / 72);
}

void Pages::open(const Message &request, Descriptor document, const Descriptor &rows, Message *reply)
{
    m_file = std::move(document);
    m_bytes = Mapping(m_file.get(), request.bytes, false);
    const Mapping table(rows.get(), limit::pages * sizeof(PageRow), true);
    reply->status = Status::Damaged;
    if (!m_bytes.isValid() || !table.isValid())
        return;
    if (Picture::isOne(m_bytes.bytes()))
        return openPicture(table, reply);
    m_document.reset(
        poppler::document::load_from_raw_data(reinterpret_cast<const char *>(m_bytes.bytes().data()), static_cast<int>(request.bytes)));
    if (!m_document)
        return;
    if (m_document->is_locked()) {
        reply->status = Status::Locked;
        return;
    }
    const int count = m_document->pages();
    if (count < 1 || count > static_cast<int>(limit::pages)) {
        reply->status = count < 1 ? Status::Damaged : Status::TooLarge;
        return;
    }
    bool readable = false;
    for (int index = 0; index < count; ++index) {
        const PageRow row = size(*m_document, index);
        readable = readable || row.width >= 0;
        std::memcpy(table.bytes().data() + static_cast<std::size_t>(index) * sizeof row, &row, sizeof row);
    }
    if (!readable)
        return;
    reply->count = static_cast<std::uint32_t>(count);
    reply->status = Status::Ok;
}

void Pages::openPicture(const Mapping &table, Message *reply)
{
    m_picture = std::make_unique<Picture>();
    std::vector<PageRow> rows;
    reply->status = m_picture->open(m_bytes.bytes(), &rows);
    if (reply->status != Status::Ok)
        return;
    std::memcpy(table.bytes().data(), rows.data(), rows.size() * sizeof(PageRow));
    reply->count = static_cast<std::uint32_t>(rows.size());
}

void Pages::paint(const Message &request, const Descriptor &pixels, Message *reply) const
{
    reply->status = Status::Damaged;
    if (m_picture) {
        const Mapping target(pixels.get(), std::size_t(request.width) * request.height * limit::pixelBytes, true);
        if (target.isValid())
            reply->status = m_picture->paint(request.page, request.width, request.height, target.bytes().data());
        return;
    }
    if (!m_document)
        return;
    const poppler::image image = picture(*m_document, static_cast<int>(request.page), request.milliDpi / 1000.0,
        static_cast<int>(request.width), static_cast<int>(request.height));
    if (!image.is_valid() || image.format() != poppler::image::format_rgb24 || image.width() != static_cast<int>(request.width)
        || image.height() != static_cast<int>(request.height))
        return;
    const std::size_t row = std::size_t(request.width) * limit::pixelBytes;
    const Mapping target(pixels.get(), row * request.height, true); // only now: meanwhile the reader has had its pages fetched
    if (!target.isValid())
        return;
    for (std::size_t y = 0; y < request.height; ++y)
        std::memcpy(target.bytes().data() + y * row, image.const_data() + y * static_cast<std::size_t>(image.bytes_per_row()), row);
    reply->status = Status::Ok;
}

void Pages::read(const Message &request, const Descriptor &rows, Message *reply) const
{
    const Mapping table(rows.get(), limit::characters * sizeof(CharRow), true);
    reply->status = m_picture ? Status::Ok : Status::Damaged; // a picture has no characters
    if (!m_document || !table.isValid())
        return;
    const std::unique_ptr<poppler::page> page(m_document->create_page(static_cast<int>(request.page)));
    if (!page)
        return;
    std::vector<CharRow> characters;
    for (const poppler::text_box &word : page->text_list())
        addWord(word, &characters);
    std::memcpy(table.bytes().data(), characters.data(), characters.size() * sizeof(CharRow));
    reply->count = static_cast<std::uint32_t>(characters.size());
    reply->status = Status::Ok;
}

} // namespace render::worker
