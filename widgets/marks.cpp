// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/marks.h"

#include "widgets/theme/tokens.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace widgets::marks {

namespace {

constexpr qreal tagHeight = 18, tagPadding = 6, tagRadius = 4;

QRectF square(const QRectF &rect)
{
    const qreal side = qMin(rect.width(), rect.height());
    return QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
}

} // namespace

QColor lampColor(domain::Lamp lamp)
{
    const theme::Colors &c = theme::colors();
    switch (lamp) {
    case domain::Lamp::Green:
        return c.lampGreen;
    case domain::Lamp::DueSoon:
        return c.lampDueSoon;
    case domain::Lamp::Yellow:
        return c.lampYellow;
    case domain::Lamp::Red:
        return c.vermilion;
    case domain::Lamp::Grey:
        break;
    }
    return c.lampGrey;
}

void paintLamp(QPainter &painter, const QRectF &rect, domain::Lamp lamp)
{
    const QRectF box = square(rect);
    const qreal unit = box.width();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lampColor(lamp));
    switch (lamp) {
    case domain::Lamp::Green:
        painter.drawEllipse(box);
        break;
    case domain::Lamp::DueSoon:
        painter.drawPie(box, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(lampColor(lamp), unit * 0.12));
        painter.drawEllipse(box.adjusted(unit * 0.06, unit * 0.06, -unit * 0.06, -unit * 0.06));
        break;
    case domain::Lamp::Yellow:
        painter.drawPolygon(QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case domain::Lamp::Red:
        painter.drawRect(box.adjusted(unit * 0.06, unit * 0.06, -unit * 0.06, -unit * 0.06));
        break;
    case domain::Lamp::Grey:
        painter.drawRect(QRectF(box.left() + unit * 0.14, box.top(), unit * 0.24, unit));
        painter.drawRect(QRectF(box.right() - unit * 0.38, box.top(), unit * 0.24, unit));
        break;
    }
    painter.restore();
}

void paintStage(QPainter &painter, const QRectF &rect, Stage stage, const QColor &color)
{
    const qreal stroke = qMax<qreal>(1.5, square(rect).width() / 10);
    const QRectF box = square(rect).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (stage == Stage::Full)
        painter.setBrush(color);
    painter.drawEllipse(box);
    if (stage == Stage::Half) {
        painter.setBrush(color);
        painter.drawPie(box, 90 * 16, 180 * 16);
    }
    if (stage == Stage::Refused) {
        const qreal in = box.width() * 0.3;
        painter.drawLine(box.topLeft() + QPointF(in, in), box.bottomRight() - QPointF(in, in));
        painter.drawLine(box.topRight() + QPointF(-in, in), box.bottomLeft() + QPointF(in, -in));
    }
    painter.restore();
}

qreal tagWidth(const QString &text)
{
    return QFontMetricsF(theme::font(theme::Type::Secondary)).horizontalAdvance(text) + 2 * tagPadding;
}

qreal paintTag(QPainter &painter, const QPointF &leftCentre, const QString &text, const QColor &fill, const QColor &ink)
{
    const QRectF box(leftCentre.x(), leftCentre.y() - tagHeight / 2, tagWidth(text), tagHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, tagRadius, tagRadius);
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
    return box.width();
}

QColor urgencyColor(domain::Urgency urgency)
{
    switch (urgency) {
    case domain::Urgency::ExtraUrgent:
        return theme::colors().vermilion;
    case domain::Urgency::Urgent:
        return theme::colors().warn;
    case domain::Urgency::None:
        break;
    }
    return theme::colors().secondInk;
}

} // namespace widgets::marks
