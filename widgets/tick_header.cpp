// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tick_header.h"

#include "widgets/theme/tokens.h"

#include <QPainter>

namespace widgets {

using theme::colors;

namespace {

int groupHeight()
{
    return QFontMetrics(theme::font(theme::Type::Secondary)).height() + theme::space::grid;
}

} // namespace

TickHeader::TickHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(theme::space::row);
}

QString TickHeader::group(int logicalIndex) const
{
    return model() ? model()->headerData(logicalIndex, Qt::Horizontal, GroupRole).toString() : QString();
}

bool TickHeader::grouped() const
{
    for (int column = 0; column < count(); ++column) {
        if (!group(column).isEmpty())
            return true;
    }
    return false;
}

QSize TickHeader::sizeHint() const
{
    const QFontMetrics metrics(theme::font(theme::Type::Body, QFont::Medium));
    return {0, metrics.height() + theme::space::card + (grouped() ? groupHeight() : 0)};
}

QSize TickHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QFontMetrics metrics(theme::font(theme::Type::Body, QFont::Medium));
    const QString label = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = metrics.horizontalAdvance(label);
    const QString title = group(logicalIndex);
    const bool alone = (logicalIndex == 0 || group(logicalIndex - 1) != title) && group(logicalIndex + 1) != title;
    if (alone)
        width = qMax(width, QFontMetrics(theme::font(theme::Type::Secondary)).horizontalAdvance(title));
    return {width + theme::space::card, sizeHint().height()};
}

void TickHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const bool own = model()->headerData(logicalIndex, Qt::Horizontal, OwnRole).toBool();
    const bool office = model()->headerData(logicalIndex, Qt::Horizontal, OwnRole).isValid();
    const bool grouped = !group(logicalIndex).isEmpty();
    painter->save();
    painter->fillRect(rect, colors().surface);
    QRect label = rect;
    if (grouped)
        label.setTop(rect.top() + groupHeight());
    if (own) {
        QColor tint = colors().action;
        tint.setAlpha(16);
        painter->fillRect(label, tint);
        painter->fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), colors().action);
    } else {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors().line);
    }
    const QFont font = theme::font(theme::Type::Body, own ? QFont::Bold : QFont::Medium);
    painter->setFont(font);
    painter->setPen(own ? colors().action : colors().secondInk);
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const int side = office ? 2 : theme::space::half + theme::space::grid;
    const QRect inner = label.adjusted(side, 0, -side, 0);
    const Qt::Alignment alignment = Qt::AlignVCenter | (office ? Qt::AlignHCenter : Qt::AlignLeft);
    painter->drawText(inner, int(alignment), QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

void TickHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    paintGroups(painter);
}

void TickHeader::paintGroups(QPainter &painter) const
{
    painter.setFont(theme::font(theme::Type::Secondary));
    for (int first = 0; first < count();) {
        const QString title = group(first);
        int last = first;
        int width = sectionSize(first);
        while (last + 1 < count() && group(last + 1) == title)
            width += sectionSize(++last);
        if (!title.isEmpty()) {
            const QRect area(sectionViewportPosition(first), 0, width, groupHeight());
            painter.fillRect(area, colors().surface);
            painter.fillRect(QRect(area.left() + theme::space::grid, area.bottom(), area.width() - theme::space::half, 1), colors().line);
            painter.setPen(colors().secondInk);
            painter.drawText(area, Qt::AlignCenter, painter.fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
        }
        first = last + 1;
    }
}

} // namespace widgets
