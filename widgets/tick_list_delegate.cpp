// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tick_list_delegate.h"

#include "widgets/theme/tokens.h"

#include <QPainter>

namespace widgets {

void TickListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme::colors().selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme::colors().raised);
    plain.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    plain.rect.adjust(theme::space::grid, 0, -theme::space::grid, 0);
    QStyledItemDelegate::paint(painter, plain, index);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme::colors().focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
}

QSize TickListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, theme::space::half);
}

} // namespace widgets
