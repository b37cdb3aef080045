// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/worker/picture.h"

#include "render/picture_kind.h"

#include <algorithm>
#include <cstring>

namespace render::worker {

namespace {

constexpr double pointsPerPixel = 72.0 / 150; ///< what a scanner usually gives; only the ratio matters on screen

bool fits(const PictureFact &fact)
{
    const std::uint64_t pixels = std::uint64_t(fact.width) * fact.height;
    return fact.width > 0 && fact.height > 0 && fact.width <= limit::pictureSide && fact.height <= limit::pictureSide
        && pixels <= (fact.inOnePiece ? limit::heldPixels : limit::picturePixels);
}

PageRow sizeOf(const PictureFact &fact)
{
    if (!fits(fact))
        return {0, 0};
    const bool turned = fact.quarter % 2 == 1;
    const double width = turned ? fact.height : fact.width, height = turned ? fact.width : fact.height;
    const double scale = std::min(pointsPerPixel, double(limit::longestPoints) / std::max(width, height));
    const auto side = [scale](double pixels) { return std::max(limit::shortestPoints, static_cast<float>(pixels * scale)); };
    return {side(width), side(height)};
}

/// Takes rows from the top and makes a smaller (by averaging) or larger (by repeating) picture of them.
class Scaler {
public:
    Scaler(std::uint32_t fromWidth, std::uint32_t fromHeight, std::uint32_t width, std::uint32_t height, std::vector<std::uint8_t> *into)
        : m_fromWidth(fromWidth)
        , m_fromHeight(fromHeight)
        , m_width(width)
        , m_height(height)
        , m_into(into)
        , m_sums(std::size_t(width) * 3)
        , m_row(std::size_t(width) * 3)
    {
        m_into->assign(std::size_t(width) * height * 3, 255);
    }
    void add(const std::uint8_t *row)
    {
        if (m_taken >= m_fromHeight)
            return;
        squeeze(row);
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            m_sums[i] += m_row[i];
        ++m_count;
        ++m_taken;
        const std::uint64_t upTo = m_taken * m_height / m_fromHeight; // rows of the result that are complete now
        if (upTo == m_done)
            return;
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            m_row[i] = std::uint8_t(m_sums[i] / m_count);
        for (; m_done < upTo; ++m_done)
            std::memcpy(m_into->data() + m_done * m_row.size(), m_row.data(), m_row.size());
        std::fill(m_sums.begin(), m_sums.end(), 0);
        m_count = 0;
    }

private:
    /// One row to the width wanted.
    void squeeze(const std::uint8_t *row)
    {
        for (std::uint64_t x = 0; x < m_width; ++x) {
            const std::uint64_t from = x * m_fromWidth / m_width;
            const std::uint64_t to = std::max(from + 1, (x + 1) * m_fromWidth / m_width);
            std::uint32_t red = 0, green = 0, blue = 0;
            for (std::uint64_t each = from; each < to; ++each) {
                red += row[each * 3];
                green += row[each * 3 + 1];
                blue += row[each * 3 + 2];
            }
            const auto count = std::uint32_t(to - from);
            m_row[x * 3] = std::uint8_t(red / count);
            m_row[x * 3 + 1] = std::uint8_t(green / count);
            m_row[x * 3 + 2] = std::uint8_t(blue / count);
        }
    }

    const std::uint64_t m_fromWidth, m_fromHeight, m_width, m_height;
    std::vector<std::uint8_t> *m_into;
    std::vector<std::uint32_t> m_sums;
    std::vector<std::uint8_t> m_row;
    std::uint64_t m_taken = 0, m_done = 0;
    std::uint32_t m_count = 0;
};

/// Mirrors and turns what was decoded (width × height before turning) into the pixels of the page.
void place(const std::vector<std::uint8_t> &from, std::size_t width, std::size_t height, const PictureFact &fact, std::byte *to)
{
    const bool turned = fact.quarter % 2 == 1;
    const std::size_t outWidth = turned ? height : width, outHeight = turned ? width : height;
    for (std::size_t y = 0; y < outHeight; ++y)
        for (std::size_t x = 0; x < outWidth; ++x) {
            std::size_t sx = x, sy = y;
            if (fact.quarter == 1) {
                sx = y;
                sy = height - 1 - x;
            } else if (fact.quarter == 2) {
                sx = width - 1 - x;
                sy = height - 1 - y;
            } else if (fact.quarter == 3) {
                sx = width - 1 - y;
                sy = x;
            }
            if (fact.mirrored)
                sx = width - 1 - sx;
            std::memcpy(to + (y * outWidth + x) * 3, from.data() + (sy * width + sx) * 3, 3);
        }
}

} // namespace

bool Picture::isOne(Bytes bytes)
{
    return mediaTypeOf(bytes).starts_with("image/");
}

Status Picture::open(Bytes bytes, std::vector<PageRow> *rows)
{
    m_bytes = bytes;
    m_facts.clear();
    const std::string_view kind = mediaTypeOf(bytes);
    if (kind == "image/tiff")
        m_facts = tiffFacts(bytes);
    else if (const auto fact = kind == "image/png" ? pngFact(bytes) : jpegFact(bytes))
        m_facts.push_back(*fact);
    rows->clear();
    for (const PictureFact &fact : m_facts)
        rows->push_back(sizeOf(fact));
    if (m_facts.empty())
        return Status::Damaged;
    return std::any_of(m_facts.begin(), m_facts.end(), fits) ? Status::Ok : Status::TooLarge;
}

bool Picture::decode(std::uint32_t page, std::uint32_t width, std::uint32_t height, std::vector<std::uint8_t> *into) const
{
    const PictureFact &fact = m_facts[page];
    const std::string_view kind = mediaTypeOf(m_bytes);
    const PictureFact stored = kind == "image/jpeg" ? jpegReduced(fact, width, height) : fact;
    Scaler scaler(stored.width, stored.height, width, height, into);
    const RowSink sink = [&scaler](const std::uint8_t *row) { scaler.add(row); };
    if (kind == "image/jpeg")
        return jpegRows(m_bytes, fact, stored, sink);
    return kind == "image/png" ? pngRows(m_bytes, fact, sink) : tiffRows(m_bytes, page, fact, sink);
}

Status Picture::paint(std::uint32_t page, std::uint32_t width, std::uint32_t height, std::byte *pixels) const
{
    if (page >= m_facts.size() || width == 0 || height == 0)
        return Status::Damaged;
    const PictureFact &fact = m_facts[page];
    if (!fits(fact))
        return Status::TooLarge;
    const bool turned = fact.quarter % 2 == 1;
    const std::uint32_t before = turned ? height : width, beforeHeight = turned ? width : height;
    std::vector<std::uint8_t> decoded;
    if (!decode(page, before, beforeHeight, &decoded))
        return Status::Damaged;
    place(decoded, before, beforeHeight, fact, pixels);
    return Status::Ok;
}

} // namespace render::worker
