// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/flow_layout.h"

#include "widgets/theme/tokens.h"

#include <QStyle>
#include <QWidget>

namespace client::pages::window {

FlowLayout::FlowLayout(Toward toward, QWidget *parent)
    : QLayout(parent)
    , m_toward(toward)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(widgets::theme::space::half);
}

FlowLayout::~FlowLayout()
{
    while (QLayoutItem *item = takeAt(0))
        delete item;
}

void FlowLayout::addRow(QLayout *row)
{
    addChildLayout(row);
    addItem(row);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    QSize all(0, 0);
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty()) {
            const QSize hint = item->sizeHint();
            all = QSize(all.width() + hint.width() + (all.isEmpty() ? 0 : spacing()), qMax(all.height(), hint.height()));
        }
    return all;
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    lay(rect, true);
}

int FlowLayout::lay(const QRect &rect, bool place) const
{
    QList<QLayoutItem *> line;
    int taken = 0, height = 0, top = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint().expandedTo(item->minimumSize());
        if (!line.isEmpty() && taken + spacing() + hint.width() > rect.width()) {
            if (place)
                layLine(line, rect.translated(0, top), height, taken, false);
            top += height + spacing();
            line.clear();
            taken = height = 0;
        }
        taken += hint.width() + (line.isEmpty() ? 0 : spacing());
        height = qMax(height, hint.height());
        line.append(item);
    }
    if (place)
        layLine(line, rect.translated(0, top), height, taken, top == 0);
    return top + height;
}

/// `alone`: it is the only line.
void FlowLayout::layLine(const QList<QLayoutItem *> &line, const QRect &rect, int height, int taken, bool alone) const
{
    const QWidget *page = parentWidget();
    const auto direction = page == nullptr ? Qt::LeftToRight : page->layoutDirection();
    const int rest = qMax(0, rect.width() - taken);
    int left = rect.left() + (m_toward == Toward::Right ? rest : 0);
    for (QLayoutItem *item : line) {
        if (m_toward == Toward::Apart && alone && line.size() > 1 && item == line.last())
            left += rest;
        const QSize hint = item->sizeHint().expandedTo(item->minimumSize());
        const QRect here(left, rect.top(), qMin(hint.width(), rect.width()), height);
        item->setGeometry(QStyle::visualRect(direction, rect, here));
        left += hint.width() + spacing();
    }
}

} // namespace client::pages::window
