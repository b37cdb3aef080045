// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/skeleton.h"

#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

namespace {

constexpr int patienceMs = 200, barHeight = 12, radius = 4;
constexpr double widths[] = {0.62, 0.48, 0.71, 0.55, 0.66};

} // namespace

Skeleton::Skeleton(int rowHeight, QWidget *parent)
    : QWidget(parent)
    , m_rowHeight(rowHeight)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void Skeleton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !accessibleName().isEmpty())
        setAccessibleName(tr("Loading"));
    QWidget::changeEvent(event);
}

void Skeleton::showEvent(QShowEvent *event)
{
    m_patience.start();
    setAccessibleName(tr("Loading"));
    QWidget::showEvent(event);
}

void Skeleton::hideEvent(QHideEvent *event)
{
    m_patience.stop();
    QWidget::hideEvent(event);
}

void Skeleton::paintEvent(QPaintEvent *)
{
    if (m_patience.isActive())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colors().line);
    const int room = width() - 2 * theme::space::card;
    int row = 0;
    for (int y = 0; y + m_rowHeight <= height(); y += m_rowHeight, ++row)
        painter.drawRoundedRect(
            QRectF(theme::space::card, y + (m_rowHeight - barHeight) / 2.0, room * widths[row % 5], barHeight), radius, radius);
}

} // namespace widgets
