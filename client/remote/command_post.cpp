// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/command_post.h"

#include "client/remote/failures.h"
#include "client/remote/json_call.h"
#include "domain/codec.h"

#include <QJsonArray>

namespace client::remote {

using namespace Qt::StringLiterals;

domain::Result<QList<domain::Answer>> answersFromJson(const QJsonObject &json, const QStringList &commandIds)
{
    const QJsonArray array = json.value("answers"_L1).toArray();
    if (array.size() != commandIds.size())
        return malformed(u"%1 answers to %2 commands"_s.arg(array.size()).arg(commandIds.size()));
    QList<domain::Answer> answers;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto answer = domain::fromJson<domain::Answer>(array.at(i).toObject());
        if (!answer)
            return tl::make_unexpected(answer.error());
        if (answer->commandId != commandIds.at(i))
            return malformed(u"answer to another command"_s);
        answers.append(*answer);
    }
    return answers;
}

Async<QList<domain::Answer>> CommandPost::send(const QByteArray &token, const QList<domain::SignedCommand> &commands)
{
    QJsonArray array;
    QStringList ids;
    for (const domain::SignedCommand &each : commands) {
        array.append(domain::toJson(each));
        ids.append(each.command.id);
    }
    HttpRequest request;
    request.method = "POST";
    request.target = "/v1/commands";
    request.token = token;
    request.body = compact({{"commands"_L1, array}});
    return jsonCall<QList<domain::Answer>>(
        m_transport, std::move(request), [ids](const QJsonObject &json) { return answersFromJson(json, ids); });
}

} // namespace client::remote
