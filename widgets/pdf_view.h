// SPDX-License-Identifier: GPL-3.0-or-later
// The paper itself: pages beneath each other, sharp at every zoom, with text to select and places found.
#pragma once

#include "widgets/pdf_find.h"
#include "widgets/pdf_layout.h"
#include "widgets/pdf_source.h"
#include "widgets/pdf_words.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTimer>

namespace widgets {

class PdfView : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit { Width, Page, None };

    PdfView(PdfSource &source, PdfFind &find, QWidget *parent = nullptr);

    qreal zoom() const { return m_layout.zoom(); }
    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    /// 0.25 to 4; keeps what is in the middle of the view there.
    void setZoom(qreal zoom);
    void zoomIn();
    void zoomOut();

    /// The page most of the view belongs to; -1 without a paper.
    int currentPage() const;
    void showPage(int index);
    bool hasSelection() const { return m_anchor.isValid() && m_anchor != m_caret; }
    QString selectedText() const;
    void copy();
    void selectPage();
    void clearSelection();
    /// Whether every page in the view is painted at the resolution of the screen.
    bool isSharp() const;

Q_SIGNALS:
    void currentPageChanged(int index);
    void zoomChanged();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void reset();
    void relayout(qreal zoom, const QPoint &fixed);
    void applyFit();
    void updateScrollBars();
    void wish();
    void notePage();
    void showMatch();
    void paintPage(QPainter &painter, int index);
    void paintMarks(QPainter &painter, int index);
    void paintStretches(QPainter &painter, int index, qsizetype from, qsizetype to, const QColor &color);
    void paintNotice(QPainter &painter, const QRectF &box, const PdfNotice &notice);
    void paintFocus(QPainter &painter);
    void retranslate();
    PdfPlace placeAt(const QPoint &position) const;
    bool isOverText(const QPoint &position) const;
    void moveCaret(int key);
    std::pair<PdfPlace, PdfPlace> selection() const;
    QPoint offset() const;
    QRectF strip() const;
    double dpi() const;

    PdfSource &m_source;
    PdfFind &m_find;
    PdfLayout m_layout;
    Fit m_fit = Fit::Width;
    PdfPlace m_anchor, m_caret;
    bool m_dragging = false;
    int m_page = -1;
    QTimer m_wishTimer;    ///< gathers requests while scrolling
    QTimer m_patience;     ///< nothing is said about waiting before 200 ms
    bool m_waited = false; ///< m_patience is over
    QPoint m_drag;         ///< last position while selecting, for scrolling at the edge
    QTimer m_edgeTimer;
};

} // namespace widgets
