// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/cache_writer.h"

#include "client/store/things.h"
#include "domain/codec.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::FeedPage;
using domain::FeedRow;
using domain::Nothing;
using domain::Result;
namespace object_kind = domain::object_kind;

namespace {

/// More rows than this in a page: the search index follows afterwards, so that a first sync is not slowed by it.
constexpr int fewRows = 100;
/// A change set names at most this many objects.
constexpr int fewIds = 200;

} // namespace

CacheWriter::CacheWriter(Database &database, const QString &officerId)
    : m_database(database)
    , m_officerId(officerId)
    , m_meta(database)
    , m_counters(database)
    , m_documents(database, m_counters)
    , m_cases(database)
    , m_me(readStandingPoint())
{
}

Cursor CacheWriter::cursor()
{
    Cursor cursor;
    cursor.epoch = m_meta.text("epoch"_L1);
    cursor.pos = m_meta.number("pos"_L1);
    cursor.auditSeq = m_meta.number("audit_seq"_L1);
    cursor.auditHash = m_meta.text("audit_hash"_L1);
    auto others = m_database.query("objects.others");
    cursor.objects = Counters::value(m_database, "documents"_L1) + (others.step() ? others.integer(0) : 0);
    if (const qint64 at = m_meta.number("synced_at"_L1))
        cursor.syncedAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    return cursor;
}

Result<PageEffects> CacheWriter::applyPage(const FeedPage &page, const QDateTime &receivedAt)
{
    m_database.begin(true);
    const Cursor at = cursor();
    if (page.from != at.pos || (!at.epoch.isEmpty() && page.epoch != at.epoch)) {
        m_database.rollback();
        return cursorMoved(at.since());
    }
    PageEffects effects;
    const qint64 generation = m_meta.number("generation"_L1);
    for (const FeedRow &row : page.rows) {
        if (auto applied = applyRow(row, generation, page.rows.size() > fewRows); !applied) {
            m_database.rollback();
            readAgain();
            return pass(applied);
        }
        effects.changes.kinds.insert(row.kind);
        if (page.rows.size() <= fewIds)
            effects.changes.ids.insert(row.id);
    }
    applyConsequences();
    if (!page.more && m_meta.number("resync"_L1) != 0) {
        sweep(generation);
        effects.changes.ids.clear();
    }
    m_counters.flush();
    effects.unnamedBlobs = forgetUnnamedBlobs();
    moveCursor(page, receivedAt);
    if (auto done = m_database.commit(); !done) {
        readAgain();
        return pass(done);
    }
    effects.changes.kinds.insert(u"sync"_s);
    return effects;
}

/// After a transaction that was undone: what is kept in memory comes from the database again.
void CacheWriter::readAgain()
{
    m_counters.forget();
    m_cases.forget();
    m_me = readStandingPoint();
    m_directoryTouched = m_mattersTouched = false;
}

void CacheWriter::moveCursor(const FeedPage &page, const QDateTime &receivedAt)
{
    m_meta.put("epoch"_L1, page.epoch);
    m_meta.put("pos"_L1, page.next);
    m_meta.put("audit_seq"_L1, page.auditSeq);
    m_meta.put("audit_hash"_L1, page.auditHash);
    if (!page.auditHash.isEmpty())
        m_database.query("audit.seen").run(page.epoch, page.auditSeq, page.auditHash, receivedAt);
    if (page.more)
        return;
    m_meta.put("synced_at"_L1, receivedAt.toMSecsSinceEpoch());
    m_meta.put("caught_up_seq"_L1, page.auditSeq);
    m_meta.put("resync"_L1, qint64(0));
}

Result<Nothing> CacheWriter::applyRow(const FeedRow &row, qint64 generation, bool indexLater)
{
    m_directoryTouched |= row.kind == object_kind::unit || (row.kind == object_kind::officer && row.id == m_officerId);
    m_mattersTouched |= row.kind == object_kind::matter;
    if (row.removed) {
        remove(row.kind, row.id);
        return domain::nothing;
    }
    if (m_directoryTouched && (row.kind == object_kind::document || row.kind == object_kind::caseFile))
        applyConsequences();
    if (row.kind == object_kind::document)
        return m_documents.put(row, m_me, generation, indexLater);
    if (row.kind == object_kind::caseFile)
        return m_cases.put(row, m_me, generation);
    if (row.kind == object_kind::matter)
        return m_cases.putMatter(row.body, generation);
    if (isThing(row.kind))
        return putThing(m_database, row, generation);
    return putPlain(row, generation);
}

