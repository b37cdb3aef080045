// SPDX-License-Identifier: GPL-3.0-or-later
// GET /v1/audit: links of the audit chain.
#pragma once

#include "client/remote/back_office.h"
#include "client/remote/transport.h"

namespace client::remote {

class Audit {
public:
    explicit Audit(Transport &transport)
        : m_transport(transport)
    {
    }
    /// Links `from` to `to` (both included, at most 10,000), complete and in order; a gap raises AnswerMalformed.
    Async<QList<AuditLink>> links(const QByteArray &token, qint64 from, qint64 to);

private:
    Transport &m_transport;
};

/// Reads {"links": […]} that begin at `from` and rise by one. Raises AnswerMalformed.
domain::Result<QList<AuditLink>> linksFromJson(const QJsonObject &json, qint64 from);

} // namespace client::remote
