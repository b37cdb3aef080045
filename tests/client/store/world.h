// SPDX-License-Identifier: GPL-3.0-or-later
// A profile folder with a store in it, for tests; its district is in district.h.
#pragma once

#include "client/store/store.h"
#include "client/vault/signing.h"
#include "tests/client/store/district.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <memory>

namespace world {

using namespace Qt::StringLiterals;
using namespace client::store;

template <class T> domain::Result<T> wait(QFuture<domain::Result<T>> future)
{
    return future.result();
}

/// A clock that stands where it is put.
class TestClock final : public domain::Clock {
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    void advance(qint64 ms) { m_ms += ms; }

private:
    qint64 m_ms = 1'795'248'000'000; // 2026-11-21 08:00 UTC
};

/// A profile folder, keys, and a store that can be closed and opened again.
class Desk {
public:
    QString folder() const { return m_dir.path(); }
    QString path(const QString &name) const { return m_dir.path() + u'/' + name; }
    domain::Result<OpenReport> open(const QString &officer = meId)
    {
        m_store.reset();
        m_store = std::make_unique<Store>(folder(), keys(), officer, clock, domain::WorkCalendar::shipped(), *disk);
        return wait(m_store->open());
    }
    void close() { m_store.reset(); }
    Store &store() { return *m_store; }
    Store *operator->() { return m_store.get(); }
    StoreKeys keys() const { return {secret(0), secret(1), secret(2), secret(3)}; }
    domain::Result<domain::Nothing> apply(const domain::FeedPage &page) { return wait(m_store->applyPage(page, clock.now())); }
    QByteArray publicKey() const { return *client::vault::ed25519PublicKey(secret(4)); }

    Signer signer() const
    {
        return [this](const domain::Command &command) -> domain::Result<domain::SignedCommand> {
            const auto signature = client::vault::ed25519Sign(secret(4), domain::canonicalBytes(command, u"Ed25519"_s));
            return domain::SignedCommand{command, u"Ed25519"_s, *signature};
        };
    }
    NewCommand tick(const QString &commandId, const domain::Case &subject, const QDateTime &notBefore = {}) const
    {
        NewCommand fresh;
        fresh.command.id = commandId;
        fresh.command.deviceId = u"device-1"_s;
        fresh.command.officerId = meId;
        fresh.command.kind = domain::command_kind::tick;
        fresh.command.args = {{u"taskId"_s, subject.tasks.constFirst().id}, {u"caseId"_s, subject.id}, {u"decision"_s, u"agree"_s},
            {u"opinion"_s, u"同意。"_s}};
        fresh.command.madeAt = clock.now();
        fresh.subject = subject.number;
        fresh.notBefore = notBefore;
        return fresh;
    }
    NewCommand signFor(const QString &commandId, const QString &documentId) const
    {
        NewCommand fresh = tick(commandId, caseFile(1));
        fresh.command.kind = domain::command_kind::signFor;
        fresh.command.args = {{u"documentId"_s, documentId}};
        return fresh;
    }
    domain::Result<QStringList> append(const NewCommand &command) { return wait(m_store->append({command}, signer())); }
    /// An answer with the audit link that belongs to the command.
    domain::Answer answer(
        const domain::SignedCommand &command, domain::AnswerStatus status, qint64 auditSeq, const QString &previous = {}) const
    {
        domain::Answer answer;
        answer.commandId = command.command.id;
        answer.status = status;
        answer.code = status == domain::AnswerStatus::Refused ? u"task.decided"_s : QString();
        answer.at = clock.now();
        answer.auditSeq = auditSeq;
        answer.auditEntryDigest =
            domain::auditEntryDigest(command.command.id, domain::canonicalBytes(command.command, command.algorithm), answer);
        answer.auditHash = domain::auditHash(previous, answer.auditEntryDigest);
        return answer;
    }

    TestClock clock;
    client::vault::Disk *disk = &client::vault::systemDisk(); ///< for what is not SQLite's; set it before open()

private:
    client::vault::SecretBytes secret(int which) const
    {
        QByteArray bytes = QCryptographicHash::hash(QByteArray(m_seed + char(which)), QCryptographicHash::Sha256);
        return client::vault::SecretBytes::taken(bytes);
    }

    QTemporaryDir m_dir;
    QByteArray m_seed = QUuid::createUuid().toRfc4122() + QUuid::createUuid().toRfc4122(); // outlives a fork, which SecretBytes do not
    std::unique_ptr<Store> m_store;
};

} // namespace world
