// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_table_model.h"

#include "client/pages/cases/cell_facts.h"
#include "client/pages/words.h"
#include "widgets/rare_text.h"
#include "widgets/tick_header.h"

#include <algorithm>

namespace client::pages::cases {

using namespace Qt::StringLiterals;

namespace {

/// Running before closed, then the earliest end, then the number.
bool before(const CaseRow &one, const CaseRow &other)
{
    const auto key = [](const CaseRow &row) {
        const domain::Case &base = row.view.base;
        const QDate due = base.promisedDue.isValid() ? base.promisedDue : QDate(9999, 12, 31);
        return std::tuple(base.state != domain::CaseState::Running, due, base.number);
    };
    return key(one) < key(other);
}

bool sameOrder(const QList<CaseRow> &rows, const QList<CaseRow> &others)
{
    return std::equal(rows.cbegin(), rows.cend(), others.cbegin(), others.cend(),
        [](const CaseRow &one, const CaseRow &other) { return one.view.base.id == other.view.base.id; });
}

} // namespace

CaseTableModel::CaseTableModel(const domain::WorkCalendar &calendar, QObject *parent)
    : QAbstractTableModel(parent)
    , m_calendar(calendar)
{
}

QList<CaseTableModel::Head> CaseTableModel::makeHeads() const
{
    const domain::Matter *matter = m_sheet.newest(m_sheet.matterCode);
    if (!matter)
        return {{tr("My tick"), QString(), true}};
    QList<Head> heads;
    for (const domain::RouteStep &step : matter->route.steps) {
        for (const domain::RouteColumn &column : step.columns)
            heads.append({column.label, step.title, mayTick(m_sheet.people.me, column)});
    }
    return heads;
}

void CaseTableModel::setSheet(const CaseSheet &sheet, const CaseFilter &filter)
{
    m_sheet = sheet;
    m_filter = filter;
    const QList<Head> heads = makeHeads();
    m_mine = m_running = 0;
    QList<CaseRow> rows;
    for (const store::CaseView &view : m_sheet.files) {
        CaseRow row = makeRow(m_sheet, view, m_calendar);
        m_mine += !row.myTaskId.isEmpty();
        m_running += view.base.state == domain::CaseState::Running;
        if (m_filter.shows(view.base, row.lamp, row.concernsMe))
            rows.append(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), before);
    if (heads != m_heads) {
        beginResetModel();
        m_heads = heads;
        m_rows = rows;
        endResetModel();
        return;
    }
    setRows(std::move(rows));
}

void CaseTableModel::setRows(QList<CaseRow> rows)
{
    QHash<QString, qsizetype> wanted;
    for (qsizetype i = 0; i < rows.size(); ++i)
        wanted.insert(rows[i].view.base.id, i);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_rows[i].view.base.id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].view.base.id == rows[i].view.base.id)
            continue;
        if (rowOf(rows[i].view.base.id) >= 0)
            break; // an order of its own: below
        beginInsertRows({}, i, i);
        m_rows.insert(i, rows[i]);
        endInsertRows();
    }
    if (!sameOrder(m_rows, rows)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (m_rows[i].sameAs(rows[i]))
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

void CaseTableModel::updateCase(const store::CaseView &view, const QDateTime &now)
{
    m_sheet.now = now;
    for (store::CaseView &each : m_sheet.files) {
        if (each.base.id == view.base.id)
            each = view;
    }
    const int row = rowOf(view.base.id);
    if (row < 0)
        return;
    CaseRow fresh = makeRow(m_sheet, view, m_calendar);
    m_mine += int(!fresh.myTaskId.isEmpty()) - int(!m_rows[row].myTaskId.isEmpty());
    m_rows[row] = std::move(fresh);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void CaseTableModel::refresh()
{
    const CaseSheet sheet = m_sheet;
    setSheet(sheet, m_filter);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const CaseRow *CaseTableModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int CaseTableModel::rowOf(const QString &caseId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].view.base.id == caseId)
            return row;
    }
    return -1;
}

int CaseTableModel::ownColumn() const
{
    for (int i = 0; i < m_heads.size(); ++i) {
        if (m_heads[i].own)
            return FirstOffice + i;
    }
    return -1;
}

int CaseTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : nextColumn() + 1;
}

QVariant CaseTableModel::data(const QModelIndex &index, int role) const
{
    const CaseRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == CaseIdRole)
        return row->view.base.id;
    const int office = index.column() - FirstOffice;
    return office >= 0 && office < m_heads.size() ? officeData(*row, office, role) : fixedData(*row, index.column(), role);
}

QVariant CaseTableModel::officeData(const CaseRow &row, int office, int role) const
{
    const widgets::TickCell &cell = row.cells[office];
    switch (role) {
    case widgets::TickCellDelegate::TickCellRole:
        return QVariant::fromValue(cell);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return cell.words;
    default:
        return {};
    }
}

QVariant CaseTableModel::fixedData(const CaseRow &row, int column, int role) const
{
    const domain::Case &base = row.view.base;
    const bool running = base.state == domain::CaseState::Running;
    QString first, second;
    if (column == LampColumn) {
        first = running                                 ? words::name(row.lamp)
            : base.state == domain::CaseState::Returned ? words::name(domain::TaskState::Returned) // the short word: the column is narrow
                                                        : words::name(base.state);
        second = running ? row.remaining : words::shortDate(base.closedAt, m_sheet.now);
    } else if (column == NumberColumn) {
        first = base.number;
        second = tr("received %1").arg(words::shortDate(base.receivedAt, m_sheet.now));
    } else if (column == ApplicantColumn) {
        first = widgets::readable(base.applicant.name);
        second = widgets::readable(m_sheet.matterCode.isEmpty() ? row.matter.shortName + u" · "_s + base.title : base.title);
    } else {
        first = row.next;
    }
    switch (role) {
    case Qt::DisplayRole:
        return first;
    case SecondLine:
        return second;
    case LampRole:
        return column == LampColumn && running ? QVariant(int(row.lamp)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return second.isEmpty() ? first : QString(first + u'\n' + second);
    default:
        return {};
    }
}

QVariant CaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const int office = section - FirstOffice;
    if (office >= 0 && office < m_heads.size()) {
        const Head &head = m_heads[office];
        if (role == widgets::TickHeader::OwnRole)
            return head.own;
        if (role == widgets::TickHeader::GroupRole)
            return head.group;
        return role == Qt::DisplayRole ? QVariant(head.label) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LampColumn:
        return tr("Limit");
    case NumberColumn:
        return tr("Case");
    case ApplicantColumn:
        return tr("Applicant and matter");
    default:
        return tr("Who is next");
    }
}

} // namespace client::pages::cases
