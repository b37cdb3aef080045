// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tab_order.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>
#include <QWidget>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace widgets {

namespace {

constexpr char keepsTab[] = "keepsTab";

bool isStop(const QWidget &widget)
{
    return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && widget.focusProxy() == nullptr;
}

class Walk {
public:
    QList<QWidget *> stops;

    void into(QWidget *widget)
    {
        if (m_seen.contains(widget) || !widget->isVisible())
            return;
        m_seen.insert(widget);
        if (isStop(*widget))
            stops.append(widget);
        if (widget->property(keepsTab).toBool())
            return;
        if (const auto *panes = qobject_cast<QSplitter *>(widget))
            for (int i = 0; i < panes->count(); ++i)
                into(panes->widget(i));
        if (QLayout *layout = widget->layout())
            through(*layout);
        for (QWidget *loose : looseChildren(*widget))
            into(loose);
    }

private:
    void through(QLayout &layout)
    {
        QList<int> order(layout.count());
        std::iota(order.begin(), order.end(), 0);
        if (const auto *grid = qobject_cast<QGridLayout *>(&layout))
            std::stable_sort(order.begin(), order.end(), [grid](int a, int b) { return place(*grid, a) < place(*grid, b); });
        for (const int i : std::as_const(order)) {
            if (QWidget *widget = layout.itemAt(i)->widget())
                into(widget);
            else if (QLayout *inner = layout.itemAt(i)->layout())
                through(*inner);
        }
    }
    static std::tuple<int, int> place(const QGridLayout &grid, int index)
    {
        int row = 0, column = 0, rows = 0, columns = 0;
        grid.getItemPosition(index, &row, &column, &rows, &columns);
        return {row, column};
    }
    /// What stands in no layout, by where it stands.
    static QList<QWidget *> looseChildren(const QWidget &widget)
    {
        QList<QWidget *> found = widget.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        found.removeIf([](const QWidget *each) { return each->isWindow(); });
        std::stable_sort(found.begin(), found.end(),
            [](const QWidget *a, const QWidget *b) { return std::tuple(a->y(), a->x()) < std::tuple(b->y(), b->x()); });
        return found;
    }

    QSet<QWidget *> m_seen;
};

} // namespace

QList<QWidget *> tabStops(QWidget &root)
{
    Walk walk;
    walk.into(&root);
    return walk.stops;
}

QWidget *stopBeside(QWidget &root, QWidget *from, bool next)
{
    const QList<QWidget *> stops = tabStops(root);
    if (stops.isEmpty())
        return nullptr;
    qsizetype at = -1;
    for (QWidget *holder = from; holder != nullptr && at < 0; holder = holder == &root ? nullptr : holder->parentWidget())
        at = stops.indexOf(holder);
    if (at < 0)
        return next ? stops.first() : stops.last();
    return stops.at((at + (next ? 1 : stops.size() - 1)) % stops.size());
}

bool moveFocus(QWidget &root, QWidget *from, bool next)
{
    QWidget *to = stopBeside(root, from, next);
    if (to == nullptr || to == from)
        return false;
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *outer = to->parentWidget(); outer != nullptr; outer = outer->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(to);
    return true;
}

void setKeepsTab(QWidget *widget)
{
    widget->setProperty(keepsTab, true);
}

} // namespace widgets
