// SPDX-License-Identifier: GPL-3.0-or-later
// The stock as this officer sees it: ranges, sheets and desks of the cache, with the officer's own orders that are still on their way laid
// over them.
#pragma once

#include "client/store/reader.h"
#include "domain/desk.h"

#include <QSet>

namespace client::pages::stock {

struct Book {
    QList<domain::StockRange> ranges;
    QList<domain::Sheet> sheets;
    QList<domain::Desk> desks;
    QList<domain::DeskDay> days;
    client::store::Directory people;
    QSet<QString> pending; ///< ids of ranges and sheets whose newest change is not effective yet

    /// The desk where this officer sits; nullptr when at none.
    const domain::Desk *myDesk() const;
    /// "store room" is the page's word: empty for an empty id.
    QString deskName(const QString &deskId) const;
    /// Kinds in the order they came, each once.
    QStringList kinds() const;
    /// Its words; the kind itself when nothing names it.
    QString kindName(const QString &kind) const;
    const domain::Sheet *sheet(const QString &sheetId) const;
    /// The sheet this licence (or its copy) is issued on, or is being printed on; nullptr when there is none.
    const domain::Sheet *liveSheetOf(const QString &caseId, const QString &copyId = {}) const;
    /// The range a serial lies in; nullptr when it is none of ours.
    const domain::StockRange *rangeOf(const QString &kind, const QString &serial) const;
    /// Whether this serial lies blank at this desk.
    bool isBlankAt(const QString &kind, const QString &serial, const QString &deskId) const;
};

/// Days that are closed and wait for this officer's word as the second one, oldest first. Those signed here and on their way are left out.
QList<domain::DeskDay> daysToWitness(const Book &book);

/// Lays the orders over the book that the cache does not show yet, oldest first. Orders that cannot be, are passed over.
void lay(Book &book, const QList<client::store::OutboxEntry> &entries);

/// Reads the book again whenever something of it has changed.
class BookKeeper : public QObject {
    Q_OBJECT
public:
    explicit BookKeeper(client::store::Reader &reader, QObject *parent = nullptr);
    void refresh();
    bool isKnown() const { return m_known; }
    const Book &book() const { return m_book; }

Q_SIGNALS:
    void changed();
    void failed(const domain::Failure &failure);

private:
    template <class T> void read(QLatin1StringView kind, QList<T> Book::*into);
    void arrived();

    client::store::Reader &m_reader;
    Book m_next, m_book;
    QList<client::store::OutboxEntry> m_entries;
    int m_awaited = 0;
    bool m_known = false;
    quint64 m_generation = 0;
};

} // namespace client::pages::stock
