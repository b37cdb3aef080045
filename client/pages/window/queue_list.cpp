// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/queue_list.h"

#include "client/pages/window/queue_rows.h"
#include "widgets/marks.h"
#include "widgets/rare_text.h"
#include "widgets/theme/roles.h"
#include "widgets/theme/tokens.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace client::pages::window {

using namespace Qt::StringLiterals;
namespace theme = widgets::theme;
using domain::Ticket;
using domain::TicketState;

namespace {

constexpr int rowHeight = 56, numberRoom = 76, ring = 10;

bool isHere(const Ticket &ticket)
{
    return ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
}

} // namespace

class QueueList::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    QList<Ticket> rows;
    QSet<QString> pending;
    QDateTime now;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Ticket &ticket = rows.at(index.row());
        if (role == Qt::DisplayRole)
            return QueueRows::number(ticket);
        if (role == Qt::AccessibleTextRole)
            return accessibleText(ticket);
        return {};
    }
    QString accessibleText(const Ticket &ticket) const
    {
        QStringList words{QueueRows::number(ticket), QueueRows::head(ticket), QueueRows::line(ticket, now)};
        if (ticket.state == TicketState::Waiting)
            words.insert(1, QueueRows::name(ticket.state));
        words.removeAll(QString());
        return widgets::readable(words.join(u", "_s));
    }
    void set(const QList<Ticket> &next, const QSet<QString> &waiting, const QDateTime &at)
    {
        beginResetModel();
        rows = next;
        pending = waiting;
        now = at;
        endResetModel();
    }
};

class QueueList::Delegate final : public QStyledItemDelegate {
public:
    Delegate(const Model &model, QueueList &list)
        : QStyledItemDelegate(&list)
        , m_model(model)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return QSize(200, rowHeight); }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &c = theme::colors();
        const Ticket &ticket = m_model.rows.at(index.row());
        const bool current = index == m_list.currentIndex();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, current ? c.selection : c.raised);
        if (isHere(ticket))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())), c.action);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(c.focus, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        paintWords(*painter, option.rect, ticket);
        painter->restore();
    }

private:
    void paintWords(QPainter &painter, const QRect &rect, const Ticket &ticket) const
    {
        const auto &c = theme::colors();
        const QRect inner = rect.adjusted(theme::space::card, theme::space::grid, -theme::space::card, -theme::space::grid);
        const bool away = ticket.state == TicketState::Held || ticket.state == TicketState::NoShow;
        painter.setFont(theme::font(theme::Type::Title, QFont::Medium));
        painter.setPen(away ? c.secondInk : c.ink);
        painter.drawText(QRect(inner.topLeft(), QSize(numberRoom, inner.height())), Qt::AlignVCenter, QueueRows::number(ticket));
        const QFont small = theme::font(theme::Type::Secondary), body = theme::font(theme::Type::Body);
        const int left = inner.left() + numberRoom, room = inner.right() - left;
        const int half = inner.height() / 2;
        painter.setFont(body);
        painter.setPen(isHere(ticket) ? c.action : c.ink);
        painter.drawText(QRect(left, inner.top(), room, half), Qt::AlignVCenter,
            QFontMetrics(body).elidedText(
                widgets::readable(QueueRows::head(ticket)), Qt::ElideRight, room - (m_model.pending.contains(ticket.id) ? ring : 0)));
        painter.setFont(small);
        painter.setPen(c.secondInk);
        painter.drawText(QRect(left, inner.top() + half, room, half), Qt::AlignVCenter,
            QFontMetrics(small).elidedText(widgets::readable(QueueRows::line(ticket, m_model.now)), Qt::ElideRight, room));
        if (m_model.pending.contains(ticket.id)) // saved here, not yet confirmed
            widgets::marks::paintStage(
                painter, QRectF(inner.right() - ring, inner.top() + (half - ring) / 2.0, ring, ring), widgets::Stage::Hollow, c.secondInk);
    }

    const Model &m_model;
    const QueueList &m_list;
};

QueueList::QueueList(QWidget *parent)
    : QListView(parent)
    , m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(*m_model, *this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::setRole(this, theme::role::rows);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &QueueList::chosenChanged);
}

void QueueList::setTickets(const QList<Ticket> &tickets, const QSet<QString> &pending, const QDateTime &now)
{
    const QString before = chosen();
    const QSignalBlocker quiet(selectionModel());
    m_model->set(tickets, pending, now);
    choose(before);
    if (!currentIndex().isValid() && !tickets.isEmpty())
        setCurrentIndex(m_model->index(0));
    viewport()->update();
}

QString QueueList::chosen() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model->rows.size() ? m_model->rows.at(row).id : QString();
}

void QueueList::choose(const QString &ticketId)
{
    for (int row = 0; row < m_model->rows.size(); ++row)
        if (m_model->rows.at(row).id == ticketId)
            setCurrentIndex(m_model->index(row));
}

} // namespace client::pages::window
