// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/changes.h"

#include "client/remote/json_call.h"

namespace client::remote {

namespace {

constexpr qint64 largestPage = 64 << 20;

} // namespace

Async<domain::FeedPage> Changes::page(const QByteArray &token, const QString &since, int maxRows)
{
    HttpRequest request;
    request.target = "/v1/changes?max=" + QByteArray::number(maxRows);
    if (!since.isEmpty())
        request.target += "&since=" + QUrl::toPercentEncoding(since);
    request.token = token;
    request.maxBytes = largestPage;
    return m_transport.send(std::move(request))
        .then(QtFuture::Launch::Async, [](const domain::Result<HttpAnswer> &answer) -> domain::Result<domain::FeedPage> {
            if (!answer)
                return tl::make_unexpected(answer.error());
            return domain::feedPageFromText(answer->body, largestPage).map_error(asMalformed);
        });
}

} // namespace client::remote
