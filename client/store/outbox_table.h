// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox's operations: made here, written to the mirror log, and done to outbox.db by one function, live and when rebuilding alike.
#pragma once

#include "client/store/cache_parts.h"
#include "client/store/rows.h"
#include "client/store/writer.h"

namespace client::store {

namespace operation {
QJsonObject append(const domain::SignedCommand &command, const QString &subject, const QDateTime &notBefore, const QString &draftKey);
QJsonObject takeBack(const QString &commandId);
QJsonObject answer(const domain::Answer &answer, const QDateTime &at);
QJsonObject seen(const QString &commandId);
QJsonObject sendAgain(const QString &epoch);
QJsonObject draft(const QString &key, const QString &text);
QJsonObject keepBlob(const domain::BlobRef &blob, const QDateTime &at);
QJsonObject dropBlob(const QString &sha256);
/// Numbers up to `seq` are used (a summary leaves out commands that were taken back).
QJsonObject numbered(qint64 seq);
} // namespace operation

/// A paper made on this machine, until a command that names it is accepted.
struct KeptBlob {
    domain::BlobRef blob;
    QDateTime keptAt;
    bool settled = false;
};

class OutboxTable {
public:
    explicit OutboxTable(Database &database)
        : m_database(database)
        , m_meta(database)
    {
    }

    /// Does one operation. One done before has no further effect.
    void perform(const QJsonObject &operation);
    /// Operations that bring an empty table to this state.
    QList<QJsonObject> summary();

    std::optional<OutboxEntry> entry(const QString &commandId);
    /// On their way, refused and not yet seen, or accepted at a place of the audit chain after `caughtUpSeq`; oldest first.
    QList<OutboxEntry> live(qint64 caughtUpSeq);
    QList<OutboxEntry> all();
    /// Those whose command names this case, oldest first.
    QList<OutboxEntry> ofCase(const QString &caseId);
    QString draft(const QString &key);
    QList<KeptBlob> keptBlobs();

    void markSent(const QString &commandId);
    void markFailed(const QString &commandId, const domain::Failure &failure, const QDateTime &nextTryAt);
    /// What waits for its next try is due.
    void hurry();
    /// After a crash: the outcome of what was Sent is not known.
    void markInterrupted();
    /// After a rebuild: any command that waits may have been sent.
    void markAllDoubtful();
    void settleBlob(const QString &sha256);
    /// Lets go of what was answered before `before` and needs nobody's attention.
    void expire(const QDateTime &before);

    qint64 nextDeviceSeq();
    qint64 performed() { return m_meta.number(QLatin1StringView("performed")); }
    void setPerformed(qint64 total) { m_meta.put(QLatin1StringView("performed"), total); }
    QString epochSentAgain() { return m_meta.text(QLatin1StringView("sent_again")); }

private:
    static OutboxEntry read(const Query &query);
    void performOnBlobs(const QString &what, const QString &sha256, const QJsonObject &operation);

    Database &m_database;
    Meta m_meta;
};

/// What commands wait for each other by: the case, else the document, ticket, stock range or desk.
QString queueOf(const OutboxEntry &entry);

} // namespace client::store
