// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_view.h"

#include "widgets/theme/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace widgets {

namespace {

constexpr int neighbours = 2;        ///< pages kept ready before and after the visible ones
constexpr int gatherMs = 15;         ///< while scrolling
constexpr int waitMs = 200;          ///< before a page says that it is being read
constexpr double coarsePixels = 2e6; ///< above this a page comes coarse first
constexpr std::array steps{0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};

} // namespace

PdfView::PdfView(PdfSource &source, PdfFind &find, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_source(source)
    , m_find(find)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    for (QTimer *timer : {&m_wishTimer, &m_patience})
        timer->setSingleShot(true);
    m_wishTimer.setInterval(gatherMs);
    m_patience.setInterval(waitMs);
    m_edgeTimer.setInterval(30);
    connect(&m_wishTimer, &QTimer::timeout, this, &PdfView::wish);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_waited = true;
        viewport()->update();
    });
    connect(&m_edgeTimer, &QTimer::timeout, this, [this] {
        const int over = m_drag.y() < 0 ? m_drag.y() : std::max(0, m_drag.y() - viewport()->height());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + over / 2);
    });
    connect(&source, &PdfSource::stateChanged, this, &PdfView::reset);
    connect(&source, &PdfSource::pageChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&source, &PdfSource::textChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&find, &PdfFind::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&find, &PdfFind::moved, this, &PdfView::showMatch);
    retranslate();
}

void PdfView::reset()
{
    m_anchor = m_caret = {};
    m_page = -1;
    m_waited = false;
    m_patience.start();
    m_layout.setPages(m_source.sizes());
    applyFit();
    verticalScrollBar()->setValue(0);
    notePage();
    Q_EMIT selectionChanged();
    wish();
    viewport()->update();
}

void PdfView::setFit(Fit fit)
{
    m_fit = fit;
    applyFit();
}

void PdfView::applyFit()
{
    const QSize room(width() - verticalScrollBar()->sizeHint().width(), height());
    const int page = std::max(0, currentPage());
    if (m_fit == Fit::Page) {
        relayout(m_layout.zoomForPage(page, room), viewport()->rect().center());
        showPage(page);
    } else {
        relayout(m_fit == Fit::Width ? m_layout.zoomForWidth(room.width()) : zoom(), {viewport()->width() / 2, 0});
    }
}

void PdfView::setZoom(qreal zoom)
{
    m_fit = Fit::None;
    relayout(zoom, viewport()->rect().center());
}

void PdfView::zoomIn()
{
    const auto larger = std::ranges::upper_bound(steps, zoom() + 0.01);
    setZoom(larger == steps.end() ? steps.back() : *larger);
}

void PdfView::zoomOut()
{
    const auto smaller = std::ranges::lower_bound(steps, zoom() - 0.01);
    setZoom(smaller == steps.begin() ? steps.front() : *(smaller - 1));
}

