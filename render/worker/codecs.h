// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that touches libjpeg, libpng and libtiff: sizes of a picture from its head, and its rows one after the other.
#pragma once

#include "render/protocol.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace render::worker {

using Bytes = std::span<const std::byte>;

/// One picture of a file. `quarter` clockwise quarter turns and `mirrored` (left and right, before turning) are what its camera noted.
struct PictureFact {
    std::uint32_t width = 0; ///< pixels as stored
    std::uint32_t height = 0;
    int quarter = 0;
    bool mirrored = false;
    std::uint32_t reducedBy = 1; ///< 2, 4 or 8: read at this part of its size
    bool inOnePiece = false;     ///< cannot be read row by row: all of it must be held
};

/// Called with each row from the top: width × 3 bytes (R, G, B).
using RowSink = std::function<void(const std::uint8_t *row)>;

/// What stands in the head; nothing when it cannot be read.
std::optional<PictureFact> jpegFact(Bytes bytes);
std::optional<PictureFact> pngFact(Bytes bytes);
std::vector<PictureFact> tiffFacts(Bytes bytes);

/// The size the rows will have when they are decoded at `width` pixels or a little more: JPEG is reduced while it is read.
PictureFact jpegReduced(const PictureFact &fact, std::uint32_t width, std::uint32_t height);
/// All rows; false when anything of the picture is missing or damaged, also after some rows have been given.
bool jpegRows(Bytes bytes, const PictureFact &fact, const PictureFact &reduced, const RowSink &sink);
bool pngRows(Bytes bytes, const PictureFact &fact, const RowSink &sink);
bool tiffRows(Bytes bytes, std::uint32_t page, const PictureFact &fact, const RowSink &sink);

} // namespace render::worker
