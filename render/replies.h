// SPDX-License-Identifier: GPL-3.0-or-later
// What comes out of shared memory, checked number by number and copied before anybody uses it.
#pragma once

#include "render/channel.h"
#include "render/pool.h"

#include <optional>
#include <vector>

namespace render {

/// A page of the document as the worker described it; `status` says why it cannot be shown.
struct PageFact {
    QSizeF size; ///< points; null unless status is Ok
    Status status = Status::Ok;
};

/// Nothing when a row is neither a size within the limits nor one of the two marks for unreadable pages.
std::optional<QList<PageFact>> readSizes(std::span<const std::byte> table, std::uint32_t count);
/// An opaque white image of this size whose memory is there already; null when there is none.
QImage canvas(const QSize &size);
/// Copies the pixels (three bytes each: red, green, blue) into `image`, which nobody else holds; null when they are too few for it.
QImage readPixels(std::span<const std::byte> pixels, QImage image);
/// Joins characters to words and lines. Nothing when a code point or a number is impossible; boxes are cut to the page.
std::optional<PageText> readText(std::span<const std::byte> table, std::uint32_t count, const QSizeF &page);

/// Pixels of a page at this resolution; scaled down to the limits of render/protocol.h.
QSize pixelSize(const QSizeF &points, double dpi);

/// The failure that stands for a status other than Ok. Every code of the renderer is raised here.
domain::Failure failure(Status status, const QString &detail = {});

} // namespace render
