// SPDX-License-Identifier: GPL-3.0-or-later
// One command on its way through the executor, inside the transaction its caller opened; only for backoffice/service.
#pragma once

#include "backoffice/service/crypto.h"
#include "backoffice/service/deed.h"
#include "backoffice/service/executor.h"

namespace backoffice::service {

/// Where the feed and the audit chain stand within a transaction. It is read with the lock, counted on in memory by each command, and
/// written back before the commit: a row that every command changes would cost more than all the others.
struct Head {
    qint64 pos = 0;
    qint64 auditSeq = 0;
    QString auditHash = {};
    bool moved = false;

    /// From the rows of head.lock.
    static Head read(const db::Rows &rows) { return {rows.number(0, 0), rows.number(0, 1), rows.text(0, 2)}; }
    /// Takes `positions` of the feed and one place of the audit chain.
    void advance(qint64 positions, const QString &entryDigest);
    /// Writes it back; nothing when it has not moved.
    db::Calls writes() const;
};

/// What is found out about a command before its turn, by its sender's own thread.
struct Prepared {
    /// What checking device and signature found: a failure is refused and audited, but leaves the id free for its rightful owner.
    domain::Result<domain::Nothing> origin;
    QByteArray bytes; ///< what was signed
    QString hash;     ///< of the bytes
    QByteArray text;  ///< the signed command as it is kept
    const Deed &deed;
    std::shared_ptr<const Premise> premise; ///< null when the deed makes none
};
/// `origin` is asked for the signed bytes.
template <class Origin> Prepared prepare(const domain::SignedCommand &command, const Directory &directory, Origin origin)
{
    const QByteArray bytes = domain::canonicalBytes(command.command, command.algorithm);
    const Deed &deed = deedOf(command.command.kind);
    auto checked = origin(bytes);
    const bool judged = checked && deed.premise != nullptr;
    return {checked, bytes, sha256(bytes), QJsonDocument(domain::toJson(command)).toJson(QJsonDocument::Compact), deed,
        judged ? deed.premise(command.command, directory) : nullptr};
}

/// opening() and closing() are the calls to make for it; many commands' calls travel in one round trip.
class Execution {
public:
    /// `prepared` outlives it.
    Execution(db::Connection &connection, const Directory &directory, Numbers &numbers, domain::IdSource &ids,
        const domain::Officer &officer, const domain::SignedCommand &signedCommand, const Prepared &prepared, const QDateTime &at);

    /// What no two commands opened together may share: id, number of the device, objects.
    QStringList claims() const;
    /// Whether no other command may be opened together with it.
    bool alone() const { return m_needs.alone; }
    /// Claims the id, locks the objects and looks for the blobs.
    db::Calls opening() const;
    /// Judges the command by the rows that opening() brought. Raises DatabaseFailed; a refusal is an answer.
    domain::Result<domain::Nothing> judge(const db::Rows *opened);
    /// Moves the head, writes the effect, appends the audit row and stores the answer; nothing for a repeated command.
    db::Calls closing(Head &head);
    Executed executed() const { return {m_answer, !m_effect.objects.isEmpty()}; }

private:
    domain::Result<domain::Nothing> repeat();
    domain::Result<Effect> decide(const db::Rows *blobs);
    void refuse(const domain::Failure &failure);

    db::Connection &m_connection;
    const Directory &m_directory;
    Numbers &m_numbers;
    domain::IdSource &m_ids;
    const domain::Officer &m_officer;
    const domain::Command &m_command;
    const Prepared &m_prepared;
    QDateTime m_at;
    Needs m_needs;
    bool m_claimed = false;
    Effect m_effect;
    domain::Answer m_answer;
};

} // namespace backoffice::service
