// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/changes.h"

#include "client/remote/json_call.h"

namespace client::remote {

Async<domain::FeedPage> Changes::page(const QByteArray &token, const QString &since, int maxRows)
{
    HttpRequest request;
    request.target = "/v1/changes?max=" + QByteArray::number(maxRows);
    if (!since.isEmpty())
        request.target += "&since=" + QUrl::toPercentEncoding(since);
    request.token = token;
    request.maxBytes = 64 << 20;
    return jsonCall<domain::FeedPage>(m_transport, std::move(request), domain::feedPageFromJson);
}

} // namespace client::remote
