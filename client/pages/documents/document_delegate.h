// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the list of papers: title in two lines, beneath it number and sender, at the right day and receipt; urgency as a tag.
#pragma once

#include <QStyledItemDelegate>

namespace client::pages {

class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace client::pages
