// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/licence_delegate.h"

#include "widgets/brief_list.h"
#include "widgets/rare_text.h"
#include "widgets/theme/tokens.h"

#include <QPainter>

namespace client::pages {

namespace theme = widgets::theme;

namespace {

constexpr int lineHeight = 24;
constexpr int markWidth = 3;

} // namespace

LicenceDelegate::LicenceDelegate(widgets::BriefList &list)
    : QStyledItemDelegate(&list)
    , m_list(list)
{
}

QSize LicenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return QSize(200, 2 * lineHeight + theme::space::half);
}

void LicenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &row = m_list.rows().at(index.row());
    const auto &c = theme::colors();
    const bool current = index == m_list.currentIndex();
    painter->save();
    if (current || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, current ? c.selection : c.raised);
    if (current)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(markWidth, option.rect.height())), c.action);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(c.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    const QRect inner = option.rect.adjusted(theme::space::card, theme::space::grid, -theme::space::card, -theme::space::grid);
    const QRect upper(inner.topLeft(), QSize(inner.width(), lineHeight));
    const QRect lower = upper.translated(0, lineHeight);
    const QFont small = theme::font(theme::Type::Secondary);
    QFont body = theme::font(theme::Type::Body, QFont::Medium);
    body.setStrikeOut(m_struck.contains(row.id));
    painter->setFont(small);
    painter->setPen(c.secondInk);
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, row.trailing);
    if (m_marked.contains(row.id)) {
        painter->setPen(c.action);
        painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter, tr("in one go"));
        painter->setPen(c.secondInk);
    }
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(widgets::readable(row.note), Qt::ElideRight, lower.width()));
    const int room = upper.width() - QFontMetrics(small).horizontalAdvance(row.trailing) - theme::space::half;
    painter->setFont(body);
    painter->setPen(c.ink);
    painter->drawText(
        upper, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(body).elidedText(widgets::readable(row.title), Qt::ElideRight, room));
    painter->restore();
}

} // namespace client::pages
