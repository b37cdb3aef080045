// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/rest_back_office.h"

#include "client/remote/json_call.h"

#include <QMutexLocker>

namespace client::remote {

QByteArray RestBackOffice::Token::get() const
{
    const QMutexLocker locker(&m_lock);
    return m_token;
}

void RestBackOffice::Token::set(const QByteArray &token)
{
    const QMutexLocker locker(&m_lock);
    m_token.fill('\0');
    m_token = token;
}

RestBackOffice::RestBackOffice(TransportSettings settings)
    : m_transport(std::move(settings))
{
}

Async<Session> RestBackOffice::remembered(Async<Session> session)
{
    return session.then([token = m_token](const domain::Result<Session> &result) {
        if (result)
            token->set(result->token);
        return result;
    });
}

Async<Session> RestBackOffice::enrol(const QString &user, const QString &passphrase, const DeviceKey &device)
{
    return remembered(m_sessions.enrol(user, passphrase, device));
}

Async<QString> RestBackOffice::challenge(const QString &deviceId)
{
    return m_sessions.challenge(deviceId);
}

Async<Session> RestBackOffice::signIn(const QString &user, const QString &deviceId, const QString &challenge, const QByteArray &signature)
{
    return remembered(m_sessions.signIn(user, deviceId, challenge, signature));
}

Async<domain::Nothing> RestBackOffice::signOut()
{
    const QByteArray token = m_token->get();
    m_token->set({});
    return m_sessions.signOut(token);
}

Async<domain::FeedPage> RestBackOffice::changes(const QString &since, int maxRows)
{
    return m_changes.page(m_token->get(), since, maxRows);
}

Async<QList<domain::Answer>> RestBackOffice::send(const QList<domain::SignedCommand> &commands)
{
    return m_commands.send(m_token->get(), commands);
}

Async<QByteArray> RestBackOffice::blob(const domain::BlobRef &ref)
{
    return m_blobs.fetch(m_token->get(), ref);
}

Async<qint64> RestBackOffice::received(const domain::BlobRef &ref)
{
    return m_uploads.received(m_token->get(), ref);
}

Async<qint64> RestBackOffice::sendPart(const domain::BlobRef &ref, qint64 from, const QByteArray &part)
{
    return m_uploads.sendPart(m_token->get(), ref, from, part);
}

Async<QList<AuditLink>> RestBackOffice::audit(qint64 from, qint64 to)
{
    return m_audit.links(m_token->get(), from, to);
}

Async<RegisterRow> RestBackOffice::lookUp(const QString &name, const QString &key, const QString &purpose)
{
    return m_registers.row(m_token->get(), name, key, purpose);
}

Async<QJsonObject> RestBackOffice::report(const QByteArray &target)
{
    HttpRequest request;
    request.target = target;
    request.token = m_token->get();
    return jsonCall<QJsonObject>(
        m_transport, std::move(request), [](const QJsonObject &json) { return domain::Result<QJsonObject>(json); });
}

Async<domain::Nothing> RestBackOffice::listen(std::function<void()> changed)
{
    return m_events.listen(m_token->get(), std::move(changed));
}

void RestBackOffice::hangUp()
{
    m_transport.cancelAll();
    m_token->set({});
    m_blobs.forgetParts();
}

} // namespace client::remote
