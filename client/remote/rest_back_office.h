// SPDX-License-Identifier: GPL-3.0-or-later
// The back office on the wire: the endpoint classes behind one door, and the session they share.
#pragma once

#include "client/remote/audit.h"
#include "client/remote/back_office.h"
#include "client/remote/blobs.h"
#include "client/remote/changes.h"
#include "client/remote/command_post.h"
#include "client/remote/events.h"
#include "client/remote/registers.h"
#include "client/remote/sessions.h"
#include "client/remote/uploads.h"

#include <QMutex>

#include <memory>

namespace client::remote {

/// Callable from any thread.
class RestBackOffice final : public BackOffice, public RegisterSource {
public:
    explicit RestBackOffice(TransportSettings settings);

    Async<Session> enrol(const QString &user, const QString &passphrase, const DeviceKey &device) override;
    Async<QString> challenge(const QString &deviceId) override;
    Async<Session> signIn(const QString &user, const QString &deviceId, const QString &challenge, const QByteArray &signature) override;
    Async<domain::Nothing> signOut() override;
    Async<domain::FeedPage> changes(const QString &since, int maxRows) override;
    Async<QList<domain::Answer>> send(const QList<domain::SignedCommand> &commands) override;
    Async<QByteArray> blob(const domain::BlobRef &ref) override;
    Async<qint64> received(const domain::BlobRef &ref) override;
    Async<qint64> sendPart(const domain::BlobRef &ref, qint64 from, const QByteArray &part) override;
    Async<QList<AuditLink>> audit(qint64 from, qint64 to) override;
    Async<RegisterRow> lookUp(const QString &name, const QString &key, const QString &purpose) override;
    Async<QJsonObject> report(const QByteArray &target) override;
    Async<domain::Nothing> listen(std::function<void()> changed) override;
    void hangUp() override;
    /// As Transport.
    void setKeyPins(const QStringList &keyPins) { m_transport.setKeyPins(keyPins); }

private:
    /// The token of the latest sign-in; outlives the office in continuations.
    class Token {
    public:
        QByteArray get() const;
        void set(const QByteArray &token);

    private:
        mutable QMutex m_lock;
        QByteArray m_token;
    };
    Async<Session> remembered(Async<Session> session);

    std::shared_ptr<Token> m_token = std::make_shared<Token>();
    Transport m_transport;
    Sessions m_sessions{m_transport};
    Changes m_changes{m_transport};
    CommandPost m_commands{m_transport};
    Blobs m_blobs{m_transport};
    Uploads m_uploads{m_transport};
    Events m_events{m_transport};
    Audit m_audit{m_transport};
    Registers m_registers{m_transport};
};

} // namespace client::remote
