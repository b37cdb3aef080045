// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/documents/document_list_model.h"

#include "client/pages/words.h"
#include "domain/when_done.h"

namespace client::pages {

using client::store::DocumentRow;

DocumentListModel::DocumentListModel(client::store::Reader &reader, const domain::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_clock(clock)
{
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, [this] {
        for (const int window : std::exchange(m_wanted, {}))
            fetch(window);
    });
}

void DocumentListModel::setQuery(const client::store::DocumentQuery &query)
{
    beginResetModel();
    m_query = query;
    m_windows.clear();
    m_wanted.clear();
    m_underWay.clear();
    m_total = 0;
    m_loaded = false;
    m_failure.reset();
    ++m_generation;
    endResetModel();
    fetch(0);
}

void DocumentListModel::setDirectory(const client::store::Directory &people)
{
    m_people = people;
    if (m_total > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_total - 1, ColumnCount - 1));
}

void DocumentListModel::refresh()
{
    ++m_generation;
    m_underWay.clear();
    const QList<int> shown = m_windows.isEmpty() ? QList<int>{0} : m_windows.keys();
    for (const int window : shown)
        fetch(window);
}

void DocumentListModel::fetch(int window)
{
    if (m_underWay.contains(window))
        return;
    m_underWay.insert(window);
    domain::whenDone(m_reader.documents(m_query, window * windowSize, windowSize), this,
        [this, window, generation = m_generation](const domain::Result<client::store::Slice<DocumentRow>> &slice) {
            if (generation != m_generation)
                return;
            m_underWay.remove(window);
            m_failure = slice ? std::nullopt : std::optional(slice.error());
            if (slice)
                take(window, *slice);
            m_loaded = true;
            Q_EMIT loaded();
        });
}

void DocumentListModel::take(int window, const client::store::Slice<DocumentRow> &slice)
{
    const int before = m_total;
    if (slice.total > before)
        beginInsertRows({}, before, slice.total - 1);
    else if (slice.total < before)
        beginRemoveRows({}, slice.total, before - 1);
    m_total = slice.total;
    m_windows.removeIf([this](auto entry) { return entry.key() * windowSize >= m_total; });
    if (!slice.rows.isEmpty())
        m_windows.insert(window, slice.rows);
    if (m_total > before)
        endInsertRows();
    else if (m_total < before)
        endRemoveRows();
    if (!slice.rows.isEmpty())
        Q_EMIT dataChanged(index(slice.offset, 0), index(slice.offset + static_cast<int>(slice.rows.size()) - 1, ColumnCount - 1));
}

const DocumentRow *DocumentListModel::row(int index) const
{
    const int window = index / windowSize;
    const auto found = m_windows.constFind(window);
    if (index >= 0 && found != m_windows.cend() && index % windowSize < found->size())
        return &found->at(index % windowSize);
    if (index >= 0 && index < m_total && !m_underWay.contains(window)) {
        m_wanted.insert(window);
        m_fetchTimer.start();
    }
    return nullptr;
}

int DocumentListModel::find(const QString &id) const
{
    for (auto window = m_windows.cbegin(); window != m_windows.cend(); ++window)
        for (qsizetype i = 0; i < window->size(); ++i)
            if (window->at(i).id == id)
                return window.key() * windowSize + static_cast<int>(i);
    return -1;
}

int DocumentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int DocumentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const DocumentRow *shown = row(index.row());
    if (!shown)
        return {};
    if (role == Qt::DisplayRole)
        return text(*shown, index.column());
    QStringList all;
    for (int column = 0; column < ColumnCount; ++column)
        all.append(text(*shown, column));
    return role == Qt::ToolTipRole ? QVariant(shown->title) : QVariant(all.join(tr(", ")));
}

QString DocumentListModel::text(const DocumentRow &row, int column) const
{
    switch (column) {
    case Urgency:
        return words::name(row.urgency);
    case Title:
        return row.title;
    case Number:
        return row.number;
    case Sender:
        return senderName(row);
    case Issued:
        return day(row);
    default:
        return stateWord(row);
    }
}

void DocumentListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_total > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_total - 1, ColumnCount - 1));
}

QVariant DocumentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Urgency:
        return tr("Urgency");
    case Title:
        return tr("Title");
    case Number:
        return tr("Number");
    case Sender:
        return tr("From");
    case Issued:
        return tr("Arrived");
    default:
        return tr("Receipt");
    }
}

QString DocumentListModel::senderName(const DocumentRow &row) const
{
    return m_people.unitName(row.senderId);
}

QString DocumentListModel::day(const DocumentRow &row) const
{
    return words::shortDate(row.arrivedAt, m_clock.now());
}

QString DocumentListModel::stateWord(const DocumentRow &row) const
{
    if (m_query.box == client::store::DocumentBox::Outgoing)
        return tr("Sent");
    return row.mine == domain::ReceiptState::Unreceived ? tr("To sign for") : words::name(row.mine);
}

} // namespace client::pages
