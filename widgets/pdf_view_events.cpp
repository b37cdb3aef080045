// SPDX-License-Identifier: GPL-3.0-or-later
// What hands do to the paper: keys, mouse, wheel.
#include "widgets/pdf_view.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace widgets {

void PdfView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    applyFit();
    notePage();
}

void PdfView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (!m_wishTimer.isActive())
        m_wishTimer.start();
    notePage();
}

void PdfView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_fit = Fit::None;
    relayout(zoom() * std::pow(1.1, event->angleDelta().y() / 120.0), event->position().toPoint());
    event->accept();
}

void PdfView::keyPressEvent(QKeyEvent *event)
{
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    QScrollBar *bar = verticalScrollBar();
    if (arrow && event->modifiers().testFlag(Qt::ShiftModifier))
        return moveCaret(event->key());
    const bool narrow = horizontalScrollBar()->maximum() == 0;
    switch (event->key()) {
    case Qt::Key_Up:
        bar->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case Qt::Key_Down:
        bar->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QScrollBar::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        break;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        break;
    case Qt::Key_Left:
        narrow ? showPage(currentPage() - 1) : horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
        break;
    case Qt::Key_Right:
        narrow ? showPage(currentPage() + 1) : horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
        break;
    case Qt::Key_Escape:
        if (!hasSelection())
            return event->ignore();
        clearSelection();
        break;
    default:
        event->ignore(); // for the actions of pane and page
    }
}

void PdfView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const PdfPlace place = placeAt(event->pos());
    if (!(event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor.isValid()))
        m_anchor = place;
    m_caret = place;
    m_dragging = place.isValid();
    Q_EMIT selectionChanged();
    viewport()->update();
}

void PdfView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging) {
        viewport()->setCursor(isOverText(event->pos()) ? Qt::IBeamCursor : Qt::ArrowCursor);
        return;
    }
    m_drag = event->pos();
    if (viewport()->rect().contains(m_drag))
        m_edgeTimer.stop();
    else if (!m_edgeTimer.isActive())
        m_edgeTimer.start();
    if (const PdfPlace place = placeAt(event->pos()); place.isValid())
        m_caret = place;
    Q_EMIT selectionChanged();
    viewport()->update();
}

void PdfView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_edgeTimer.stop();
}

void PdfView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    viewport()->update();
}

} // namespace widgets
