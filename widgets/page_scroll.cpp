// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/page_scroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace widgets {

namespace {

constexpr int margin = 8;

} // namespace

PageScroll::PageScroll(QWidget *page, QWidget *parent)
    : PageScroll(parent, [page](QWidget *) { return page; })
{
}

PageScroll::PageScroll(QWidget *parent, const std::function<QWidget *(QWidget *)> &make)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    QWidget *page = make(viewport());
    setWidget(page);
    page->setAutoFillBackground(false);
    page->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now != nullptr && widget() != nullptr && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, margin, margin);
    });
}

PageScroll::~PageScroll()
{
    qApp->disconnect(this); // the focus leaves the page while it goes
    if (widget() != nullptr)
        widget()->removeEventFilter(this);
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
    verticalScrollBar()->setValue(0); // from the top, unless what has the focus is further down
    if (QWidget *now = QApplication::focusWidget(); now != nullptr && widget() != nullptr && widget()->isAncestorOf(now))
        ensureWidgetVisible(now, margin, margin);
}

QSize PageScroll::leastOfPage(int width) const
{
    QLayout *layout = widget()->layout();
    if (layout == nullptr)
        return widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
    QSize least = layout->totalMinimumSize();
    if (layout->hasHeightForWidth())
        least.setHeight(layout->totalMinimumHeightForWidth(qMax(width, least.width())));
    return least;
}

void PageScroll::fit()
{
    if (widget() == nullptr)
        return;
    QSize room = maximumViewportSize();
    QSize least = leastOfPage(room.width());
    if (least.height() > room.height()) {
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
        least = leastOfPage(room.width());
    }
    if (least.width() > room.width())
        room.rheight() -= horizontalScrollBar()->sizeHint().height();
    widget()->resize(room.expandedTo(least));
}

} // namespace widgets
