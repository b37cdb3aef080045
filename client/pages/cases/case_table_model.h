// SPDX-License-Identifier: GPL-3.0-or-later
// The tick sheet as a table: rows are cases, columns are lamp, number, applicant, the offices of the matter, and who is next.
#pragma once

#include "client/pages/cases/case_filter.h"
#include "client/store/rows.h"
#include "domain/work_calendar.h"
#include "widgets/tick_cell.h"

#include <QAbstractTableModel>

namespace client::pages::cases {

/// Everything a sheet is made of.
struct CaseSheet {
    QList<domain::Matter> matters;
    QString matterCode; ///< empty: cases of all matters, with one column for one's own tick instead of one for each office
    store::Directory people;
    QList<store::CaseView> files;
    QDateTime now; ///< UTC

    /// The matter this case began with, else the newest version of it; nullptr when unknown.
    const domain::Matter *matterOf(const domain::Case &subject) const;
    /// The newest version of a matter, or nullptr.
    const domain::Matter *newest(const QString &code) const;
};

struct CaseRow {
    store::CaseView view;
    domain::Matter matter;
    domain::Lamp lamp = domain::Lamp::Green;
    bool concernsMe = false;
    QString myTaskId; ///< the task that can be decided now; empty when none
    QString remaining;
    QString next;
    QList<widgets::TickCell> cells; ///< one for each office column of the sheet
    /// Whether the two would be painted alike and open the same facts.
    bool sameAs(const CaseRow &other) const;
};

/// Reads the row off the truth.
CaseRow makeRow(const CaseSheet &sheet, const store::CaseView &view, const domain::WorkCalendar &calendar);

class CaseTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LampColumn, NumberColumn, ApplicantColumn, FirstOffice };
    enum Role { SecondLine = Qt::UserRole + 200, LampRole, CaseIdRole };

    explicit CaseTableModel(const domain::WorkCalendar &calendar, QObject *parent = nullptr);

    /// Shows these cases through this filter; rows that stay keep their place and selection.
    void setSheet(const CaseSheet &sheet, const CaseFilter &filter);
    /// Replaces one case where it stands; nothing when it is not on the sheet.
    void updateCase(const store::CaseView &view, const QDateTime &now);
    /// Words and names again, after a change of language or day.
    void refresh();

    const CaseSheet &sheet() const { return m_sheet; }
    const CaseRow *rowAt(int row) const;
    int rowOf(const QString &caseId) const;
    /// How many cases of the sheet concern me, whether shown or not.
    int countMine() const { return m_mine; }
    int countRunning() const { return m_running; }
    /// First column that is the officer's own, or -1.
    int ownColumn() const;
    int nextColumn() const { return FirstOffice + int(m_heads.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Head {
        QString label;
        QString group;
        bool own = false;
        bool operator==(const Head &) const = default;
    };
    QList<Head> makeHeads() const;
    void setRows(QList<CaseRow> rows);
    QVariant officeData(const CaseRow &row, int office, int role) const;
    QVariant fixedData(const CaseRow &row, int column, int role) const;

    const domain::WorkCalendar &m_calendar;
    CaseSheet m_sheet;
    CaseFilter m_filter;
    QList<Head> m_heads;
    QList<CaseRow> m_rows;
    int m_mine = 0;
    int m_running = 0;
};

} // namespace client::pages::cases
