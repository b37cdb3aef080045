// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/cache_parts.h"

#include <QJsonDocument>

namespace client::store {

using namespace Qt::StringLiterals;

QByteArray bodyText(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray bodyText(const domain::FeedRow &row)
{
    return row.text.isEmpty() ? bodyText(row.body) : row.text;
}

QJsonObject bodyJson(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

qint64 Meta::number(QLatin1StringView key) const
{
    auto query = m_database.query("meta.get");
    return query.with(key).step() ? query.integer(0) : 0;
}

QString Meta::text(QLatin1StringView key) const
{
    auto query = m_database.query("meta.get");
    return query.with(key).step() ? query.text(0) : QString();
}

void Meta::put(QLatin1StringView key, qint64 value)
{
    m_database.query("meta.put").run(key, value);
}

void Meta::put(QLatin1StringView key, const QString &value)
{
    m_database.query("meta.put").run(key, value);
}

void Counters::document(std::optional<int> mine, int urgency, bool outgoing, int by)
{
    m_changes[u"documents"_s] += by;
    if (mine)
        m_changes[u"incoming"_s] += by;
    if (mine == 0)
        m_changes[u"unsigned."_s + QString::number(urgency)] += by;
    if (outgoing)
        m_changes[u"outgoing"_s] += by;
}

void Counters::flush()
{
    for (auto change = m_changes.cbegin(); change != m_changes.cend(); ++change)
        if (change.value() != 0)
            m_database.query("counter.add").run(change.key(), change.value());
    m_changes.clear();
}

int Counters::value(Database &database, QLatin1StringView name)
{
    auto query = database.query("counter.get");
    return query.with(name).step() ? int(query.integer(0)) : 0;
}

void nameBlob(Database &database, const domain::BlobRef &blob, qint64 rank)
{
    if (!blob.isNull())
        database.query("blob.name").run(blob.sha256, blob.size, blob.mediaType, rank);
}

void unnameBlob(Database &database, const QString &sha256)
{
    if (!sha256.isEmpty())
        database.query("blob.unname").run(sha256);
}

} // namespace client::store
