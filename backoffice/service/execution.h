// SPDX-License-Identifier: GPL-3.0-or-later
// One command on its way through the executor, inside the transaction its caller opened; only for backoffice/service.
#pragma once

#include "backoffice/service/executor.h"
#include "domain/case.h"
#include "domain/document.h"

namespace backoffice::service {

/// What is to be written for an accepted command.
struct Effect {
    db::Calls writes = {}; ///< beside the object itself
    bool moves = false;    ///< the object changed
    qint64 version = 0;    ///< of the object afterwards
    QByteArray body = {};  ///< of the object afterwards
};

/// The object a command is about: where it is and how it was found.
struct Subject {
    QString kind;
    QString id;
    bool visible = false; ///< to the officer
    QByteArray body;
};

/// opening() and closing() are the calls to make for it; many commands' calls travel in one round trip.
class Execution {
public:
    /// `origin` is what checking device and signature found: a failure is refused and audited, but leaves the id free for its rightful
    /// owner.
    Execution(db::Connection &connection, const Directory &directory, domain::IdSource &ids, const domain::Officer &officer,
        const domain::SignedCommand &signedCommand, const domain::Result<domain::Nothing> &origin, const QDateTime &at);

    /// What no two commands opened together may share: id, number of the device, object.
    QStringList claims() const;
    /// Claims the id and locks the object.
    db::Calls opening() const;
    /// Judges the command by the rows that opening() brought. Raises DatabaseFailed; a refusal is an answer.
    domain::Result<domain::Nothing> judge(const db::Rows *opened);
    /// Writes the effect, moves the head, appends the audit row and stores the answer; nothing for a repeated command.
    db::Calls closing();
    /// The answer, by the rows that closing() brought.
    Executed executed(const db::Rows *closed) const;

private:
    domain::Result<domain::Nothing> repeat();
    domain::Result<Effect> decide();
    domain::Result<Effect> tick();
    domain::Result<Effect> receive(domain::ReceiptState state);
    domain::Result<domain::Nothing> conclude(domain::Case &subject, const domain::Matter &matter, const QString &reason, Effect &effect);
    void refuse(const domain::Failure &failure);

    db::Connection &m_connection;
    const Directory &m_directory;
    domain::IdSource &m_ids;
    const domain::Officer &m_officer;
    const domain::SignedCommand &m_signed;
    const domain::Command &m_command;
    domain::Result<domain::Nothing> m_origin;
    QDateTime m_at;
    QByteArray m_bytes; ///< what was signed
    QString m_hash;     ///< of m_bytes
    Subject m_subject;
    bool m_claimed = false;
    Effect m_effect;
    domain::Answer m_answer;
};

} // namespace backoffice::service
