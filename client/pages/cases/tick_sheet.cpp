// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/tick_sheet.h"

#include "client/pages/cases/case_delegate.h"
#include "client/pages/cases/case_table_model.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"
#include "widgets/tick_header.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace client::pages::cases {

namespace theme = widgets::theme;

namespace {

constexpr int applicantLeast = 180, applicantGood = 250, applicantEnough = 320, officeEnough = 116, nextLeast = 220, fitDelay = 100;

} // namespace

TickSheet::TickSheet(CaseTableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setHorizontalHeader(new widgets::TickHeader(this));
    setModel(model);
    setItemDelegate(new widgets::TickCellDelegate(this));
    auto *text = new CaseDelegate(this);
    for (const int column : {CaseTableModel::LampColumn, CaseTableModel::NumberColumn, CaseTableModel::ApplicantColumn})
        setItemDelegateForColumn(column, text);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme::space::touch);
    setShowGrid(true);
    setGridStyle(Qt::SolidLine);
    setFrameShape(QFrame::NoFrame);
    theme::setRole(this, theme::role::rows);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    connect(model, &QAbstractItemModel::modelReset, this, [this, text] {
        for (int column = 0; column < m_model->columnCount(); ++column)
            setColumnHidden(column, false);
        for (int column = CaseTableModel::FirstOffice; column <= m_model->columnCount(); ++column)
            setItemDelegateForColumn(column, column == m_model->nextColumn() ? static_cast<QAbstractItemDelegate *>(text) : nullptr);
        fitColumns();
    });
    m_fitSoon.setSingleShot(true);
    m_fitSoon.setInterval(fitDelay);
    connect(&m_fitSoon, &QTimer::timeout, this, &TickSheet::fitColumns);
    connect(model, &QAbstractItemModel::dataChanged, &m_fitSoon, qOverload<>(&QTimer::start)); // a tick is painted first
    connect(model, &QAbstractItemModel::rowsInserted, this, &TickSheet::fitColumns, Qt::QueuedConnection);
}

QString TickSheet::currentCaseId() const
{
    return currentIndex().data(CaseTableModel::CaseIdRole).toString();
}

bool TickSheet::selectCase(const QString &caseId)
{
    const int row = m_model->rowOf(caseId);
    if (row < 0)
        return false;
    const int own = m_model->ownColumn();
    // Said outright: what keys happen to be held must not matter.
    selectionModel()->setCurrentIndex(m_model->index(row, own < 0 ? int(CaseTableModel::ApplicantColumn) : own),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return true;
}

QStringList TickSheet::selectedCaseIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &index : std::as_const(rows))
        ids.append(index.data(CaseTableModel::CaseIdRole).toString());
    return ids;
}

void TickSheet::selectAllMine()
{
    QItemSelection wanted;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->rowAt(row)->myTaskId.isEmpty())
            wanted.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    selectionModel()->select(wanted, QItemSelectionModel::ClearAndSelect);
}

int TickSheet::contentWidth(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
}

void TickSheet::fitColumns()
{
    const int next = m_model->nextColumn();
    if (m_model->columnCount() == 0 || viewport()->width() <= 0)
        return;
    QList<int> widths(next + 1, 0);
    for (const int column : {CaseTableModel::LampColumn, CaseTableModel::NumberColumn})
        widths[column] = contentWidth(column);
    widths[CaseTableModel::ApplicantColumn] = applicantLeast;
    int widest = 0;
    for (int column = CaseTableModel::FirstOffice; column < next; ++column) {
        widths[column] = horizontalHeader()->sectionSizeHint(column);
        widest = std::max(widest, widths[column]);
    }
    // Offices side by side look alike as long as there is room for that.
    const int alike = widest * (next - CaseTableModel::FirstOffice);
    if (std::accumulate(widths.cbegin(), widths.cbegin() + CaseTableModel::FirstOffice, alike) <= viewport()->width())
        std::fill(widths.begin() + CaseTableModel::FirstOffice, widths.begin() + next, widest);
    int spare = viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    const auto grow = [&](int column, int enough) {
        const int more = std::clamp(enough - widths[column], 0, std::max(spare, 0));
        widths[column] += more;
        spare -= more;
    };
    const int applicantContent = contentWidth(CaseTableModel::ApplicantColumn);
    grow(CaseTableModel::ApplicantColumn, std::min(applicantContent, applicantGood));
    for (int column = CaseTableModel::FirstOffice; column < next; ++column) { // what there is is shared evenly
        const int wanted = std::min(std::max(contentWidth(column), officeEnough - theme::space::card), officeEnough);
        grow(column, std::min(wanted, widths[column] + std::max(spare, 0) / (next - column)));
    }
    grow(CaseTableModel::ApplicantColumn, std::min(applicantContent, applicantEnough));
    setColumnHidden(next, spare < nextLeast);
    if (spare >= nextLeast)
        widths[next] = spare;
    else
        widths[CaseTableModel::ApplicantColumn] += std::max(spare, 0);
    for (int column = 0; column <= next; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[column]);
    }
    keepOwnColumnInSight();
}

void TickSheet::keepOwnColumnInSight()
{
    const int own = m_model->ownColumn();
    if (own < 0)
        return;
    const int left = columnViewportPosition(own), right = left + columnWidth(own);
    if (right > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + right - viewport()->width());
    else if (left < 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + left);
}

void TickSheet::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void TickSheet::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const auto cell = index.data(widgets::TickCellDelegate::TickCellRole).value<widgets::TickCell>();
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::NoModifier || cell.mark != widgets::TickMark::Mine)
        return;
    QRect box(0, 0, theme::space::page + theme::space::half, theme::space::page + theme::space::half);
    box.moveCenter(visualRect(index).center());
    if (box.contains(event->position().toPoint()) && selectionModel()->selectedRows().size() == 1)
        Q_EMIT boxClicked(index.data(CaseTableModel::CaseIdRole).toString());
}

void TickSheet::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row())
        Q_EMIT currentCaseChanged(current.data(CaseTableModel::CaseIdRole).toString());
}

/// The row that the keys act on is ringed while they come here.
void TickSheet::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const int row = currentIndex().row(), right = std::min(viewport()->width(), horizontalHeader()->length());
    QPainter painter(viewport());
    painter.setPen(QPen(theme::colors().focus, 2));
    painter.drawRect(QRectF(0, rowViewportPosition(row), right, rowHeight(row)).adjusted(1, 1, -1, -2));
}

void TickSheet::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void TickSheet::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TickSheet::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitColumns();
}

} // namespace client::pages::cases
