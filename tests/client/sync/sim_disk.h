// SPDX-License-Identifier: GPL-3.0-or-later
// What survives a crash of a simulated client: its cache and its outbox, and how they change.
#pragma once

#include "client/store/writer.h"
#include "tests/client/sync/sim_office.h"

namespace tests::sim {

using namespace client::store;

struct Cached {
    QJsonObject body;
    qint64 generation = 0;
};

/// What survives a crash of the client.
struct Disk {
    Cursor cursor;
    qint64 generation = 0;
    QMap<QString, Cached> things;
    QList<OutboxEntry> outbox;
    qint64 nextSeq = 1;
    QString retainedFor;
    QStringList faults; ///< what must never happen
    const OutboxEntry *find(const QString &id) const
    {
        for (const OutboxEntry &entry : outbox)
            if (entry.signedCommand.command.id == id)
                return &entry;
        return nullptr;
    }
    domain::Result<domain::Nothing> apply(const domain::FeedPage &page)
    {
        const bool first = cursor.epoch.isEmpty() && page.from == 0;
        if (!first && (cursor.epoch != page.epoch || cursor.pos != page.from))
            return domain::fail(FailureCode::StoreCursorMoved);
        for (const domain::FeedRow &row : page.rows) {
            if (row.pos <= cursor.pos)
                faults.append(u"feed went back at "_s + row.id);
            if (row.removed)
                things.remove(row.id);
            else
                put(row);
        }
        cursor.epoch = page.epoch;
        cursor.pos = page.next;
        cursor.auditSeq = page.auditSeq;
        cursor.auditHash = page.auditHash;
        if (!page.more)
            things.removeIf([this](QMap<QString, Cached>::iterator it) { return it->generation != generation; });
        if (!page.more)
            for (Cached &each : things)
                each.generation = generation;
        cursor.objects = things.size();
        return domain::nothing;
    }
    void put(const domain::FeedRow &row)
    {
        Cached &cached = things[row.id];
        const bool sameServer = cached.generation == generation;
        if (sameServer && cached.body.value(u"version"_s).toInteger() > row.body.value(u"version"_s).toInteger())
            faults.append(u"reads went back at "_s + row.id);
        cached = {row.body, generation};
    }
    Claim claim(const QDateTime &now, int limit)
    {
        Claim claimed;
        QSet<QString> busy;
        for (OutboxEntry &entry : outbox) {
            if (entry.state == OutboxState::Effective || entry.state == OutboxState::Refused)
                continue;
            const bool behind = busy.contains(entry.documentId());
            busy.insert(entry.documentId());
            const QDateTime due = entry.state == OutboxState::Held ? entry.notBefore : entry.nextTryAt;
            if (behind || entry.state == OutboxState::Sent || claimed.entries.size() >= limit)
                continue;
            if (!due.isNull() && due > now && now.secsTo(due) <= 600) {
                if (claimed.nextDueAt.isNull() || due < claimed.nextDueAt)
                    claimed.nextDueAt = due;
                continue;
            }
            entry.state = OutboxState::Sent;
            claimed.entries.append(entry);
        }
        return claimed;
    }
    /// What was on the line when nothing is any more waits again.
    void markInterrupted()
    {
        for (OutboxEntry &entry : outbox)
            if (entry.state == OutboxState::Sent)
                entry.state = OutboxState::Saved;
    }
    void hurry()
    {
        markInterrupted();
        for (OutboxEntry &entry : outbox)
            entry.nextTryAt = {};
    }
};

} // namespace tests::sim
