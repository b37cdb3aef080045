// SPDX-License-Identifier: GPL-3.0-or-later
// GET /v1/blobs/{sha256}: content-addressed bytes, continued where a cut left them.
#pragma once

#include "client/remote/transport.h"
#include "domain/document.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace client::remote {

class Blobs {
public:
    explicit Blobs(Transport &transport)
        : m_transport(transport)
    {
    }
    /// The whole blob; size and digest are checked. What came before a failure is kept (in memory, at most 64 MiB in all) and the next call
    /// asks only for the rest. Raises AnswerMalformed when the bytes are not those named; they are then forgotten.
    Async<QByteArray> fetch(const QByteArray &token, const domain::BlobRef &ref);
    void forgetParts();

private:
    struct Part {
        QByteArray bytes;
        int status = 0; ///< of the answer being received
    };

    std::shared_ptr<Part> partOf(const QString &sha256);
    void keepPart(const QString &sha256, const std::shared_ptr<Part> &part);
    domain::Result<QByteArray> complete(const domain::BlobRef &ref, const std::shared_ptr<Part> &part);

    Transport &m_transport;
    QMutex m_lock;
    QHash<QString, std::shared_ptr<Part>> m_parts; ///< of blobs cut off before their end
};

} // namespace client::remote
