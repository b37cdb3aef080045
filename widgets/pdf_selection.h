// SPDX-License-Identifier: GPL-3.0-or-later
// Places in the text of a paper, and what lies between two of them.
#pragma once

#include "render/pool.h"

#include <QList>
#include <QPointF>

#include <compare>

namespace widgets {

/// Before the character `index` of the text of `page`.
struct PdfPlace {
    int page = -1;
    qsizetype index = 0;
    auto operator<=>(const PdfPlace &) const = default;
    bool isValid() const { return page >= 0; }
};

/// The place nearest to a point of the page (points): the line is chosen by height, then the gap between two characters.
qsizetype pdfIndexAt(const render::PageText &text, const QPointF &point);
/// One rectangle (points) for each stretch of characters in a line, in [from, to).
QList<QRectF> pdfStretches(const render::PageText &text, qsizetype from, qsizetype to);

} // namespace widgets
