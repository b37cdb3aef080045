// SPDX-License-Identifier: GPL-3.0-or-later
// What the endpoint classes share: reading an answer's JSON away from the network thread, and saying what is wrong with it.
#pragma once

#include "client/remote/transport.h"

#include <QJsonObject>

namespace client::remote {

/// The answer's body as one JSON object. Raises AnswerMalformed.
domain::Result<QJsonObject> readJson(const domain::Result<HttpAnswer> &answer, qint64 maxBytes);
QByteArray compact(const QJsonObject &json);
/// Turns a failure of reading (JsonShape and the like) into AnswerMalformed.
domain::Failure asMalformed(const domain::Failure &failure);

/// Sends and reads the answer with `read` (QJsonObject → Result<T>) on a thread of the pool.
template <class T, class Read> Async<T> jsonCall(Transport &transport, HttpRequest request, Read read)
{
    const qint64 maxBytes = request.maxBytes;
    return transport.send(std::move(request)).then(QtFuture::Launch::Async, [read, maxBytes](const domain::Result<HttpAnswer> &answer) {
        return readJson(answer, maxBytes).and_then([&read](const QJsonObject &json) {
            return domain::Result<T>(read(json)).map_error(asMalformed);
        });
    });
}

} // namespace client::remote
