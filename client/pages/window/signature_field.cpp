// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/signature_field.h"

#include "widgets/theme/tokens.h"

#include <QBuffer>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;

namespace {

constexpr QSizeF mostPixels(600, 240);
constexpr int margin = 8;
constexpr double pen = 3;
constexpr qsizetype mostPoints = 20'000;

QPen penOf(const QColor &color)
{
    return QPen(color, pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void drawAll(QPainter &painter, const QList<QPolygonF> &strokes)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPolygonF &stroke : strokes)
        if (stroke.size() == 1)
            painter.drawPoint(stroke.first());
        else
            painter.drawPolyline(stroke);
}

} // namespace

SignatureField::SignatureField(QWidget *parent)
    : QWidget(parent)
{
    setCursor(Qt::CrossCursor);
    setMinimumHeight(120);
    setAttribute(Qt::WA_AcceptTouchEvents);
}

void SignatureField::clear()
{
    m_strokes.clear();
    m_drawing = false;
    update();
    Q_EMIT changed();
}

void SignatureField::press(const QPointF &at)
{
    m_drawing = true;
    m_strokes.append(QPolygonF({at}));
    update();
}

void SignatureField::draw(const QPointF &at)
{
    if (!m_drawing || m_strokes.last().size() >= mostPoints)
        return;
    const QPointF inside(qBound(0.0, at.x(), double(width())), qBound(0.0, at.y(), double(height())));
    m_strokes.last().append(inside);
    update();
}

void SignatureField::lift()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    Q_EMIT changed();
}

void SignatureField::mousePressEvent(QMouseEvent *event)
{
    press(event->position());
}

void SignatureField::mouseMoveEvent(QMouseEvent *event)
{
    draw(event->position());
}

void SignatureField::mouseReleaseEvent(QMouseEvent *)
{
    lift();
}

void SignatureField::tabletEvent(QTabletEvent *event)
{
    if (event->type() == QEvent::TabletPress)
        press(event->position());
    else if (event->type() == QEvent::TabletMove)
        draw(event->position());
    else
        lift();
    event->accept();
}

QByteArray SignatureField::png() const
{
    QRectF bounds;
    for (const QPolygonF &stroke : m_strokes)
        bounds |= stroke.boundingRect().adjusted(-margin, -margin, margin, margin);
    if (bounds.isEmpty())
        return {};
    const double scale = qMin(1.0, qMin(mostPixels.width() / bounds.width(), mostPixels.height() / bounds.height()));
    QImage image((bounds.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    painter.setPen(penOf(Qt::black));
    drawAll(painter, m_strokes);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void SignatureField::paintEvent(QPaintEvent *)
{
    const auto &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(c.lampGrey, 1));
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(QPen(c.line, 1));
    painter.drawLine(theme::space::page, height() * 3 / 4, width() - theme::space::page, height() * 3 / 4);
    if (m_strokes.isEmpty()) {
        painter.setPen(c.secondInk);
        painter.setFont(theme::font(theme::Type::Section));
        painter.drawText(rect(), Qt::AlignCenter, tr("Sign here"));
        return;
    }
    painter.setPen(penOf(c.ink));
    drawAll(painter, m_strokes);
}

} // namespace client::pages::window
