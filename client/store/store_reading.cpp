// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/store_parts.h"

namespace client::store {

using domain::Result;

namespace {

/// Held entries whose time has come count as Saved.
Result<QList<OutboxEntry>> shown(const Result<QList<OutboxEntry>> &entries, const QDateTime &now)
{
    if (!entries)
        return pass(entries);
    return Overlay(std::make_shared<const QList<OutboxEntry>>(*entries), now).entries(true);
}

} // namespace

Async<Directory> Store::directory()
{
    return m_parts->read<Directory>([parts = m_parts.get()](CacheReader &reader) { return reader.directory(parts->directoryVersion); });
}

Async<Today> Store::today(const QDate &day)
{
    return m_parts->read<Today>([parts = m_parts.get(), day](CacheReader &reader) { return reader.today(day, parts->overlay()); });
}

Async<Slice<DocumentRow>> Store::documents(const DocumentQuery &query, int offset, int limit)
{
    return m_parts->read<Slice<DocumentRow>>([parts = m_parts.get(), query, offset, limit](
                                                 CacheReader &reader) { return reader.documents(query, offset, limit, parts->overlay()); });
}

Async<domain::Document> Store::document(const QString &id)
{
    return m_parts->read<domain::Document>([id](CacheReader &reader) { return reader.document(id); });
}

Async<QList<CaseView>> Store::cases(const CaseQuery &query)
{
    return m_parts->read<QList<CaseView>>(
        [parts = m_parts.get(), query](CacheReader &reader) { return reader.cases(query, parts->overlay()); });
}

Async<CaseView> Store::caseFile(const QString &id)
{
    return m_parts->read<CaseView>([parts = m_parts.get(), id](CacheReader &reader) { return reader.caseFile(id, parts->overlay()); });
}

Async<QList<domain::Matter>> Store::matters()
{
    return m_parts->read<QList<domain::Matter>>([](CacheReader &reader) { return reader.matters(); });
}

Async<domain::Matter> Store::matter(const QString &key)
{
    return m_parts->read<domain::Matter>([key](CacheReader &reader) { return reader.matter(key); });
}

Async<QList<domain::Meeting>> Store::meetings(const QDateTime &from, const QDateTime &to)
{
    return m_parts->read<QList<domain::Meeting>>([from, to](CacheReader &reader) { return reader.meetings(from, to); });
}

Async<QList<QJsonObject>> Store::objects(const QString &kind)
{
    return m_parts->read<QList<QJsonObject>>([kind](CacheReader &reader) { return reader.objects(kind); });
}

Async<QList<SearchHit>> Store::search(const QString &words, int limit)
{
    return m_parts->read<QList<SearchHit>>([words, limit](CacheReader &reader) { return reader.search(words, limit); });
}

Async<int> Store::notYetFound()
{
    return m_parts->read<int>([](CacheReader &reader) { return reader.notYetFound(); });
}

Async<QList<OutboxEntry>> Store::outbox(bool withEffective)
{
    return m_parts->post<QList<OutboxEntry>>({}, [parts = m_parts.get(), withEffective](Outbox &outbox) -> Result<QList<OutboxEntry>> {
        if (!withEffective)
            return parts->overlay().entries(false);
        return shown(outbox.all(), parts->clock.now());
    });
}

Async<QList<OutboxEntry>> Store::pending(const QStringList &kinds)
{
    return m_parts->post<QList<OutboxEntry>>(
        {}, [parts = m_parts.get(), kinds](Outbox &) -> Result<QList<OutboxEntry>> { return parts->overlay().ofKinds(kinds); });
}

Async<QList<OutboxEntry>> Store::outboxOf(const QString &caseId)
{
    return m_parts->post<QList<OutboxEntry>>(
        {}, [parts = m_parts.get(), caseId](Outbox &outbox) { return shown(outbox.ofCase(caseId), parts->clock.now()); });
}

Async<QString> Store::draft(const QString &key)
{
    return m_parts->post<QString>({}, [key](Outbox &outbox) { return outbox.draft(key); });
}

} // namespace client::store
