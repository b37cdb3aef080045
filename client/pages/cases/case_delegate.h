// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the cells of a case that are words: two lines, with the lamp where there is one.
#pragma once

#include <QStyledItemDelegate>

namespace client::pages::cases {

class CaseDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace client::pages::cases
