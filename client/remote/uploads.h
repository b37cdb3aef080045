// SPDX-License-Identifier: GPL-3.0-or-later
// PUT /v1/blobs/{sha256}: bytes made here go up in parts, each behind what the back office says it has.
#pragma once

#include "client/remote/transport.h"
#include "domain/document.h"

namespace client::remote {

class Uploads {
public:
    explicit Uploads(Transport &transport)
        : m_transport(transport)
    {
    }
    /// As BackOffice::received.
    Async<qint64> received(const QByteArray &token, const domain::BlobRef &ref);
    /// As BackOffice::sendPart.
    Async<qint64> sendPart(const QByteArray &token, const domain::BlobRef &ref, qint64 from, const QByteArray &part);

private:
    Async<qint64> put(const QByteArray &token, const domain::BlobRef &ref, const QByteArray &range, const QByteArray &body);

    Transport &m_transport;
};

} // namespace client::remote
