// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_page_list.h"

#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

namespace {

constexpr int pictureWidth = 96, pictureHeight = 136, numberHeight = 20;
constexpr int cellWidth = pictureWidth + 2 * theme::space::half;
constexpr int cellHeight = pictureHeight + numberHeight + 2 * theme::space::half;

} // namespace

PdfPageModel::PdfPageModel(PdfSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    connect(&source, &PdfSource::stateChanged, this, [this] {
        beginResetModel();
        m_count = m_source.count();
        endResetModel();
    });
    connect(&source, &PdfSource::pageChanged, this, [this](int page) {
        if (page < m_count)
            Q_EMIT dataChanged(index(page), index(page));
    });
}

int PdfPageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant PdfPageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return tr("Page %1").arg(index.row() + 1);
    return role == Qt::DisplayRole ? QVariant(QString::number(index.row() + 1)) : QVariant();
}

void PdfPageModel::retranslate()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

PdfPageDelegate::PdfPageDelegate(PdfSource &source, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_source(source)
{
}

QSize PdfPageDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {cellWidth, cellHeight};
}

void PdfPageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Colors &colors = theme::colors();
    const int page = index.row();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const QSizeF points = m_source.sizes().value(page);
    const qreal scale = std::min(pictureWidth / points.width(), pictureHeight / points.height());
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    m_source.want(page, 72 * scale * ratio, render::Need::Spare);

    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (current)
        painter->fillRect(option.rect, colors.selection);
    const QSizeF size = points * scale;
    const QRectF box(
        option.rect.x() + (option.rect.width() - size.width()) / 2, option.rect.y() + theme::space::half, size.width(), size.height());
    painter->setPen(current ? QPen(colors.action, 2) : QPen(colors.line));
    painter->setBrush(m_source.pageFailure(page) ? colors.raised : QColor(Qt::white));
    painter->drawRect(box);
    const QImage image = m_source.image(page, qRound(size.width() * ratio));
    if (!image.isNull())
        painter->drawImage(box.adjusted(1, 1, -1, -1), image);
    painter->setFont(theme::font(theme::Type::Secondary));
    painter->setPen(current ? colors.ink : colors.secondInk);
    painter->drawText(QRect(option.rect.x(), option.rect.bottom() - numberHeight - theme::space::grid, option.rect.width(), numberHeight),
        Qt::AlignCenter, index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

PdfPageList::PdfPageList(PdfSource &source, QWidget *parent)
    : QListView(parent)
    , m_model(new PdfPageModel(source, this))
{
    theme::setRole(this, theme::role::rows);
    setModel(m_model);
    setItemDelegate(new PdfPageDelegate(source, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(cellWidth + theme::space::card);
    setFrameShape(QFrame::NoFrame);
    retranslate();
}

void PdfPageList::setCurrentPage(int index)
{
    m_following = true;
    setCurrentIndex(m_model->index(index, 0));
    m_following = false;
}

void PdfPageList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        Q_EMIT chosen(current.row());
}

void PdfPageList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PdfPageList::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_model->retranslate();
}

} // namespace widgets
