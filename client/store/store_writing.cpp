// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/store_parts.h"

#include <algorithm>

namespace client::store {

using namespace Qt::StringLiterals;
using domain::Nothing;
using domain::Result;

Async<Cursor> Store::cursor()
{
    return m_parts->write<Cursor>([](CacheWriter &writer) { return writer.readCursor(); });
}

Async<Nothing> Store::applyPage(const domain::FeedPage &page, const QDateTime &receivedAt)
{
    return m_parts->write<Nothing>([parts = m_parts.get(), page, receivedAt](CacheWriter &writer) -> Result<Nothing> {
        const auto effects = writer.applyPage(page, receivedAt);
        if (!effects)
            return pass(effects);
        if (effects->changes.kinds.contains(u"unit"_s) || effects->changes.kinds.contains(u"officer"_s))
            ++parts->directoryVersion;
        for (const QString &sha256 : effects->unnamedBlobs)
            if (!parts->outbox.keeps(sha256))
                parts->blobs.remove(sha256);
        if (!page.more) {
            parts->caughtUp(page.auditSeq);
            parts->indexInIdleTime();
        }
        parts->tell(effects->changes);
        return domain::nothing;
    });
}

Async<Nothing> Store::resetForEpoch()
{
    return m_parts->write<Nothing>([parts = m_parts.get()](CacheWriter &writer) {
        auto reset = writer.resetForEpoch();
        if (reset)
            parts->caughtUp(0);
        return reset;
    });
}

Async<QStringList> Store::append(const QList<NewCommand> &commands, const Signer &sign)
{
    return m_parts->post<QStringList>(
        {u"outbox"_s, u"draft"_s}, [commands, sign](Outbox &outbox) { return outbox.append(commands, sign); });
}

Async<qint64> Store::nextDeviceSeq()
{
    return m_parts->post<qint64>({}, [](Outbox &outbox) { return outbox.nextDeviceSeq(); });
}

Async<Claim> Store::claim(const QDateTime &now, int limit)
{
    return m_parts->post<Claim>({}, [parts = m_parts.get(), now, limit](Outbox &outbox) {
        auto claim = outbox.claim(now, limit);
        if (claim && !claim->entries.isEmpty())
            parts->tell({{u"outbox"_s}, {}});
        return claim;
    });
}

Async<Nothing> Store::attemptFailed(const QStringList &ids, const domain::Failure &failure, const QDateTime &nextTryAt)
{
    return m_parts->post<Nothing>(
        {u"outbox"_s}, [ids, failure, nextTryAt](Outbox &outbox) { return outbox.attemptFailed(ids, failure, nextTryAt); });
}

Async<Nothing> Store::hurry()
{
    return m_parts->post<Nothing>({u"outbox"_s}, [](Outbox &outbox) { return outbox.hurry(); });
}

Async<Nothing> Store::answered(const QList<domain::Answer> &answers)
{
    return m_parts->post<Nothing>({u"outbox"_s}, [answers](Outbox &outbox) { return outbox.answered(answers); });
}

Async<OutboxEntry> Store::takeBack(const QString &commandId)
{
    return m_parts->post<OutboxEntry>({u"outbox"_s}, [commandId](Outbox &outbox) { return outbox.takeBack(commandId); });
}

Async<Nothing> Store::acknowledge(const QString &commandId)
{
    return m_parts->post<Nothing>({u"outbox"_s}, [commandId](Outbox &outbox) { return outbox.acknowledge(commandId); });
}

Async<int> Store::sendRetainedAgain(const QString &epoch)
{
    return m_parts->post<int>({u"outbox"_s}, [epoch](Outbox &outbox) { return outbox.sendRetainedAgain(epoch); });
}

Async<Nothing> Store::saveDraft(const QString &key, const QString &text)
{
    return m_parts->post<Nothing>({u"draft"_s}, [key, text](Outbox &outbox) { return outbox.saveDraft(key, text); });
}

Async<QList<AuditLink>> Store::auditLinks()
{
    return m_parts->write<QList<AuditLink>>([parts = m_parts.get()](CacheWriter &writer) -> Result<QList<AuditLink>> {
        auto links = writer.auditHeads();
        if (!links)
            return links;
        Result<QList<OutboxEntry>> entries = QList<OutboxEntry>();
        parts->outgoing.runAndWait([&] {
            if (parts->outboxReady())
                entries = parts->outbox.all();
        });
        if (!entries)
            return pass(entries);
        for (const OutboxEntry &entry : std::as_const(*entries))
            if (entry.answer.auditSeq > 0)
                links->append({entry.answer.auditSeq, entry.answer.auditEntryDigest, entry.answer.auditHash});
        std::stable_sort(links->begin(), links->end(), [](const AuditLink &a, const AuditLink &b) { return a.seq < b.seq; });
        return links;
    });
}

} // namespace client::store
