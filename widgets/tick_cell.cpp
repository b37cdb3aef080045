// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tick_cell.h"

#include "widgets/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace widgets {

using theme::colors;

namespace {

constexpr qreal markSize = 20;
constexpr qreal outline = 1.3;

/// Paths are drawn on a square of side 20.
QPainterPath thick(const QPainterPath &line, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line).simplified();
}

QPainterPath tickPath()
{
    QPainterPath line({3.2, 10.8});
    line.lineTo(7.8, 15.6);
    line.lineTo(17.0, 4.8);
    return thick(line, 3.6);
}

QPainterPath crossPath()
{
    QPainterPath down({4.4, 4.4});
    down.lineTo(15.6, 15.6);
    QPainterPath up({15.6, 4.4});
    up.lineTo(4.4, 15.6);
    return thick(down, 3.6).united(thick(up, 3.6)).simplified();
}

/// The stamp of a returned case: a square with its letter cut out.
QPainterPath stampPath(const QString &glyph)
{
    QPainterPath frame;
    frame.addRoundedRect(QRectF(1, 1, 18, 18), 3, 3);
    QPainterPath letter;
    QFont font = theme::font(theme::Type::Body, QFont::Medium);
    font.setPixelSize(14);
    letter.addText(0, 0, font, glyph);
    letter.translate(QPointF(10, 10) - letter.boundingRect().center());
    return frame.subtracted(letter);
}

/// Hollow, half or full, in vermilion: the office's hand.
void paintHand(QPainter &painter, const QPainterPath &shape, TickStage stage)
{
    const QColor hand = colors().vermilion;
    painter.setPen(QPen(hand, outline));
    painter.setBrush(stage == TickStage::Effective ? QBrush(hand) : QBrush(colors().surface));
    painter.drawPath(shape);
    if (stage != TickStage::Sent)
        return;
    painter.save();
    painter.setClipRect(QRectF(-2, 10, 24, 12));
    painter.setBrush(hand);
    painter.drawPath(shape);
    painter.restore();
}

/// A returned stamp that is not in effect shows its letter on an empty square.
void paintStamp(QPainter &painter, TickStage stage, const QString &glyph)
{
    if (stage != TickStage::Saved) {
        paintHand(painter, stampPath(glyph), stage);
        return;
    }
    painter.setPen(QPen(colors().vermilion, outline));
    painter.setBrush(colors().surface);
    painter.drawRoundedRect(QRectF(1, 1, 18, 18), 3, 3);
    QFont font = theme::font(theme::Type::Body);
    font.setPixelSize(13);
    painter.setFont(font);
    painter.drawText(QRectF(1, 1, 18, 18), Qt::AlignCenter, glyph);
}

void paintRefused(QPainter &painter)
{
    QPainterPath triangle({10, 2});
    triangle.lineTo(18.6, 17.4);
    triangle.lineTo(1.4, 17.4);
    triangle.closeSubpath();
    painter.setPen(QPen(colors().vermilion, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(colors().surface);
    painter.drawPath(triangle);
    painter.drawLine(QPointF(10, 7.6), QPointF(10, 12));
    painter.drawPoint(QPointF(10, 14.8));
}

void paintOpen(QPainter &painter, TickMark mark)
{
    if (mark == TickMark::Mine) {
        painter.setPen(QPen(colors().action, 1.6));
        painter.setBrush(colors().surface);
        painter.drawRoundedRect(QRectF(1, 1, 18, 18), 4, 4);
    } else if (mark == TickMark::Open) {
        painter.setPen(QPen(colors().secondInk, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(10, 10), 5, 5);
    } else if (mark == TickMark::Waiting) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors().lampGrey);
        painter.drawEllipse(QPointF(10, 10), 2, 2);
    } else if (mark == TickMark::Skipped) {
        painter.setPen(QPen(colors().lampGrey, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(6, 10), QPointF(14, 10));
    }
}

void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, bool own)
{
    painter.fillRect(option.rect, option.state & QStyle::State_Selected ? colors().selection : colors().surface);
    if (own) {
        QColor tint = colors().action;
        tint.setAlpha(option.state & QStyle::State_Selected ? 26 : 16);
        painter.fillRect(option.rect, tint);
    }
}

void paintCaption(QPainter &painter, const QRect &rect, const TickCell &cell)
{
    const QFont font = theme::font(theme::Type::Secondary);
    const QFontMetrics metrics(font);
    const int room = rect.width() - theme::space::grid;
    QString text = cell.when.isEmpty() ? cell.who : cell.who + QLatin1Char(' ') + cell.when;
    if (metrics.horizontalAdvance(text) > room)
        text = cell.who;
    painter.setFont(font);
    painter.setPen(colors().secondInk);
    painter.drawText(rect, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, room));
}

} // namespace

QString returnedGlyph()
{
    return QCoreApplication::translate("widgets::TickCell", "R", "one letter in a stamp: returned for correction");
}

void paintTickMark(QPainter &painter, const QRectF &area, TickMark mark, TickStage stage, const QString &glyph)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF(markSize / 2, markSize / 2));
    switch (mark) {
    case TickMark::Agreed:
        paintHand(painter, tickPath(), stage);
        break;
    case TickMark::Declined:
        paintHand(painter, crossPath(), stage);
        break;
    case TickMark::Returned:
        paintStamp(painter, stage, glyph);
        break;
    case TickMark::Refused:
        paintRefused(painter);
        break;
    default:
        paintOpen(painter, mark);
    }
    painter.restore();
}

void TickCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(TickCellRole);
    if (!value.canConvert<TickCell>()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const auto cell = value.value<TickCell>();
    painter->save();
    paintBackground(*painter, option, cell.ownColumn);
    QRect markArea = option.rect;
    if (!cell.who.isEmpty()) {
        const int line = QFontMetrics(theme::font(theme::Type::Secondary)).height();
        const int top = option.rect.top() + (option.rect.height() - line - int(markSize)) / 2;
        markArea = QRect(option.rect.left(), top, option.rect.width(), int(markSize));
        paintCaption(*painter, QRect(option.rect.left(), markArea.bottom() + 1, option.rect.width(), line), cell);
    }
    paintTickMark(*painter, markArea, cell.mark, cell.stage, returnedGlyph());
    painter->restore();
}

QSize TickCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(TickCellRole);
    if (!value.canConvert<TickCell>())
        return QStyledItemDelegate::sizeHint(option, index);
    const auto cell = value.value<TickCell>();
    const QFontMetrics metrics(theme::font(theme::Type::Secondary));
    const int caption = cell.who.isEmpty() ? 0 : metrics.horizontalAdvance(cell.who + QLatin1Char(' ') + cell.when);
    return {qMax(caption, int(markSize)) + theme::space::card, theme::space::touch};
}

TickMarkView::TickMarkView(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(int(markSize) + theme::space::grid, int(markSize) + theme::space::grid);
}

void TickMarkView::setMark(TickMark mark, TickStage stage)
{
    m_mark = mark;
    m_stage = stage;
    update();
}

void TickMarkView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTickMark(painter, rect(), m_mark, m_stage, returnedGlyph());
}

} // namespace widgets
