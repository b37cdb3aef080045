// SPDX-License-Identifier: GPL-3.0-or-later
// POST and DELETE /v1/sessions, POST /v1/challenges.
#pragma once

#include "client/remote/back_office.h"
#include "client/remote/transport.h"

namespace client::remote {

class Sessions {
public:
    explicit Sessions(Transport &transport)
        : m_transport(transport)
    {
    }
    Async<Session> enrol(const QString &user, const QString &passphrase, const DeviceKey &device);
    Async<QString> challenge(const QString &deviceId);
    Async<Session> signIn(const QString &user, const QString &deviceId, const QString &challenge, const QByteArray &signature);
    Async<domain::Nothing> signOut(const QByteArray &token);

private:
    Async<Session> post(const QJsonObject &body);
    Transport &m_transport;
};

/// Reads the schema Session. Raises JsonShape.
domain::Result<Session> sessionFromJson(const QJsonObject &json);

} // namespace client::remote
