// SPDX-License-Identifier: GPL-3.0-or-later
// An outbox in memory for tests of the pages: look at `log` for what was asked.
#pragma once

#include "client/store/lease_numbers.h"
#include "client/sync/commands.h"
#include "domain/codec.h"
#include "tests/support/fake_reader.h"

#include <QCryptographicHash>
#include <QStringList>

namespace tests::support {

/// Writes each call as a line into `log`, adds an outbox entry (Held for ticks, Saved else) to the reader and says so. Set `failing` to
/// refuse everything.
class FakeCommands final : public client::sync::Commands {
public:
    explicit FakeCommands(FakeReader &reader)
        : m_reader(reader)
    {
    }
    QStringList log;
    std::optional<domain::Failure> failing;

    store::Async<QString> tick(const client::sync::TickRequest &request) override
    {
        if (!failing)
            m_reader.drafts.remove(u"opinion/"_s + request.taskId);
        return keep(domain::command_kind::tick, request.taskId + u' ' + QString::number(int(request.decision)) + u' ' + request.opinion,
            {{u"taskId"_s, request.taskId}, {u"caseId"_s, request.subject.id}, {u"decision"_s, domain::text(request.decision)},
                {u"opinion"_s, request.opinion}},
            store::OutboxState::Held);
    }
    store::Async<QString> signFor(const domain::Document &paper) override
    {
        return receipt(domain::command_kind::signFor, paper, domain::ReceiptState::SignedFor);
    }
    store::Async<QString> markRead(const domain::Document &paper) override
    {
        return receipt(domain::command_kind::markRead, paper, domain::ReceiptState::Read);
    }
    store::Async<QString> order(const client::sync::Order &order) override
    {
        if (!failing)
            m_reader.drafts.remove(order.draftKey);
        QJsonObject args = order.args;
        if (!order.leases.isEmpty() && !giveNumber(order.leases, args))
            return ready<QString>(domain::leaseRefused(u"exhausted"_s));
        return keep(order.kind, order.subject, args, store::OutboxState::Saved, order.expect);
    }
    store::Async<domain::Nothing> takeBack(const QString &commandId) override
    {
        for (const store::OutboxEntry &entry : std::as_const(m_reader.entries)) {
            if (entry.signedCommand.command.id == commandId && !entry.taskId().isEmpty())
                m_reader.drafts.insert(u"opinion/"_s + entry.taskId(), entry.signedCommand.command.args.value("opinion"_L1).toString());
        }
        m_reader.entries.removeIf([&](const store::OutboxEntry &entry) { return entry.signedCommand.command.id == commandId; });
        return note(u"takeBack "_s + commandId);
    }
    store::Async<domain::Nothing> acknowledge(const QString &commandId) override
    {
        for (store::OutboxEntry &entry : m_reader.entries)
            entry.seen = entry.seen || entry.signedCommand.command.id == commandId;
        return note(u"acknowledge "_s + commandId);
    }
    store::Async<domain::Nothing> saveDraft(const QString &key, const QString &text) override
    {
        if (!failing)
            m_reader.drafts.insert(key, text);
        return note(u"draft "_s + key);
    }
    store::Async<domain::BlobRef> keepBlob(const QByteArray &bytes, const QString &mediaType) override
    {
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        log.append(u"keepBlob "_s + sha256.first(8));
        if (failing)
            return ready<domain::BlobRef>(tl::unexpected(*failing));
        m_reader.blobs.insert(sha256, bytes);
        return ready<domain::BlobRef>(domain::BlobRef{sha256, bytes.size(), mediaType});
    }
    store::Async<domain::Nothing> dropBlob(const QString &sha256) override
    {
        m_reader.blobs.remove(sha256);
        return note(u"dropBlob "_s + sha256.first(8));
    }
    int undoSeconds() const override { return 5; }

private:
    /// As the outbox does.
    bool giveNumber(const QList<domain::LicenceLease> &leases, QJsonObject &args)
    {
        for (const domain::LicenceLease &lease : leases) {
            QString &draft = m_reader.drafts[store::leaseDraftKey(lease.id)];
            QList<qint64> given = store::givenSerials(draft);
            const QList<qint64> left = store::serialsLeft(lease, given);
            if (left.isEmpty())
                continue;
            draft = store::givenText(given << left.constFirst());
            args.insert("lease"_L1, QJsonObject{{"leaseId"_L1, lease.id}, {"serial"_L1, left.constFirst()}});
            return true;
        }
        return false;
    }
    store::Async<domain::Nothing> note(const QString &line)
    {
        log.append(line);
        if (failing)
            return ready<domain::Nothing>(tl::unexpected(*failing));
        m_reader.say({u"outbox"_s});
        return ready<domain::Nothing>(domain::nothing);
    }
    store::Async<QString> receipt(QLatin1StringView kind, const domain::Document &paper, domain::ReceiptState state)
    {
        if (!failing && m_reader.rows.contains(paper.id)) {
            m_reader.rows[paper.id].mine = state;
            m_reader.rows[paper.id].pending = true;
        }
        return keep(kind, paper.id, {{u"documentId"_s, paper.id}}, store::OutboxState::Saved);
    }
    store::Async<QString> keep(
        QLatin1StringView kind, const QString &words, const QJsonObject &args, store::OutboxState state, const QJsonObject &expect = {})
    {
        log.append(kind + u' ' + words);
        if (failing)
            return ready<QString>(tl::unexpected(*failing));
        store::OutboxEntry entry;
        entry.signedCommand.command.id = u"command-"_s + QString::number(log.size());
        entry.signedCommand.command.kind = kind;
        entry.signedCommand.command.args = args;
        entry.signedCommand.command.expect = expect;
        entry.signedCommand.command.madeAt = FixedClock().now();
        entry.state = state;
        m_reader.entries.append(entry);
        m_reader.say({u"outbox"_s}, {args.value("documentId"_L1).toString(), args.value("caseId"_L1).toString()});
        return ready<QString>(entry.signedCommand.command.id);
    }

    FakeReader &m_reader;
};

} // namespace tests::support