Result<Nothing> CacheWriter::putPlain(const FeedRow &row, qint64 generation)
{
    if (row.kind == object_kind::unit) {
        if (const auto unit = domain::fromJson<domain::Unit>(row.body); !unit)
            return pass(unit);
        m_database.query("unit.put").run(row.id, bodyText(row), generation);
    } else if (row.kind == object_kind::officer) {
        if (const auto officer = domain::fromJson<domain::Officer>(row.body); !officer)
            return pass(officer);
        m_database.query("officer.put").run(row.id, bodyText(row), generation);
    } else if (row.kind == object_kind::meeting) {
        const auto meeting = domain::fromJson<domain::Meeting>(row.body);
        if (!meeting)
            return pass(meeting);
        m_database.query("meeting.put").run(row.id, meeting->startsAt, meeting->endsAt, bodyText(row), generation);
    }
    return domain::nothing; // kinds of a newer server are passed over
}

void CacheWriter::remove(const QString &kind, const QString &id)
{
    if (kind == object_kind::document)
        m_documents.remove(id);
    else if (kind == object_kind::caseFile)
        m_cases.remove(id);
    else if (kind == object_kind::matter)
        m_cases.removeMatter(id);
    else if (isThing(kind))
        removeThing(m_database, kind, id);
    else if (kind == object_kind::unit || kind == object_kind::officer || kind == object_kind::meeting)
        m_database.query(QByteArray(kind.toLatin1() + ".remove")).run(id);
}

/// What follows for documents and tasks when the officer, the organisation or a matter has changed.
void CacheWriter::applyConsequences()
{
    if (m_directoryTouched) {
        const StandingPoint now = readStandingPoint();
        if (!(now == m_me)) {
            m_me = now;
            m_documents.refreshRights(m_me);
            m_mattersTouched = true;
        }
    }
    if (m_mattersTouched)
        m_cases.refreshTasks(m_me);
    m_directoryTouched = m_mattersTouched = false;
}

StandingPoint CacheWriter::readStandingPoint()
{
    auto query = m_database.query("officer.one");
    if (!query.with(m_officerId).step())
        return {};
    const auto me = domain::fromJson<domain::Officer>(bodyJson(query.bytes(0)));
    QHash<QString, domain::Unit> units;
    auto all = m_database.query("unit.all");
    while (all.step())
        if (const auto unit = domain::fromJson<domain::Unit>(bodyJson(all.bytes(0))))
            units.insert(unit->id, *unit);
    return me ? StandingPoint(*me, units) : StandingPoint();
}

Result<Nothing> CacheWriter::resetForEpoch()
{
    m_database.begin(true);
    m_meta.put("generation"_L1, m_meta.number("generation"_L1) + 1);
    m_meta.put("resync"_L1, qint64(1));
    m_meta.put("epoch"_L1, QString());
    m_meta.put("pos"_L1, qint64(0));
    m_meta.put("caught_up_seq"_L1, qint64(0)); // the chain may begin anew: what is accepted now is not in the cache
    return m_database.commit();
}

/// The full resync is complete: what it did not bring is gone from the server, or no longer ours to see.
void CacheWriter::sweep(qint64 generation)
{
    for (const QLatin1StringView kind : {object_kind::document, object_kind::caseFile, object_kind::matter, object_kind::meeting,
             object_kind::officer, object_kind::unit}) {
        QStringList ids;
        {
            auto old = m_database.query(QByteArray(QByteArray(kind.data(), kind.size()) + ".old"));
            for (old.with(generation); old.step();)
                ids.append(old.text(0));
        }
        for (const QString &id : std::as_const(ids))
            remove(kind, id);
    }
    sweepThings(m_database, generation);
    m_directoryTouched = true;
    applyConsequences();
}

QStringList CacheWriter::forgetUnnamedBlobs()
{
    QStringList unnamed;
    {
        auto query = m_database.query("blob.unnamed");
        while (query.step())
            unnamed.append(query.text(0));
    }
    for (const QString &sha256 : std::as_const(unnamed))
        m_database.query("blob.forget").run(sha256);
    return unnamed;
}

Result<int> CacheWriter::indexSome(int limit)
{
    m_database.begin(true);
    const int count = m_documents.indexSome(limit);
    if (auto done = m_database.commit(); !done)
        return pass(done);
    return count;
}

} // namespace client::store
