// SPDX-License-Identifier: GPL-3.0-or-later
// POST /v1/commands: signed commands out, one answer each back.
#pragma once

#include "client/remote/transport.h"
#include "domain/command.h"

namespace client::remote {

class CommandPost {
public:
    explicit CommandPost(Transport &transport)
        : m_transport(transport)
    {
    }
    /// At most 100 commands. An answer that does not match them one by one raises AnswerMalformed: what became of them is then unknown.
    Async<QList<domain::Answer>> send(const QByteArray &token, const QList<domain::SignedCommand> &commands);

private:
    Transport &m_transport;
};

/// Reads {"answers": […]} for these command ids, in their order. Raises JsonShape, AnswerMalformed.
domain::Result<QList<domain::Answer>> answersFromJson(const QJsonObject &json, const QStringList &commandIds);

} // namespace client::remote
