// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of cache.db share: values of the meta table, counters of a transaction, and which papers are named by how many objects.
#pragma once

#include "client/store/database.h"
#include "client/store/query.h"
#include "domain/document.h"
#include "domain/feed.h"

#include <QJsonObject>

namespace client::store {

/// JSON of the wire without spaces, as it is kept in a body column.
QByteArray bodyText(const QJsonObject &json);
/// The body of a row as it came, or written anew when the row was not read from text.
QByteArray bodyText(const domain::FeedRow &row);
QJsonObject bodyJson(const QByteArray &text);

/// Named values of the table meta.
class Meta {
public:
    explicit Meta(Database &database)
        : m_database(database)
    {
    }
    qint64 number(QLatin1StringView key) const;
    QString text(QLatin1StringView key) const;
    void put(QLatin1StringView key, qint64 value);
    void put(QLatin1StringView key, const QString &value);

private:
    Database &m_database;
};

/// Adds up what a transaction does to the counters and writes it once.
class Counters {
public:
    explicit Counters(Database &database)
        : m_database(database)
    {
    }
    /// A document that is addressed to us (`mine`), with its state, or was sent by us, came (+1) or went (-1).
    void document(std::optional<int> mine, int urgency, bool outgoing, int by);
    void flush();
    void forget() { m_changes.clear(); }
    static int value(Database &database, QLatin1StringView name);

private:
    Database &m_database;
    QHash<QString, int> m_changes;
};

/// One more, or one less, object names this paper. `rank`: larger is fetched sooner.
void nameBlob(Database &database, const domain::BlobRef &blob, qint64 rank);
void unnameBlob(Database &database, const QString &sha256);

} // namespace client::store
