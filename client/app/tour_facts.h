// SPDX-License-Identifier: GPL-3.0-or-later
// What is true in the cache while the tour plays, read again after every change, so that expectations can be asked at once.
#pragma once

#include "client/store/reader.h"

#include <QObject>

namespace client::app {

class TourFacts : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Follows this reader until forget().
    void follow(client::store::Reader &reader, const QDate &today);
    void forget();

    client::store::Directory people;
    client::store::Today today;
    QList<client::store::CaseView> mine;    ///< running cases with an open task of mine
    QList<client::store::CaseView> every;   ///< all cases, closed ones too
    QList<client::store::OutboxEntry> sent; ///< the outbox, effective ones too
    QList<client::store::DocumentRow> papers;
    QList<domain::Matter> matters;
    QHash<QString, QList<QJsonObject>> things; ///< tickets, sheets and closings of the window, by kind

    /// The unit whose column this is; empty when unknown.
    QString columnUnit(const QString &matterKey, const QString &columnId) const;
    /// The youngest command on this task, or nullptr.
    const client::store::OutboxEntry *commandOn(const QString &taskId) const;
    const domain::Case *caseFile(const QString &id) const;
    const client::store::DocumentRow *paper(const QString &id) const;
    /// The cached object of this kind whose member has this value; empty when there is none.
    QJsonObject thing(QLatin1StringView kind, QLatin1StringView member, const QString &value) const;
    /// The youngest command of this kind for the case, or nullptr.
    const client::store::OutboxEntry *commandFor(const QString &caseId, QLatin1StringView kind) const;

private:
    void read();
    template <class T> void keep(client::store::Async<T> future, T &target);

    client::store::Reader *m_reader = nullptr;
    QDate m_day;
    quint64 m_generation = 0;
};

} // namespace client::app
