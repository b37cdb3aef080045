// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/audit_walk.h"

#include "client/sync/plan.h"
#include "client/sync/ready.h"

namespace client::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 linksAtOnce = 10'000;

/// One walk under way; held by its own continuations.
class Walk : public std::enable_shared_from_this<Walk> {
public:
    Walk(ClientCore &core, const QList<store::AuditLink> &seen)
        : m_core(core)
        , m_seen(seen)
        , m_next(std::max<qint64>(1, seen.constFirst().seq)) // 0 is the head of an empty chain
    {
    }
    Async<qint64> go()
    {
        const qint64 last = m_seen.constLast().seq;
        if (m_next > last)
            return ready<qint64>(m_checked);
        const auto asked = m_core.backOffice().audit(m_next, std::min(last, m_next + linksAtOnce - 1));
        return thenFor<qint64>(
            &m_core, asked, [self = shared_from_this()](const QList<remote::AuditLink> &links) { return self->take(links); });
    }

private:
    Async<qint64> take(const QList<remote::AuditLink> &links)
    {
        if (links.isEmpty())
            return failed<qint64>(plan::auditBroken(u"link %1 is missing"_s.arg(m_next)).value());
        const auto checked = checkLinks(links, m_previous, m_seen);
        if (!checked)
            return failed<qint64>(checked.error());
        m_checked += links.size();
        m_previous = links.constLast().hash;
        m_next = links.constLast().seq + 1;
        return go();
    }
    ClientCore &m_core;
    const QList<store::AuditLink> m_seen; ///< by seq, not empty
    qint64 m_next;
    qint64 m_checked = 0;
    QString m_previous;
};

} // namespace

domain::Result<domain::Nothing> checkLinks(
    const QList<remote::AuditLink> &links, const QString &previous, const QList<store::AuditLink> &seen)
{
    QHash<qint64, store::AuditLink> mine;
    for (const store::AuditLink &link : seen)
        mine.insert(link.seq, link);
    QString before = previous;
    for (const remote::AuditLink &link : links) {
        if ((!before.isEmpty() || link.seq == 1) && domain::auditHash(before, link.entryDigest) != link.hash)
            return plan::auditBroken(u"link %1 does not follow"_s.arg(link.seq));
        const store::AuditLink known = mine.value(link.seq);
        const bool otherDigest = !known.entryDigest.isEmpty() && known.entryDigest != link.entryDigest;
        if (known.seq != 0 && (known.hash != link.hash || otherDigest))
            return plan::auditBroken(u"link %1 is not as it was seen"_s.arg(link.seq));
        before = link.hash;
    }
    return domain::nothing;
}

Async<qint64> walkAudit(ClientCore &core)
{
    return thenFor<qint64>(&core, core.syncNow(), [&core](const SyncReport &) {
        return thenFor<qint64>(&core, core.store().auditLinks(), [&core](const QList<store::AuditLink> &seen) {
            return seen.isEmpty() ? ready<qint64>(0) : std::make_shared<Walk>(core, seen)->go();
        });
    });
}

} // namespace client::sync
