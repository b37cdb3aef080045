// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deadline_tape.h"

#include "widgets/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace widgets {

using domain::TapeReason;
using theme::colors;

namespace {

constexpr int monthWidth = theme::space::row;
constexpr int dayHeight = theme::space::touch + theme::space::grid;

int headHeight()
{
    return QFontMetrics(theme::font(theme::Type::Secondary)).height() + theme::space::half;
}

QColor endColor(const TapeCell &cell)
{
    return cell.statutoryEnd ? colors().vermilion : colors().warn;
}

} // namespace

DeadlineTape::DeadlineTape(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DeadlineTape::setDays(const QList<TapeCell> &days, const QDate &today)
{
    m_days = days;
    m_today = today;
    qsizetype current = 0;
    for (qsizetype i = 0; i < days.size(); ++i) {
        if (days[i].day.date <= today)
            current = i;
    }
    setCurrent(current);
    updateGeometry();
    update();
}

int DeadlineTape::weeks() const
{
    if (m_days.isEmpty())
        return 0;
    return int((m_days.first().day.date.dayOfWeek() - 1 + m_days.size() + 6) / 7);
}

QSize DeadlineTape::sizeHint() const
{
    return {monthWidth + 7 * theme::space::row, heightForWidth(0)};
}

int DeadlineTape::heightForWidth(int) const
{
    return headHeight() + weeks() * dayHeight;
}

QRect DeadlineTape::dayRect(qsizetype index) const
{
    const qsizetype place = index + m_days.first().day.date.dayOfWeek() - 1;
    const int side = (width() - monthWidth) / 7;
    return QRect(monthWidth + int(place % 7) * side, headHeight() + int(place / 7) * dayHeight, side, dayHeight).adjusted(1, 1, -1, -1);
}

qsizetype DeadlineTape::dayAt(const QPoint &at) const
{
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        if (dayRect(i).contains(at))
            return i;
    }
    return -1;
}

void DeadlineTape::setCurrent(qsizetype index)
{
    if (m_days.isEmpty())
        return;
    m_current = qBound(qsizetype(0), index, m_days.size() - 1);
    setAccessibleDescription(m_days[m_current].words);
    update();
}

void DeadlineTape::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current - 7);
    case Qt::Key_Down:
        return setCurrent(m_current + 7);
    default:
        QWidget::keyPressEvent(event);
    }
}

void DeadlineTape::mousePressEvent(QMouseEvent *event)
{
    if (const qsizetype index = dayAt(event->position().toPoint()); index >= 0)
        setCurrent(index);
}

bool DeadlineTape::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype index = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : m_days[index].words, this);
        return true;
    }
    return QWidget::event(event);
}

void DeadlineTape::paintEvent(QPaintEvent *)
{
    if (m_days.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    for (qsizetype i = 0; i < m_days.size(); ++i)
        paintDay(painter, i);
}

void DeadlineTape::paintHead(QPainter &painter) const
{
    painter.setFont(theme::font(theme::Type::Secondary));
    painter.setPen(colors().secondInk);
    const int side = (width() - monthWidth) / 7;
    for (int day = 1; day <= 7; ++day)
        painter.drawText(QRect(monthWidth + (day - 1) * side, 0, side, headHeight()), Qt::AlignCenter,
            QLocale().standaloneDayName(day, QLocale::NarrowFormat));
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const QDate date = m_days[i].day.date;
        if (i == 0 || date.day() == 1) {
            const QRect place = dayRect(i);
            painter.drawText(QRect(0, place.top(), monthWidth, place.height()), Qt::AlignVCenter | Qt::AlignLeft,
                QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat));
        }
    }
}

void DeadlineTape::paintDay(QPainter &painter, qsizetype index) const
{
    const TapeCell &cell = m_days[index];
    const QRectF area = QRectF(dayRect(index)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool end = cell.promisedEnd || cell.statutoryEnd;
    const bool today = cell.day.date == m_today;
    painter.setBrush(cell.day.counted ? QBrush(colors().raised) : QBrush(Qt::NoBrush));
    if (cell.day.reason == TapeReason::Suspended)
        painter.setBrush(QBrush(colors().line, Qt::BDiagPattern));
    QPen pen(Qt::NoPen);
    if (cell.day.provisional)
        pen = QPen(colors().lampGrey, 1, Qt::DotLine);
    if (end)
        pen = QPen(endColor(cell), 1.5, cell.day.provisional ? Qt::DotLine : Qt::SolidLine);
    if (hasFocus() && index == m_current)
        pen = QPen(colors().focus, 2);
    painter.setPen(pen);
    painter.drawRoundedRect(area, 4, 4);

    const QRectF upper(area.left(), area.top() + 3, area.width(), area.height() / 2 - 2);
    const QRectF lower(area.left(), area.center().y(), area.width(), area.height() / 2 - 2);
    if (today) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors().action);
        painter.drawRoundedRect(QRectF(upper.center().x() - 13, upper.top() - 1, 26, upper.height() + 2), 10, 10);
    }
    painter.setFont(theme::font(theme::Type::Body, today || end ? QFont::DemiBold : QFont::Normal));
    painter.setPen(today ? colors().actionInk : cell.day.counted ? colors().ink : colors().secondInk);
    painter.drawText(upper, Qt::AlignCenter, QString::number(cell.day.date.day()));
    const QFont small = theme::font(theme::Type::Secondary);
    painter.setFont(small);
    painter.setPen(end ? endColor(cell) : colors().secondInk);
    painter.drawText(lower, Qt::AlignCenter, QFontMetrics(small).elidedText(cell.caption, Qt::ElideRight, int(area.width())));
}

} // namespace widgets
