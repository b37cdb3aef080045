// SPDX-License-Identifier: GPL-3.0-or-later
// A JPEG, PNG or TIFF file as a document: a page for each picture, painted at any size without ever holding more than must be held.
#pragma once

#include "render/worker/codecs.h"

#include <vector>

namespace render::worker {

class Picture {
public:
    static bool isOne(Bytes bytes);

    /// Reads the heads; the bytes must live as long as the picture. Status Ok: one row a page, of width 0 where a page is beyond the
    /// limits. Otherwise Damaged, or TooLarge when no page is within them.
    Status open(Bytes bytes, std::vector<PageRow> *rows);
    /// Writes width × height × 3 bytes (R, G, B). A picture of which anything is missing is Damaged.
    Status paint(std::uint32_t page, std::uint32_t width, std::uint32_t height, std::byte *pixels) const;

private:
    bool decode(std::uint32_t page, std::uint32_t width, std::uint32_t height, std::vector<std::uint8_t> *into) const;

    Bytes m_bytes;
    std::vector<PictureFact> m_facts;
};

} // namespace render::worker
