// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/number_tile.h"

#include "widgets/theme/tokens.h"

#include <QPainter>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int tileHeight = 84, tileWidth = 132, signSide = 12, inset = 16, space = 8, radius = 8;

QColor signColor(const NumberTile::Sign &sign)
{
    if (const auto *lamp = std::get_if<domain::Lamp>(&sign))
        return marks::lampColor(*lamp);
    if (const auto *urgency = std::get_if<domain::Urgency>(&sign))
        return marks::urgencyColor(*urgency);
    return theme::colors().vermilion;
}

} // namespace

NumberTile::NumberTile(Sign sign, QWidget *parent)
    : QAbstractButton(parent)
    , m_sign(sign)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NumberTile::setWord(const QString &word)
{
    setText(word);
    updateGeometry();
    describe();
}

void NumberTile::setNumber(int number)
{
    m_number = number;
    describe();
    update();
}

void NumberTile::describe()
{
    setAccessibleName(m_number < 0 ? text() : u"%1: %2"_s.arg(text()).arg(m_number));
}

QSize NumberTile::sizeHint() const
{
    return minimumSizeHint().expandedTo({tileWidth, tileHeight});
}

/// Its word is never cut off.
QSize NumberTile::minimumSizeHint() const
{
    const int word = QFontMetrics(theme::font(theme::Type::Body)).horizontalAdvance(text());
    return QSize(inset + signSide + space + word + inset, tileHeight);
}

QColor NumberTile::numberColor() const
{
    if (m_number <= 0)
        return theme::colors().secondInk;
    if (const auto *lamp = std::get_if<domain::Lamp>(&m_sign); lamp && *lamp == domain::Lamp::Red)
        return theme::colors().vermilion;
    return theme::colors().ink;
}

void NumberTile::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(c.focus, 2) : QPen(underMouse() ? c.lampGrey : c.line, 1));
    painter.setBrush(isDown() ? c.selection : (underMouse() ? c.raised : c.surface));
    painter.drawRoundedRect(body, radius, radius);

    int x = inset;
    const QRectF signBox(x, 20 - signSide / 2.0, signSide, signSide);
    if (const auto *lamp = std::get_if<domain::Lamp>(&m_sign)) {
        marks::paintLamp(painter, signBox, *lamp);
        x += signSide + space;
    } else if (const auto *stage = std::get_if<Stage>(&m_sign)) {
        marks::paintStage(painter, signBox, *stage, signColor(m_sign));
        x += signSide + space;
    } else if (std::holds_alternative<domain::Urgency>(m_sign)) {
        painter.fillRect(QRectF(x, 13, 3, 14), signColor(m_sign));
        x += 11;
    }
    painter.setPen(c.secondInk);
    painter.setFont(theme::font(theme::Type::Body));
    painter.drawText(QRect(x, 8, width() - x - 8, 24), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setPen(numberColor());
    painter.setFont(theme::font(theme::Type::Board, QFont::Medium));
    const QString number = m_number < 0 ? u"–"_s : QLocale().toString(m_number);
    painter.drawText(QRect(inset, 34, width() - inset, 42), Qt::AlignVCenter | Qt::AlignLeft, number);
}

} // namespace widgets
