// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at what a widget or a painter drew: how many pixels have a colour, and where.
#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QWidget>

#include <functional>

namespace tests::support {

inline QImage drawn(QWidget &widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_ARGB32);
}

/// What `paint` draws on a transparent square of `side` pixels.
inline QImage drawn(int side, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter, QRectF(0, 0, side, side));
    painter.end();
    return image;
}

/// Pixels of exactly this colour.
inline int count(const QImage &image, const QColor &color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color;
    return found;
}

/// Where pixels of this colour stand.
inline QRect where(const QImage &image, const QColor &color)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                found |= QRect(x, y, 1, 1);
    return found;
}

} // namespace tests::support
