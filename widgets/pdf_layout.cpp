// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_layout.h"

#include "widgets/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int margin = theme::space::card;
constexpr int gap = theme::space::half + theme::space::grid;

} // namespace

void PdfLayout::setPages(const QList<QSizeF> &pages)
{
    m_pages = pages;
    m_rects.clear();
    m_size = {};
}

void PdfLayout::setZoom(qreal zoom, int width)
{
    m_zoom = std::clamp(zoom, smallest, largest);
    qreal widest = 0;
    for (const QSizeF &page : std::as_const(m_pages))
        widest = std::max(widest, std::round(page.width() * scale()));
    const int total = std::max(width, static_cast<int>(widest) + 2 * margin);
    m_rects.clear();
    m_rects.reserve(m_pages.size());
    qreal y = margin;
    for (const QSizeF &page : std::as_const(m_pages)) {
        const QSizeF size(std::round(page.width() * scale()), std::round(page.height() * scale()));
        m_rects.append(QRectF(QPointF(std::floor((total - size.width()) / 2), y), size));
        y += size.height() + gap;
    }
    m_size = m_pages.isEmpty() ? QSize() : QSize(total, static_cast<int>(y) - gap + margin);
}

std::pair<int, int> PdfLayout::between(qreal top, qreal bottom) const
{
    const auto first = std::ranges::partition_point(m_rects, [top](const QRectF &page) { return page.bottom() <= top; });
    const auto end = std::partition_point(first, m_rects.end(), [bottom](const QRectF &page) { return page.top() < bottom; });
    return {static_cast<int>(first - m_rects.begin()), static_cast<int>(end - m_rects.begin()) - 1};
}

int PdfLayout::pageAt(qreal y) const
{
    const auto found = std::ranges::partition_point(m_rects, [y](const QRectF &page) { return page.bottom() + gap / 2.0 < y; });
    return std::min(static_cast<int>(found - m_rects.begin()), count() - 1);
}

QPointF PdfLayout::toPoints(int index, const QPointF &strip) const
{
    return (strip - page(index).topLeft()) / scale();
}

QRectF PdfLayout::fromPoints(int index, const QRectF &points) const
{
    return {page(index).topLeft() + points.topLeft() * scale(), points.size() * scale()};
}

qreal PdfLayout::zoomForWidth(int width) const
{
    qreal widest = 1;
    for (const QSizeF &page : m_pages)
        widest = std::max(widest, page.width());
    return std::clamp((width - 2 * margin) / (widest * pixelsPerPoint), smallest, largest);
}

qreal PdfLayout::zoomForPage(int index, const QSize &size) const
{
    const QSizeF page = points(index).isEmpty() ? QSizeF(595, 842) : points(index);
    const qreal across = (size.width() - 2 * margin) / (page.width() * pixelsPerPoint);
    const qreal down = (size.height() - 2 * margin) / (page.height() * pixelsPerPoint);
    return std::clamp(std::min(across, down), smallest, largest);
}

} // namespace widgets
