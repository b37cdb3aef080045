// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/json_call.h"

#include "client/remote/failures.h"
#include "domain/codec.h"

#include <QJsonDocument>

namespace client::remote {

domain::Result<QJsonObject> readJson(const domain::Result<HttpAnswer> &answer, qint64 maxBytes)
{
    if (!answer)
        return tl::make_unexpected(answer.error());
    return domain::parseObject(answer->body, maxBytes).map_error(asMalformed);
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

domain::Failure asMalformed(const domain::Failure &failure)
{
    return malformed(failure.detail).value();
}

} // namespace client::remote