/// Lays out anew so that the spot of the paper under `fixed` stays there.
void PdfView::relayout(qreal zoom, const QPoint &fixed)
{
    const QPointF spot = fixed + offset();
    const int page = m_layout.count() > 0 ? m_layout.pageAt(spot.y()) : -1;
    const QPointF points = page >= 0 ? m_layout.toPoints(page, spot) : QPointF();
    const qreal before = m_layout.zoom();
    m_layout.setZoom(zoom, viewport()->width());
    updateScrollBars();
    if (page >= 0) {
        const QPointF now = m_layout.fromPoints(page, {points, QSizeF()}).topLeft();
        horizontalScrollBar()->setValue(qRound(now.x()) - fixed.x());
        verticalScrollBar()->setValue(qRound(now.y()) - fixed.y());
    }
    if (before != m_layout.zoom())
        m_source.keepOnly(1, 0); // what was asked for at the old size is of no use
    m_wishTimer.start();
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PdfView::updateScrollBars()
{
    const QSize room = viewport()->size();
    const QSize paper = m_layout.size();
    verticalScrollBar()->setRange(0, std::max(0, paper.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, paper.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(40);
}

QPoint PdfView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QRectF PdfView::strip() const
{
    return {offset(), QSizeF(viewport()->size())};
}

double PdfView::dpi() const
{
    return 72 * PdfLayout::pixelsPerPoint * zoom() * devicePixelRatioF();
}

int PdfView::currentPage() const
{
    return m_layout.count() == 0 ? -1 : m_layout.pageAt(strip().top() + strip().height() / 3);
}

void PdfView::showPage(int index)
{
    if (m_layout.count() == 0)
        return;
    const QRectF page = m_layout.page(std::clamp(index, 0, m_layout.count() - 1));
    verticalScrollBar()->setValue(qRound(page.top()) - theme::space::half);
}

void PdfView::notePage()
{
    const int page = currentPage();
    if (page == m_page)
        return;
    m_page = page;
    retranslate();
    Q_EMIT currentPageChanged(page);
}

bool PdfView::isSharp() const
{
    const auto [first, last] = m_layout.between(strip().top(), strip().bottom());
    for (int page = first; page <= last; ++page)
        if (!m_source.pageFailure(page) && !m_source.isSharp(page, dpi()))
            return false;
    return last >= first;
}

/// Asks for what is visible, then for what comes next; gives up the rest.
void PdfView::wish()
{
    const auto [first, last] = m_layout.between(strip().top(), strip().bottom());
    if (last < first)
        return;
    m_source.keepOnly(first - neighbours, last + neighbours);
    for (int page = first; page <= last; ++page) {
        const QSizeF size = m_layout.points(page) * dpi() / 72;
        if (size.width() * size.height() > coarsePixels && m_source.image(page, 1).isNull())
            m_source.want(page, dpi() / 3, render::Need::Visible);
        m_source.want(page, dpi(), render::Need::Visible);
    }
    for (int page = first; page <= last; ++page)
        m_source.wantText(page, render::Need::Soon);
    for (int step = 1; step <= neighbours; ++step) {
        m_source.want(last + step, dpi(), render::Need::Soon);
        m_source.want(first - step, dpi(), render::Need::Soon);
    }
}

void PdfView::showMatch()
{
    const PdfMatch *match = m_find.currentMatch();
    const render::PageText *text = match ? m_source.text(match->page) : nullptr;
    if (!text)
        return;
    m_anchor = {match->page, match->from};
    m_caret = {match->page, match->to};
    Q_EMIT selectionChanged();
    const QList<QRectF> stretches = pdfStretches(*text, match->from, match->to);
    if (!stretches.isEmpty()) {
        const QRectF place = m_layout.fromPoints(match->page, stretches.first());
        if (!strip().adjusted(0, 40, 0, -40).contains(place)) {
            verticalScrollBar()->setValue(qRound(place.center().y() - viewport()->height() / 3.0));
            horizontalScrollBar()->setValue(qRound(place.center().x() - viewport()->width() / 2.0));
        }
    }
    viewport()->update();
}

std::pair<PdfPlace, PdfPlace> PdfView::selection() const
{
    return {std::min(m_anchor, m_caret), std::max(m_anchor, m_caret)};
}

QString PdfView::selectedText() const
{
    if (!hasSelection())
        return {};
    const auto [from, to] = selection();
    QStringList parts;
    for (int page = from.page; page <= to.page; ++page) {
        const render::PageText *text = m_source.text(page);
        if (!text)
            continue;
        const qsizetype begin = page == from.page ? from.index : 0;
        const qsizetype end = page == to.page ? to.index : text->text.size();
        parts.append(text->text.mid(begin, end - begin));
    }
    return parts.join(u'\n');
}

void PdfView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void PdfView::selectPage()
{
    const int page = currentPage();
    const render::PageText *text = m_source.text(page);
    if (!text)
        return;
    m_anchor = {page, 0};
    m_caret = {page, text->text.size()};
    Q_EMIT selectionChanged();
    viewport()->update();
}

void PdfView::clearSelection()
{
    m_anchor = m_caret = {};
    Q_EMIT selectionChanged();
    viewport()->update();
}

PdfPlace PdfView::placeAt(const QPoint &position) const
{
    if (m_layout.count() == 0)
        return {};
    const QPointF spot = position + offset();
    const int page = m_layout.pageAt(spot.y());
    const render::PageText *text = m_source.text(page);
    return text ? PdfPlace{page, pdfIndexAt(*text, m_layout.toPoints(page, spot))} : PdfPlace{};
}

bool PdfView::isOverText(const QPoint &position) const
{
    const PdfPlace place = placeAt(position);
    const render::PageText *text = place.isValid() ? m_source.text(place.page) : nullptr;
    if (!text)
        return false;
    const QPointF points = m_layout.toPoints(place.page, position + offset());
    const auto hits = [&](qsizetype index) { return index >= 0 && index < text->boxes.size() && text->boxes.at(index).contains(points); };
    return hits(place.index) || hits(place.index - 1);
}

/// Shift and an arrow stretch the selection by a character or a line; it begins at the top of the page when there is none.
void PdfView::moveCaret(int key)
{
    const int page = m_caret.isValid() ? m_caret.page : currentPage();
    const render::PageText *text = m_source.text(page);
    if (!text)
        return;
    if (!m_caret.isValid())
        m_anchor = m_caret = {page, 0};
    const qsizetype end = text->text.size();
    qsizetype &at = m_caret.index;
    const qsizetype lineEnd = text->text.indexOf(u'\n', std::min(at, end));
    const qsizetype lineStart = at >= 2 ? text->text.lastIndexOf(u'\n', at - 2) + 1 : 0;
    switch (key) {
    case Qt::Key_Left:
        at = std::max<qsizetype>(0, at - 1);
        break;
    case Qt::Key_Right:
        at = std::min(end, at + 1);
        break;
    case Qt::Key_Up:
        at = lineStart;
        break;
    default:
        at = lineEnd < 0 ? end : lineEnd + 1;
        break;
    }
    Q_EMIT selectionChanged();
    viewport()->update();
}

void PdfView::retranslate()
{
    setAccessibleName(tr("Paper"));
    setAccessibleDescription(m_page < 0 ? QString() : tr("Page %1 of %2").arg(m_page + 1).arg(m_layout.count()));
}

} // namespace widgets
