// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/outbox.h"

namespace client::store {

using namespace Qt::StringLiterals;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

constexpr qint64 longestAheadMs = 600'000; // a time further ahead was written by a clock that was wrong

} // namespace

Outbox::Outbox(const QString &folder, const vault::SecretBytes &outboxKey, const vault::SecretBytes &mirrorKey, const domain::Clock &clock,
    vault::Disk &disk)
    : m_folder(folder)
    , m_outboxKey(outboxKey)
    , m_mirrorKey(mirrorKey)
    , m_clock(clock)
    , m_disk(disk)
    , m_snapshot(std::make_shared<const QList<OutboxEntry>>())
{
}

void Outbox::close()
{
    m_table.reset();
    m_database.reset();
    m_mirror.reset();
    m_live.clear();
    m_seqOf.clear();
    publish();
}

OutboxSnapshot Outbox::snapshot() const
{
    const QMutexLocker locker(&m_guard);
    return m_snapshot;
}

void Outbox::publish()
{
    auto fresh = std::make_shared<const QList<OutboxEntry>>(m_live.values());
    const QMutexLocker locker(&m_guard);
    m_snapshot = std::move(fresh);
}

void Outbox::reload()
{
    m_live.clear();
    m_seqOf.clear();
    const QList<OutboxEntry> entries = m_table->live(m_caughtUp);
    for (const OutboxEntry &entry : entries) {
        m_live.insert(entry.signedCommand.command.deviceSeq, entry);
        m_seqOf.insert(entry.signedCommand.command.id, entry.signedCommand.command.deviceSeq);
    }
    publish();
    reloadBlobs();
}

void Outbox::refresh(const QStringList &ids)
{
    for (const QString &id : ids) {
        const auto entry = m_table->entry(id);
        const bool settled = !entry || (entry->state == OutboxState::Refused && entry->seen)
            || (entry->state == OutboxState::Effective && entry->answer.auditSeq <= m_caughtUp);
        if (settled) {
            m_live.remove(m_seqOf.take(id));
        } else {
            m_live.insert(entry->signedCommand.command.deviceSeq, *entry);
            m_seqOf.insert(id, entry->signedCommand.command.deviceSeq);
        }
    }
    publish();
}

/// Log first, then table; a table that cannot follow takes the log back.
Result<Nothing> Outbox::performOnce(const QList<QJsonObject> &operations, bool sync)
{
    if (m_broken)
        return Fault(*m_broken);
    if (auto logged = m_mirror->append(operations, sync); !logged)
        return logged;
    m_database->begin(true);
    performAll(operations);
    m_table->setPerformed(m_mirror->total());
    auto done = m_database->commit();
    if (done)
        return done;
    if (auto undone = m_mirror->undo(); !undone) {
        m_broken = undone.error();
        return undone;
    }
    return done;
}

/// A table found damaged while working is rebuilt from the log once.
Result<Nothing> Outbox::perform(const QList<QJsonObject> &operations, bool sync)
{
    auto done = performOnce(operations, sync);
    if (done || done.error().code != FailureCode::StoreDamaged)
        return done;
    if (auto recovered = recover(); !recovered)
        return recovered;
    return performOnce(operations, sync);
}

Result<Nothing> Outbox::recover()
{
    m_table.reset();
    m_database.reset();
    OpenReport report;
    auto opened = open(&report);
    if (opened)
        show(m_caughtUp);
    else
        m_broken = opened.error();
    return opened;
}

/// What only concerns this device's tries is not in the log.
Result<Nothing> Outbox::local(const std::function<void()> &change)
{
    if (m_broken)
        return Fault(*m_broken);
    m_database->begin(true);
    change();
    return m_database->commit();
}

Result<QStringList> Outbox::append(const QList<NewCommand> &commands, const Signer &sign)
{
    if (m_broken)
        return Fault(*m_broken);
    QList<QJsonObject> operations;
    QStringList ids;
    qint64 seq = m_table->nextDeviceSeq();
    if (m_database->hasFailed()) { // a number that could not be read must not be given out
        if (auto recovered = recover(); !recovered)
            return pass(recovered);
        seq = m_table->nextDeviceSeq();
    }
    for (const NewCommand &fresh : commands) {
        domain::Command command = fresh.command;
        command.deviceSeq = seq++;
        if (auto numbered = giveNumber(fresh.leases, &command, &operations); !numbered)
            return pass(numbered);
        const auto signedCommand = sign(command);
        if (!signedCommand)
            return pass(signedCommand);
        operations.append(operation::append(*signedCommand, fresh.subject, fresh.notBefore, fresh.draftKey));
        ids.append(command.id);
    }
    if (auto done = perform(operations, true); !done)
        return pass(done);
    refresh(ids);
    for (const QString &id : std::as_const(ids))
        if (!m_seqOf.contains(id))
            return failed(u"outbox: "_s + id);
    return ids;
}

