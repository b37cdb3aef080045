// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/brief_list.h"

#include "widgets/rare_text.h"
#include "widgets/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPixels = 52, side = 8, signSide = 10, signRoom = 22, radius = 6;

void paintSign(QPainter &painter, const QRect &row, const NumberTile::Sign &sign)
{
    const QRectF box(row.left() + side, row.top() + 18 - signSide / 2.0, signSide, signSide);
    if (const auto *lamp = std::get_if<domain::Lamp>(&sign))
        marks::paintLamp(painter, box, *lamp);
    else if (const auto *stage = std::get_if<Stage>(&sign))
        marks::paintStage(painter, box.adjusted(-1, -1, 1, 1), *stage, theme::colors().vermilion);
    else if (const auto *urgency = std::get_if<domain::Urgency>(&sign))
        painter.fillRect(QRectF(row.left() + side, row.top() + 9, 3, row.height() - 18), marks::urgencyColor(*urgency));
}

} // namespace

class BriefList::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    QList<BriefRow> rows;

    void set(const QList<BriefRow> &next)
    {
        beginResetModel();
        rows = next;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const BriefRow &row = rows.at(index.row());
        if (role == Qt::DisplayRole)
            return row.title;
        if (role == Qt::AccessibleTextRole)
            return readable(u"%1, %2, %3"_s.arg(row.title, row.note, row.trailing));
        if (role == Qt::ToolTipRole)
            return readable(row.title);
        return {};
    }
};

class BriefList::Delegate final : public QStyledItemDelegate {
public:
    Delegate(const Model &model, BriefList &list)
        : QStyledItemDelegate(&list)
        , m_model(model)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return QSize(100, rowPixels); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const BriefRow &row = m_model.rows.at(index.row());
        const theme::Colors &c = theme::colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool focused = (option.state & QStyle::State_HasFocus) != 0;
        const bool current = m_list.m_alwaysShown && index == m_list.currentIndex(); // the ring is for where the keys go
        if (focused || current || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(focused ? QPen(c.focus, 2) : QPen(Qt::NoPen));
            painter->setBrush(current ? c.selection : c.raised);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), radius, radius);
        }
        paintSign(*painter, option.rect, row.sign);
        paintText(*painter, option.rect, row);
        painter->restore();
    }

private:
    static void paintText(QPainter &painter, const QRect &rect, const BriefRow &row)
    {
        const QFont small = theme::font(theme::Type::Secondary), body = theme::font(theme::Type::Body);
        const int left = rect.left() + side + (std::holds_alternative<std::monostate>(row.sign) ? 0 : signRoom);
        const int right = QFontMetrics(small).horizontalAdvance(row.trailing);
        painter.setFont(small);
        painter.setPen(theme::colors().secondInk);
        painter.drawText(QRect(rect.right() - side - right, rect.top() + 6, right + 1, 22), Qt::AlignVCenter, row.trailing);
        const int room = rect.right() - side - left;
        painter.drawText(QRect(left, rect.top() + 27, room, 20), Qt::AlignVCenter,
            QFontMetrics(small).elidedText(readable(row.note), Qt::ElideRight, room));
        painter.setFont(body);
        painter.setPen(theme::colors().ink);
        const int titleRoom = room - (right > 0 ? right + 12 : 0);
        painter.drawText(QRect(left, rect.top() + 6, titleRoom, 22), Qt::AlignVCenter,
            QFontMetrics(body).elidedText(readable(row.title), Qt::ElideRight, titleRoom));
    }

    const Model &m_model;
    const BriefList &m_list;
};

BriefList::BriefList(QWidget *parent)
    : QListView(parent)
    , m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(*m_model, *this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT opened(m_model->rows.at(index.row()).id); });
}

void BriefList::setRows(const QList<BriefRow> &rows)
{
    if (rows == m_model->rows)
        return;
    const int current = currentIndex().row();
    m_model->set(rows);
    if (current >= 0 && !rows.isEmpty())
        setCurrentIndex(m_model->index(qMin(current, int(rows.size()) - 1)));
    hideCutRows();
    updateGeometry();
}

void BriefList::setWholeRowsOnly(bool whole)
{
    m_wholeRowsOnly = whole;
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    hideCutRows();
}

void BriefList::hideCutRows()
{
    const int fitting = qMax(1, viewport()->height() / rowPixels);
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHidden(row, m_wholeRowsOnly && row >= fitting);
}

void BriefList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    hideCutRows();
}

const QList<BriefRow> &BriefList::rows() const
{
    return m_model->rows;
}

int BriefList::rowHeight()
{
    return rowPixels;
}

QSize BriefList::sizeHint() const
{
    return QSize(240, qMax(1, int(m_model->rows.size())) * rowPixels);
}

void BriefList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(m_model->rows.at(currentIndex().row()).id);
        return;
    }
    QListView::keyPressEvent(event);
}

void BriefList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
}

} // namespace widgets
