// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fold_panes.h"

#include "widgets/splitter_memory.h"
#include "widgets/tab_order.h"
#include "widgets/theme/tokens.h"

#include <QKeyEvent>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace widgets {

FoldPanes::FoldPanes(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(this))
    , m_strip(new QTabBar(this))
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_strip->setDrawBase(false);
    m_strip->setExpanding(false);
    m_strip->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_splitter, 1);
    connect(m_strip, &QTabBar::currentChanged, this, &FoldPanes::choose);
}

FoldPanes::~FoldPanes()
{
    for (const Pane &each : std::as_const(m_panes)) // they go after the list that knows them
        each.widget->disconnect(this);
}

void FoldPanes::addPane(QWidget *pane, int least, int most)
{
    {
        const QSignalBlocker quiet(m_strip);
        m_strip->addTab(QString());
    }
    m_panes.append({pane, least, most});
    m_splitter->addWidget(pane);
    connect(pane, &QObject::destroyed, this, [this, pane] { m_panes.removeIf([pane](const Pane &each) { return each.widget == pane; }); });
    present();
}

void FoldPanes::setNames(const QStringList &names)
{
    for (int i = 0; i < m_panes.size(); ++i)
        m_strip->setTabText(i, names.value(i));
    m_strip->setAccessibleName(names.join(QLatin1String(", ")));
}

void FoldPanes::remember(const QString &key, const QList<int> &sizes)
{
    m_key = key;
    m_sizes = sizes;
    if (key.isEmpty())
        m_splitter->setSizes(sizes);
    else
        rememberSplitter(m_splitter, key, sizes);
}

void FoldPanes::setPresent(QWidget *pane, bool isPresent)
{
    for (Pane &each : m_panes)
        if (each.widget == pane && each.present != isPresent) {
            each.present = isPresent;
            m_isPlaced ? arrange() : present();
        }
}

void FoldPanes::choose(int pane)
{
    if (pane < 0 || pane >= m_panes.size() || !m_panes.at(pane).present || pane == m_chosen)
        return;
    m_chosen = pane;
    present();
}

int FoldPanes::neededWidth() const
{
    int needed = -1; // a line between each two
    for (const Pane &each : m_panes)
        needed += each.present ? each.least + 1 : 0;
    return needed;
}

QSize FoldPanes::minimumSizeHint() const
{
    QSize least;
    for (int i = 0; i < m_panes.size(); ++i) {
        const Pane &each = m_panes.at(i);
        const QSize wanted = each.widget->minimumSizeHint().expandedTo(each.widget->minimumSize());
        if (each.present)
            least = least.expandedTo({wanted.width(), m_folded && i != m_chosen ? 0 : wanted.height()});
    }
    const bool above = m_strip->parentWidget() == this && m_folded;
    return least + QSize(0, above ? m_strip->sizeHint().height() : 0);
}

int FoldPanes::holder(const QWidget *inside) const
{
    for (int i = 0; i < m_panes.size(); ++i)
        if (inside != nullptr && (m_panes.at(i).widget == inside || m_panes.at(i).widget->isAncestorOf(inside)))
            return i;
    return -1;
}

void FoldPanes::arrange()
{
    const bool fold = neededWidth() > width();
    const bool turned = fold != m_folded;
    const bool isFirst = std::exchange(m_isPlaced, true) == false;
    if (turned && fold)
        if (const int busy = holder(window()->focusWidget()); busy >= 0)
            m_chosen = busy; // what is in hand stays on show
    m_folded = fold;
    present();
    if (!fold && (turned || isFirst) && m_sizes.isEmpty())
        spread();
    if (!turned)
        return;
    if (!fold && !m_sizes.isEmpty() && (m_key.isEmpty() || !m_splitter->restoreState(QSettings().value(m_key).toByteArray())))
        m_splitter->setSizes(m_sizes);
    Q_EMIT foldedChanged(m_folded);
}

/// A pane that takes no more than its most gets just that; otherwise the splitter would keep free for it what it hints at.
void FoldPanes::spread()
{
    QList<int> sizes;
    int rest = width(), open = 0;
    for (const Pane &each : std::as_const(m_panes)) {
        const bool isCapped = each.most < QWIDGETSIZE_MAX;
        sizes.append(isCapped && each.present ? each.most : 0);
        rest -= sizes.constLast();
        open += !isCapped && each.present ? each.least : 0;
    }
    if (open == 0 || rest == width())
        return;
    for (int i = 0; i < m_panes.size(); ++i)
        if (m_panes.at(i).present && sizes.at(i) == 0)
            sizes[i] = rest * m_panes.at(i).least / open;
    m_splitter->setSizes(sizes);
}

void FoldPanes::present()
{
    if (m_chosen < m_panes.size() && !m_panes.at(m_chosen).present)
        m_chosen = 0;
    int shown = 0;
    for (int i = 0; i < m_panes.size(); ++i) {
        m_strip->setTabVisible(i, m_panes.at(i).present);
        shown += m_panes.at(i).present ? 1 : 0;
        m_panes.at(i).widget->setMaximumWidth(m_folded ? QWIDGETSIZE_MAX : m_panes.at(i).most);
        m_panes.at(i).widget->setVisible(m_panes.at(i).present && (!m_folded || i == m_chosen));
    }
    {
        const QSignalBlocker quiet(m_strip);
        m_strip->setCurrentIndex(m_chosen);
    }
    m_strip->setVisible(m_folded && shown > 1);
    updateGeometry();
}

void FoldPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FoldPanes::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_folded || m_chosen == 0 || !m_panes.first().present) {
        QWidget::keyPressEvent(event);
        return;
    }
    choose(0);
    const QList<QWidget *> stops = tabStops(*m_panes.first().widget);
    if (QWidget *own = m_panes.first().widget->focusProxy())
        own->setFocus(Qt::OtherFocusReason);
    else if (!stops.isEmpty())
        stops.first()->setFocus(Qt::OtherFocusReason);
}

void onlyCurrentCounts(QStackedWidget *stack)
{
    const auto weigh = [stack] {
        for (int i = 0; i < stack->count(); ++i) {
            QSizePolicy policy = stack->widget(i)->sizePolicy();
            policy.setVerticalPolicy(i == stack->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
            stack->widget(i)->setSizePolicy(policy);
        }
        stack->updateGeometry();
    };
    QObject::connect(stack, &QStackedWidget::currentChanged, stack, weigh);
    weigh();
}

void reveal(QWidget *inside)
{
    for (QWidget *outer = inside->parentWidget(); outer != nullptr; outer = outer->parentWidget())
        if (auto *panes = qobject_cast<FoldPanes *>(outer))
            panes->choose(panes->holder(inside));
}

} // namespace widgets
