// SPDX-License-Identifier: GPL-3.0-or-later
// One command on its way through the executor, inside the transaction its caller opened; only for backoffice/service.
#pragma once

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

/// opening() and closing() are the calls to make for it; many commands' calls travel in one round trip.
class Execution {
public:
    /// `origin` is what checking device and signature found: a failure is refused and audited, but leaves the id free for its rightful
    /// owner.
    Execution(db::Connection &connection, const Directory &directory, Numbers &numbers, domain::IdSource &ids,
        const domain::Officer &officer, const domain::SignedCommand &signedCommand, const domain::Result<domain::Nothing> &origin,
        const QDateTime &at);

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
    const domain::SignedCommand &m_signed;
    const domain::Command &m_command;
    domain::Result<domain::Nothing> m_origin;
    QDateTime m_at;
    QByteArray m_bytes; ///< what was signed
    QString m_hash;     ///< of m_bytes
    const Deed &m_deed;
    Needs m_needs;
    bool m_claimed = false;
    Effect m_effect;
    domain::Answer m_answer;
};

} // namespace backoffice::service
