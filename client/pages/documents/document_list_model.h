// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of one box as a table that fetches its rows in windows, so that thirty thousand of them cost no more than thirty.
#pragma once

#include "client/store/reader.h"
#include "domain/clock.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace client::pages {

class DocumentListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Urgency, Title, Number, Sender, Issued, State, ColumnCount };
    static constexpr int windowSize = 100;

    DocumentListModel(client::store::Reader &reader, const domain::Clock &clock, QObject *parent = nullptr);

    void setQuery(const client::store::DocumentQuery &query);
    const client::store::DocumentQuery &query() const { return m_query; }
    void setDirectory(const client::store::Directory &people);
    /// The words of heads and rows are others now.
    void retranslate();
    /// Reads what is shown again; rows stay until their successors are there.
    void refresh();

    /// False until the first answer.
    bool isLoaded() const { return m_loaded; }
    const std::optional<domain::Failure> &failure() const { return m_failure; }
    /// The row, or nullptr while its window is on the way (which this call starts).
    const client::store::DocumentRow *row(int index) const;
    /// Where this document stands among the rows that are here; -1 otherwise.
    int find(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // What the delegate paints, in the words of the moment.
    QString senderName(const client::store::DocumentRow &row) const;
    QString day(const client::store::DocumentRow &row) const;
    QString stateWord(const client::store::DocumentRow &row) const;

Q_SIGNALS:
    /// The number of rows, the failure, or whether anything is loaded may be another one.
    void loaded();

private:
    QString text(const client::store::DocumentRow &row, int column) const;
    void fetch(int window);
    void take(int window, const client::store::Slice<client::store::DocumentRow> &slice);

    client::store::Reader &m_reader;
    const domain::Clock &m_clock;
    client::store::DocumentQuery m_query;
    client::store::Directory m_people;
    QHash<int, QList<client::store::DocumentRow>> m_windows;
    mutable QSet<int> m_wanted; ///< windows to fetch when the event loop is reached again
    QSet<int> m_underWay;
    mutable QTimer m_fetchTimer;
    int m_total = 0;
    bool m_loaded = false;
    std::optional<domain::Failure> m_failure;
    int m_generation = 0; ///< the newest query wins
};

} // namespace client::pages
