// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/badges.h"

#include "widgets/theme/tokens.h"

#include <QPainter>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 12, signGap = 6, lineHeight = 20;
constexpr qreal pillHeight = 16, pillPadding = 5;

QSize signHint(const QString &word)
{
    return QSize(signSize + signGap + QFontMetrics(theme::font(theme::Type::Body)).horizontalAdvance(word) + 2, lineHeight);
}

void paintWord(QPainter &painter, const QRect &rect, const QString &word)
{
    painter.setFont(theme::font(theme::Type::Body));
    painter.setPen(theme::colors().ink);
    painter.drawText(rect.adjusted(signSize + signGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
}

QString countText(int count)
{
    return count > 99 ? u"99+"_s : QString::number(count);
}

} // namespace

LampBadge::LampBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LampBadge::setLamp(domain::Lamp lamp, const QString &word)
{
    m_lamp = lamp;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize LampBadge::sizeHint() const
{
    return signHint(m_word);
}

void LampBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    marks::paintLamp(painter, QRectF(0, (height() - signSize) / 2.0, signSize, signSize), m_lamp);
    paintWord(painter, rect(), m_word);
}

StageBadge::StageBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StageBadge::setStage(Stage stage, const QString &word)
{
    m_stage = stage;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StageBadge::sizeHint() const
{
    return signHint(m_word);
}

void StageBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    marks::paintStage(painter, QRectF(0, (height() - signSize) / 2.0, signSize, signSize), m_stage, theme::colors().vermilion);
    paintWord(painter, rect(), m_word);
}

CountBadge::CountBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void CountBadge::setCount(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    setAccessibleName(QString::number(count));
    setVisible(count > 0);
    updateGeometry();
    update();
}

QSizeF CountBadge::size(int count)
{
    const qreal text = QFontMetricsF(theme::font(theme::Type::Secondary)).horizontalAdvance(countText(count));
    return QSizeF(qMax(pillHeight, text + 2 * pillPadding), pillHeight);
}

QSize CountBadge::sizeHint() const
{
    return size(m_count).toSize();
}

void CountBadge::paint(QPainter &painter, const QRectF &box, int count, Tone tone)
{
    const theme::Colors &c = theme::colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone == Tone::Alarm ? c.vermilion : c.action);
    painter.drawRoundedRect(box, pillHeight / 2, pillHeight / 2);
    QFont font = theme::font(theme::Type::Secondary, QFont::Medium);
    painter.setFont(font);
    painter.setPen(tone == Tone::Alarm ? c.vermilionInk : c.actionInk);
    painter.drawText(box, Qt::AlignCenter, countText(count));
    painter.restore();
}

void CountBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, QRectF(QPointF(0, 0), size(m_count)), m_count, m_tone);
}

} // namespace widgets
