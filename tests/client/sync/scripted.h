// SPDX-License-Identifier: GPL-3.0-or-later
// A store that answers what the test says, and writes down what it was asked; with it the back office of the same kind.
#pragma once

#include "client/store/writer.h"
#include "domain/clock.h"
#include "tests/client/sync/scripted_office.h"

namespace tests::scripted {

/// The store; `log` has a line for each change.
class Store : public client::store::Writer {
public:
    using Cursor = client::store::Cursor;
    using Claim = client::store::Claim;
    using Entry = client::store::OutboxEntry;
    using Wanted = client::store::BlobWanted;
    QStringList log;
    Cursor at;
    QList<Claim> claims;          ///< handed out one after the other; then empty ones
    QList<domain::BlobRef> wants; ///< papers that are not here yet
    QList<domain::SignedCommand> signedCommands;
    QList<client::store::NewCommand> made;
    Entry takenBack;
    std::function<Result<domain::Nothing>(const QString &)> onChange = [](const QString &) { return domain::nothing; };

    static Entry entry(const QString &id)
    {
        Entry made;
        made.signedCommand.command.id = id;
        return made;
    }
    Async<Cursor> cursor() override { return ready<Cursor>(at); }
    Async<domain::Nothing> applyPage(const domain::FeedPage &page, const QDateTime &) override
    {
        return change(u"apply %1"_s.arg(page.next));
    }
    Async<domain::Nothing> resetForEpoch() override { return change(u"reset"_s); }
    Async<QList<Wanted>> blobsWanted(int limit) override
    {
        QList<Wanted> rows;
        for (const domain::BlobRef &each : wants.mid(0, limit))
            rows.append(Wanted{each});
        return ready<QList<Wanted>>(rows);
    }
    Async<int> blobsWantedCount() override { return ready<int>(int(wants.size())); }
    Async<domain::Nothing> putBlob(const QString &sha256, const QByteArray &) override
    {
        wants.removeIf([&](const domain::BlobRef &each) { return each.sha256 == sha256; });
        return change(u"put "_s + sha256);
    }
    QList<domain::BlobRef> toSend; ///< papers made here that commands wait for
    QHash<QString, QByteArray> bytes;
    Async<QByteArray> blob(const QString &sha256) override
    {
        return bytes.contains(sha256) ? ready<QByteArray>(bytes.value(sha256))
                                      : client::sync::failed<QByteArray>(failure(FailureCode::BlobNotCached));
    }
    Async<domain::BlobRef> keepBlob(const QByteArray &kept, const QString &mediaType) override
    {
        log.append(u"keep "_s + QString::fromUtf8(kept));
        return ready<domain::BlobRef>(domain::BlobRef{u"digest"_s, kept.size(), mediaType});
    }
    Async<domain::Nothing> dropBlob(const QString &sha256) override { return change(u"drop "_s + sha256); }
    Async<QList<domain::BlobRef>> blobsToSend() override { return ready<QList<domain::BlobRef>>(toSend); }
    Async<domain::Nothing> settleBlob(const QString &sha256) override
    {
        toSend.removeIf([&](const domain::BlobRef &each) { return each.sha256 == sha256; });
        return change(u"settle "_s + sha256);
    }
    Async<QStringList> append(const QList<client::store::NewCommand> &commands, const client::store::Signer &sign) override
    {
        QStringList ids;
        for (const auto &each : commands) {
            const auto done = sign(each.command);
            if (!done)
                return client::sync::failed<QStringList>(done.error());
            signedCommands.append(*done);
            made.append(each);
            ids.append(each.command.id);
        }
        return ready<QStringList>(ids);
    }
    Async<qint64> nextDeviceSeq() override { return ready<qint64>(1); }
    Async<Claim> claim(const QDateTime &, int) override { return ready<Claim>(claims.isEmpty() ? Claim() : claims.takeFirst()); }
    Async<domain::Nothing> attemptFailed(const QStringList &ids, const domain::Failure &why, const QDateTime &nextTryAt) override
    {
        return change(QStringList{u"failed"_s, ids.join(u','), domain::codeText(why.code), nextTryAt.toString(u"mm:ss"_s)}.join(u' '));
    }
    Async<domain::Nothing> hurry() override { return change(u"hurry"_s); }
    Async<domain::Nothing> answered(const QList<domain::Answer> &answers) override
    {
        QStringList ids;
        for (const domain::Answer &each : answers)
            ids.append(each.commandId);
        return change(u"answered "_s + ids.join(u','));
    }
    Async<Entry> takeBack(const QString &) override { return ready<Entry>(takenBack); }
    Async<domain::Nothing> acknowledge(const QString &id) override { return change(u"acknowledge "_s + id); }
    Async<int> sendRetainedAgain(const QString &) override { return ready<int>(0); }
    Async<domain::Nothing> saveDraft(const QString &key, const QString &text) override { return change(u"draft "_s + key + u' ' + text); }
    Async<QList<client::store::AuditLink>> auditLinks() override { return ready<QList<client::store::AuditLink>>({}); }

private:
    Async<domain::Nothing> change(const QString &line)
    {
        log.append(line);
        return ready(onChange(line));
    }
};

/// Noon, and it stays so.
class Noon final : public domain::Clock {
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); }
};

} // namespace tests::scripted
