// SPDX-License-Identifier: GPL-3.0-or-later
// One command on its way through the executor, inside the transaction its caller opened; only for backoffice/service.
#pragma once

#include "backoffice/service/deed.h"
#include "backoffice/service/executor.h"

namespace backoffice::service {

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
    /// Writes the effect, moves the head, appends the audit row and stores the answer; nothing for a repeated command.
    db::Calls closing();
    /// The answer, by the rows that closing() brought.
    Executed executed(const db::Rows *closed) const;

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