Result<Claim> Outbox::claim(const QDateTime &now, int limit)
{
    Claim claim;
    QSet<QString> busy;
    for (const OutboxEntry &entry : std::as_const(m_live)) {
        if (entry.state == OutboxState::Effective || entry.state == OutboxState::Refused)
            continue;
        const QString queue = queueOf(entry);
        if (!queue.isEmpty() && busy.contains(queue))
            continue;
        busy.insert(queue);
        if (entry.state == OutboxState::Sent || waitsForBlobs(entry))
            continue;
        const QDateTime due = entry.state == OutboxState::Held ? entry.notBefore : entry.nextTryAt;
        if (due.isValid() && due > now && now.msecsTo(due) <= longestAheadMs)
            claim.nextDueAt = claim.nextDueAt.isValid() ? std::min(claim.nextDueAt, due) : due;
        else if (claim.entries.size() < limit)
            claim.entries.append(entry);
        else
            claim.nextDueAt = now;
    }
    if (claim.entries.isEmpty())
        return claim;
    QStringList ids;
    auto done = local([&] {
        for (OutboxEntry &entry : claim.entries) {
            ids.append(entry.signedCommand.command.id);
            m_table->markSent(ids.constLast());
            entry.state = OutboxState::Sent;
            entry.mayTakeBack = false;
        }
    });
    if (!done)
        return pass(done);
    refresh(ids);
    return claim;
}

Result<Nothing> Outbox::attemptFailed(const QStringList &ids, const domain::Failure &failure, const QDateTime &nextTryAt)
{
    auto done = local([&] {
        for (const QString &id : ids)
            m_table->markFailed(id, failure, nextTryAt);
    });
    if (done)
        refresh(ids);
    return done;
}

Result<Nothing> Outbox::hurry()
{
    auto done = local([this] {
        m_table->markInterrupted();
        m_table->hurry();
    });
    if (done)
        reload();
    return done;
}

Result<Nothing> Outbox::answered(const QList<domain::Answer> &answers)
{
    QList<QJsonObject> operations;
    QStringList ids;
    QStringList accepted;
    for (const domain::Answer &answer : answers) {
        if (!m_table->entry(answer.commandId))
            continue;
        operations.append(operation::answer(answer, m_clock.now()));
        ids.append(answer.commandId);
        if (answer.status == domain::AnswerStatus::Accepted)
            accepted.append(answer.commandId);
    }
    operations += dropsAfter(accepted);
    if (operations.isEmpty())
        return domain::nothing;
    auto done = perform(operations, false);
    if (done) {
        refresh(ids);
        reloadBlobs();
    }
    return done;
}

Result<OutboxEntry> Outbox::takeBack(const QString &commandId)
{
    const auto entry = m_table->entry(commandId);
    if (!entry)
        return nothingFound(u"command "_s + commandId);
    if (!entry->mayTakeBack)
        return alreadySent(commandId);
    if (auto done = perform({operation::takeBack(commandId)}, true); !done)
        return pass(done);
    refresh({commandId});
    return *entry;
}

Result<Nothing> Outbox::acknowledge(const QString &commandId)
{
    if (!m_table->entry(commandId))
        return nothingFound(u"command "_s + commandId);
    auto done = perform({operation::seen(commandId)}, false);
    if (done)
        refresh({commandId});
    return done;
}

Result<int> Outbox::sendRetainedAgain(const QString &epoch)
{
    if (m_table->epochSentAgain() == epoch)
        return 0;
    int count = 0;
    QList<QJsonObject> operations{operation::sendAgain(epoch)};
    const QList<OutboxEntry> entries = m_table->all();
    for (const OutboxEntry &entry : entries) {
        count += entry.state == OutboxState::Effective ? 1 : 0;
        const QList<domain::BlobRef> blobs = entry.state == OutboxState::Refused ? QList<domain::BlobRef>() : entry.blobs();
        for (const domain::BlobRef &blob : blobs) // the restored server may have lost them too
            operations.append(operation::keepBlob(blob, m_clock.now()));
    }
    if (auto done = perform(operations, false); !done)
        return pass(done);
    reload();
    return count;
}

Result<Nothing> Outbox::saveDraft(const QString &key, const QString &text)
{
    return perform({operation::draft(key, text)}, false);
}

Result<QString> Outbox::draft(const QString &key)
{
    return m_table->draft(key);
}

Result<QList<OutboxEntry>> Outbox::all()
{
    const QList<OutboxEntry> entries = m_table->all();
    if (m_database->hasFailed())
        return Fault(m_database->takeFailure());
    return entries;
}

Result<QList<OutboxEntry>> Outbox::ofCase(const QString &caseId)
{
    const QList<OutboxEntry> entries = m_table->ofCase(caseId);
    if (m_database->hasFailed())
        return Fault(m_database->takeFailure());
    return entries;
}

Result<qint64> Outbox::nextDeviceSeq()
{
    return m_table->nextDeviceSeq();
}

void Outbox::caughtUp(qint64 seq)
{
    m_caughtUp = seq;
    QStringList settled;
    for (const OutboxEntry &entry : std::as_const(m_live))
        if (entry.state == OutboxState::Effective && entry.answer.auditSeq <= seq)
            settled.append(entry.signedCommand.command.id);
    if (!settled.isEmpty())
        refresh(settled);
}

bool Outbox::mirrorAgrees()
{
    return m_mirror->total() == m_table->performed();
}

} // namespace client::store
