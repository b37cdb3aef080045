// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/executor.h"

#include "backoffice/service/crypto.h"
#include "backoffice/service/execution.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::service {

namespace {

/// Is this command the session's officer's own, made on a device of his and unchanged since he signed it? Raises DeviceUnknown,
/// SignatureInvalid, DatabaseFailed.
domain::Result<domain::Nothing> checkOrigin(db::Connection &connection, const Session &session, const domain::SignedCommand &signedCommand)
{
    const domain::Command &command = signedCommand.command;
    QByteArray key = session.publicKey;
    QString owner = session.officerId;
    if (command.deviceId != session.deviceId) {
        const auto device = connection.run("device.read", {db::text(command.deviceId)});
        if (!device)
            return tl::unexpected(device.error());
        owner = device->isEmpty() ? QString() : device->text(0, 0);
        key = device->isEmpty() ? QByteArray() : QByteArray::fromBase64(device->bytes(0, 2));
    }
    if (owner != session.officerId)
        return fail(FailureCode::DeviceUnknown, command.deviceId);
    const bool good = command.officerId == session.officerId && signedCommand.algorithm == "Ed25519"_L1
        && signatureIsGood(key, domain::canonicalBytes(command, signedCommand.algorithm), signedCommand.signature);
    if (!good)
        return fail(FailureCode::SignatureInvalid, command.officerId == session.officerId ? u"bytes"_s : u"officer"_s);
    return domain::nothing;
}

} // namespace

domain::Result<Executed> Executor::execute(const Session &session, const domain::SignedCommand &signedCommand)
{
    auto lease = m_pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    Execution execution(**lease, m_directory, m_ids, signedCommand, m_clock.now());
    const auto origin = checkOrigin(**lease, session, signedCommand);
    if (!origin)
        return origin.error().retryable ? tl::unexpected(origin.error()) : execution.refuseUnclaimed(origin.error());
    const domain::Officer *officer = m_directory.officer(session.officerId);
    if (officer == nullptr)
        return sessionExpired();
    return execution.run(*officer);
}

} // namespace backoffice::service
