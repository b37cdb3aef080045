// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the list so that the licence on show stays marked while the focus is elsewhere.
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace widgets {
class BriefList;
}

namespace client::pages {

class LicenceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit LicenceDelegate(widgets::BriefList &list);
    /// Ids of the rows whose licence is void: their number is crossed out.
    void setStruck(const QSet<QString> &ids) { m_struck = ids; }
    /// Ids of the rows that are marked for printing in one go.
    void setMarked(const QSet<QString> &ids) { m_marked = ids; }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    widgets::BriefList &m_list;
    QSet<QString> m_struck, m_marked;
};

} // namespace client::pages
