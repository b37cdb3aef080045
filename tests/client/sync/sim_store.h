// SPDX-License-Identifier: GPL-3.0-or-later
// A store in memory over a disk that outlives it: what was committed before a crash is there afterwards, and nothing else.
#pragma once

#include "tests/client/sync/sim_disk.h"

#include <QPromise>

namespace tests::sim {

class SimStore final : public Writer {
public:
    SimStore(World &world, Disk &disk)
        : m_world(world)
        , m_disk(disk)
    {
        m_disk.markInterrupted();
    }
    /// The machine stops: operations under way are committed or not, as chance has it, and nobody is told.
    void crash()
    {
        for (const auto &[number, end] : std::exchange(m_underWay, {}))
            end();
    }

    Async<Cursor> cursor() override
    {
        return operation<Cursor>([this] { return m_disk.cursor; });
    }
    Async<domain::Nothing> applyPage(const domain::FeedPage &page, const QDateTime &) override
    {
        return operation<domain::Nothing>([this, page] { return m_disk.apply(page); });
    }
    Async<domain::Nothing> resetForEpoch() override
    {
        return operation<domain::Nothing>([this] {
            m_disk.cursor = {};
            ++m_disk.generation;
            return domain::nothing;
        });
    }
    Async<QList<BlobWanted>> blobsWanted(int) override
    {
        return operation<QList<BlobWanted>>([] { return QList<BlobWanted>(); });
    }
    Async<int> blobsWantedCount() override
    {
        return operation<int>([] { return 0; });
    }
    Async<domain::Nothing> putBlob(const QString &, const QByteArray &) override
    {
        return operation<domain::Nothing>([] { return domain::nothing; });
    }
    Async<QByteArray> blob(const QString &) override
    {
        return operation<QByteArray>([] { return QByteArray(); });
    }
    Async<domain::BlobRef> keepBlob(const QByteArray &, const QString &) override
    {
        return operation<domain::BlobRef>([] { return domain::BlobRef(); });
    }
    Async<domain::Nothing> dropBlob(const QString &) override
    {
        return operation<domain::Nothing>([] { return domain::nothing; });
    }
    Async<QList<domain::BlobRef>> blobsToSend() override
    {
        return operation<QList<domain::BlobRef>>([] { return QList<domain::BlobRef>(); });
    }
    Async<domain::Nothing> settleBlob(const QString &) override
    {
        return operation<domain::Nothing>([] { return domain::nothing; });
    }
    Async<QStringList> append(const QList<NewCommand> &commands, const Signer &sign) override
    {
        return operation<QStringList>([this, commands, sign]() -> domain::Result<QStringList> {
            QStringList ids;
            for (NewCommand each : commands) {
                each.command.deviceSeq = m_disk.nextSeq++;
                OutboxEntry entry;
                entry.signedCommand = sign(each.command).value();
                entry.notBefore = each.notBefore;
                entry.state = each.notBefore.isNull() ? OutboxState::Saved : OutboxState::Held;
                m_disk.outbox.append(entry);
                ids.append(each.command.id);
            }
            return ids;
        });
    }
    Async<qint64> nextDeviceSeq() override
    {
        return operation<qint64>([this] { return m_disk.nextSeq; });
    }
    Async<Claim> claim(const QDateTime &now, int limit) override
    {
        return operation<Claim>([=, this] { return m_disk.claim(now, limit); });
    }
    Async<domain::Nothing> attemptFailed(const QStringList &ids, const domain::Failure &failure, const QDateTime &nextTryAt) override
    {
        return operation<domain::Nothing>([=, this] {
            for (OutboxEntry &entry : m_disk.outbox) {
                if (!ids.contains(entry.signedCommand.command.id) || entry.state != OutboxState::Sent)
                    continue;
                entry.state = OutboxState::Saved;
                entry.lastFailure = failure;
                entry.nextTryAt = nextTryAt;
                ++entry.attempts;
            }
            return domain::nothing;
        });
    }
    Async<domain::Nothing> hurry() override
    {
        return operation<domain::Nothing>([this] {
            m_disk.hurry();
            return domain::nothing;
        });
    }
    Async<domain::Nothing> answered(const QList<domain::Answer> &answers) override
    {
        return operation<domain::Nothing>([this, answers] {
            for (const domain::Answer &answer : answers)
                for (OutboxEntry &entry : m_disk.outbox)
                    if (entry.signedCommand.command.id == answer.commandId) {
                        entry.answer = answer;
                        entry.state = answer.status == domain::AnswerStatus::Accepted ? OutboxState::Effective : OutboxState::Refused;
                    }
            return domain::nothing;
        });
    }
    Async<OutboxEntry> takeBack(const QString &) override
    {
        return operation<OutboxEntry>([] { return OutboxEntry(); });
    }
    Async<domain::Nothing> acknowledge(const QString &) override
    {
        return operation<domain::Nothing>([] { return domain::nothing; });
    }
    Async<int> sendRetainedAgain(const QString &epoch) override
    {
        return operation<int>([this, epoch] {
            if (m_disk.retainedFor == epoch)
                return 0;
            const bool first = m_disk.retainedFor.isEmpty();
            m_disk.retainedFor = epoch;
            for (OutboxEntry &entry : m_disk.outbox)
                if (!first && entry.state == OutboxState::Effective)
                    entry.state = OutboxState::Saved;
            return 1;
        });
    }
    Async<domain::Nothing> saveDraft(const QString &, const QString &) override
    {
        return operation<domain::Nothing>([] { return domain::nothing; });
    }
    Async<QList<AuditLink>> auditLinks() override
    {
        return operation<QList<AuditLink>>([] { return QList<AuditLink>(); });
    }

private:
    /// Operations are committed in the order they were asked for; the answer comes a little later.
    template <class T> Async<T> operation(std::function<domain::Result<T>()> commit)
    {
        const auto promise = std::make_shared<QPromise<domain::Result<T>>>();
        promise->start();
        const auto result = std::make_shared<std::optional<domain::Result<T>>>();
        const qint64 committedAt = std::max(m_world.now() + m_world.below(5), m_free);
        m_free = committedAt;
        const auto doCommit = m_world.at(committedAt - m_world.now(), [commit, result] { result->emplace(commit()); });
        const quint64 number = ++m_operations;
        const auto answer = m_world.at(committedAt - m_world.now() + m_world.below(3), [=, this] {
            m_underWay.erase(number);
            promise->addResult(**result);
            promise->finish();
        });
        m_underWay[number] = [=, this] {
            m_world.cancel(doCommit);
            m_world.cancel(answer);
            m_crashed = m_crashed || (!*result && m_world.chance(0.5));
            if (!m_crashed && !*result)
                commit();
            promise->addResult(tl::make_unexpected(domain::fail(FailureCode::RequestCancelled).value()));
            promise->finish();
        };
        return promise->future();
    }

    World &m_world;
    Disk &m_disk;
    qint64 m_free = 0;
    quint64 m_operations = 0;
    bool m_crashed = false; ///< from here on nothing was committed
    std::map<quint64, std::function<void()>> m_underWay;
};

} // namespace tests::sim
