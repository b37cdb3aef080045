// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/audit.h"

#include "client/remote/failures.h"
#include "client/remote/json_call.h"
#include "domain/json_reader.h"

namespace client::remote {

using namespace Qt::StringLiterals;

domain::Result<QList<AuditLink>> linksFromJson(const QJsonObject &json, qint64 from)
{
    domain::JsonReader in(json);
    const auto links = in.list("links"_L1, [](domain::JsonReader &each) {
        return AuditLink{each.integer("seq"_L1, 1), each.sha256("entryDigest"_L1), each.sha256("hash"_L1)};
    });
    for (qsizetype i = 0; i < links.size(); ++i) {
        if (links.at(i).seq != from + i)
            return malformed(u"audit link %1"_s.arg(from + i));
    }
    return in.result(links);
}

Async<QList<AuditLink>> Audit::links(const QByteArray &token, qint64 from, qint64 to)
{
    HttpRequest request;
    request.target = "/v1/audit?from=" + QByteArray::number(from) + "&to=" + QByteArray::number(to);
    request.token = token;
    return jsonCall<QList<AuditLink>>(
        m_transport, std::move(request), [from](const QJsonObject &json) { return linksFromJson(json, from); });
}

} // namespace client::remote
