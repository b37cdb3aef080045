// SPDX-License-Identifier: GPL-3.0-or-later
// One command on its way through the executor, inside the transaction its caller opened; only for backoffice/service.
#pragma once

#include "backoffice/service/executor.h"
#include "domain/case.h"
#include "domain/document.h"

namespace backoffice::service {

/// What is to be written for an accepted command.
struct Effect {
    db::Calls writes = {}; ///< before the head moves
    bool moves = false;    ///< the object changed
    qint64 version = 0;    ///< of the object afterwards
    QByteArray body = {};  ///< of the object afterwards
};

/// The object a command is about: where it is and how it was found.
struct Subject {
    QString kind;
    QString id;
    bool found = false;
    bool visible = false; ///< to the officer
    QByteArray body;
};

class Execution {
public:
    Execution(db::Connection &connection, const Directory &directory, domain::IdSource &ids, const domain::SignedCommand &signedCommand,
        const QDateTime &at);

    /// Refuses before anything is claimed: signature, device, officer. Audited, but the id stays free for its rightful owner.
    domain::Result<Executed> refuseUnclaimed(const domain::Failure &failure);
    /// Claims the id, decides, writes.
    domain::Result<Executed> run(const domain::Officer &officer);

private:
    domain::Result<bool> claim(const domain::Officer &officer);
    domain::Result<Executed> repeat();
    domain::Result<Effect> decide(const domain::Officer &officer);
    domain::Result<Effect> tick(const domain::Officer &officer);
    domain::Result<Effect> receive(const domain::Officer &officer, domain::ReceiptState state);
    domain::Result<domain::Nothing> conclude(domain::Case &subject, const domain::Matter &matter, const QString &reason, Effect &effect);
    domain::Result<Executed> finish(const domain::Answer &answer, const Effect &effect, bool claimed);
    domain::Answer refusal(const domain::Failure &failure) const;

    db::Connection &m_connection;
    const Directory &m_directory;
    domain::IdSource &m_ids;
    const domain::SignedCommand &m_signed;
    const domain::Command &m_command;
    QDateTime m_at;
    QByteArray m_bytes; ///< what was signed
    QString m_hash;     ///< of m_bytes
    Subject m_subject;
};

} // namespace backoffice::service
