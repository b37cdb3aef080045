// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pages of a paper lie on a long strip: sizes in points in, rectangles in device-independent pixels out.
#pragma once

#include <QList>
#include <QRectF>
#include <QSize>
#include <QSizeF>

#include <utility>

namespace widgets {

class PdfLayout {
public:
    /// Pixels of a point at 100 %.
    static constexpr qreal pixelsPerPoint = 96.0 / 72.0;
    static constexpr qreal smallest = 0.25, largest = 4.0;

    void setPages(const QList<QSizeF> &pages);
    /// Lays the pages out beneath each other, centred in at least `width` pixels.
    void setZoom(qreal zoom, int width);

    int count() const { return static_cast<int>(m_pages.size()); }
    qreal zoom() const { return m_zoom; }
    QSize size() const { return m_size; }
    QRectF page(int index) const { return m_rects.value(index); }
    QSizeF points(int index) const { return m_pages.value(index); }
    /// Pages touching the strip between these heights, as [first, last]; {0, -1} without pages.
    std::pair<int, int> between(qreal top, qreal bottom) const;
    /// The page at this height, or the nearest.
    int pageAt(qreal y) const;
    /// From the strip to points of that page, and back.
    QPointF toPoints(int index, const QPointF &strip) const;
    QRectF fromPoints(int index, const QRectF &points) const;

    qreal zoomForWidth(int width) const;
    qreal zoomForPage(int index, const QSize &size) const;

private:
    qreal scale() const { return m_zoom * pixelsPerPoint; }

    QList<QSizeF> m_pages;
    QList<QRectF> m_rects;
    QSize m_size;
    qreal m_zoom = 1;
};

} // namespace widgets
