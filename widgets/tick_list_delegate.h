// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a list with room around them and a flat selection.
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

class TickListDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace widgets
