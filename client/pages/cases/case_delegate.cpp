// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_delegate.h"

#include "client/pages/cases/case_table_model.h"
#include "widgets/marks.h"
#include "widgets/theme/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

namespace client::pages::cases {

namespace theme = widgets::theme;
using theme::colors;

namespace {

constexpr int lampSide = theme::space::half + theme::space::grid;
constexpr int side = theme::space::half + theme::space::grid;

bool inCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex().row() == index.row() && view->hasFocus();
}

/// A sentence too long for its line goes on two smaller ones; false when it fits the line, or not even those.
bool paintWrapped(QPainter &painter, const QRect &room, const QString &text)
{
    constexpr int flags = Qt::AlignVCenter | Qt::TextWordWrap;
    const QFont small = theme::font(theme::Type::Secondary);
    if (QFontMetrics(theme::font(theme::Type::Body)).horizontalAdvance(text) <= room.width()
        || QFontMetrics(small).boundingRect(room, flags, text).height() > room.height())
        return false;
    painter.setFont(small);
    painter.setPen(colors().secondInk);
    painter.drawText(room, flags, text);
    return true;
}

} // namespace

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? colors().selection : colors().surface);
    if (index.column() == CaseTableModel::LampColumn && inCurrentRow(option, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), theme::space::grid - 1, option.rect.height()), colors().action);
    QRect room = option.rect.adjusted(side, 0, -theme::space::grid, 0);
    const QString second = index.data(CaseTableModel::SecondLine).toString();
    const bool wide = index.column() == CaseTableModel::ApplicantColumn || index.column() == CaseTableModel::NumberColumn;
    const QFont first = theme::font(theme::Type::Body, wide ? QFont::Medium : QFont::Normal);
    const QFont small = theme::font(theme::Type::Secondary);
    const QFontMetrics firstMetrics(first), smallMetrics(small);
    const int height = second.isEmpty() ? firstMetrics.height() : firstMetrics.height() + smallMetrics.height() - 2;
    const int top = room.top() + (room.height() - height) / 2;
    QRect line(room.left(), top, room.width(), firstMetrics.height());
    QColor ink = second.isEmpty() ? colors().secondInk : colors().ink;
    if (const QVariant lamp = index.data(CaseTableModel::LampRole); lamp.isValid()) {
        const auto value = static_cast<domain::Lamp>(lamp.toInt());
        painter->setRenderHint(QPainter::Antialiasing);
        widgets::marks::paintLamp(*painter, QRectF(line.left(), line.center().y() - lampSide / 2.0 + 0.5, lampSide, lampSide), value);
        line.adjust(lampSide + theme::space::grid + 2, 0, 0, 0);
        ink = widgets::marks::lampColor(value);
    }
    if (second.isEmpty() && paintWrapped(*painter, room, index.data(Qt::DisplayRole).toString())) {
        painter->restore();
        return;
    }
    painter->setFont(first);
    painter->setPen(ink);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        firstMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width()));
    if (!second.isEmpty()) {
        painter->setFont(small);
        painter->setPen(colors().secondInk);
        painter->drawText(QRect(room.left(), line.bottom() - 1, room.width(), smallMetrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
            smallMetrics.elidedText(second, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics first(theme::font(theme::Type::Body, QFont::Medium)), small(theme::font(theme::Type::Secondary));
    const int lamp = index.data(CaseTableModel::LampRole).isValid() ? lampSide + theme::space::grid + 2 : 0;
    const int width = qMax(first.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + lamp,
        small.horizontalAdvance(index.data(CaseTableModel::SecondLine).toString()));
    return {width + side + theme::space::half, theme::space::touch};
}

} // namespace client::pages::cases
