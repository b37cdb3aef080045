// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_selection.h"

#include <algorithm>
#include <limits>

namespace widgets {

namespace {

/// How far a point is from a box; height counts more, so that the line is found first.
qreal distance(const QRectF &box, const QPointF &point)
{
    const qreal across = std::max({box.left() - point.x(), point.x() - box.right(), 0.0});
    const qreal down = std::max({box.top() - point.y(), point.y() - box.bottom(), 0.0});
    return across + 8 * down;
}

} // namespace

qsizetype pdfIndexAt(const render::PageText &text, const QPointF &point)
{
    qsizetype best = 0;
    qreal nearest = std::numeric_limits<qreal>::max();
    for (qsizetype i = 0; i < text.boxes.size(); ++i) {
        const QRectF &box = text.boxes.at(i);
        if (box.isNull())
            continue;
        const qreal far = distance(box, point);
        if (far >= nearest)
            continue;
        nearest = far;
        best = point.x() > box.center().x() ? i + 1 : i;
    }
    return best;
}

QList<QRectF> pdfStretches(const render::PageText &text, qsizetype from, qsizetype to)
{
    QList<QRectF> stretches;
    bool continues = false;
    for (qsizetype i = std::max<qsizetype>(0, from); i < std::min(to, text.boxes.size()); ++i) {
        const QRectF &box = text.boxes.at(i);
        if (box.isNull()) {
            continues = continues && text.text.at(i) == u' ';
            continue;
        }
        if (continues)
            stretches.last() |= box;
        else
            stretches.append(box);
        continues = true;
    }
    return stretches;
}

} // namespace widgets
