// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"
#include "backoffice/rules/tick.h"
#include "domain/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace backoffice::routes {

namespace {

constexpr int mostCommands = 100;

domain::Result<QList<domain::SignedCommand>> readCommands(const QByteArray &body)
{
    const auto json = domain::parseObject(body);
    if (!json)
        return tl::unexpected(json.error());
    const QJsonValue list = json->value("commands"_L1);
    if (!list.isArray() || list.toArray().size() > mostCommands)
        return rules::commandMalformed(u"commands"_s);
    QList<domain::SignedCommand> commands;
    const QJsonArray array = list.toArray();
    for (const auto item : array) {
        auto command = domain::fromJson<domain::SignedCommand>(item.toObject());
        if (!command)
            return rules::commandMalformed(u"commands[%1]: %2"_s.arg(commands.size()).arg(command.error().detail));
        if (QUuid::fromString(command->command.id).isNull() || command->command.deviceId.size() > 64)
            return rules::commandMalformed(u"commands[%1]: id, deviceId"_s.arg(commands.size()));
        commands.append(*command);
    }
    return commands;
}

void count(service::Metrics &metrics, const domain::Answer &answer)
{
    ++(answer.repeated ? metrics.repeated : answer.status == domain::AnswerStatus::Accepted ? metrics.accepted : metrics.refused);
}

} // namespace

Answer postCommands(Call &call)
{
    const auto commands = readCommands(call.request.body);
    if (!commands)
        return tl::unexpected(commands.error());
    const auto executed = call.services.executor.execute(call.caller.session, *commands);
    if (!executed)
        return tl::unexpected(executed.error());
    QJsonArray answers;
    bool changed = false;
    for (const service::Executed &each : *executed) {
        count(call.services.metrics, each.answer);
        changed = changed || each.changed;
        answers.append(domain::toJson(each.answer));
    }
    if (changed)
        call.services.changed();
    return http::jsonResponse(QJsonDocument(QJsonObject{{"answers"_L1, answers}}).toJson(QJsonDocument::Compact));
}

} // namespace backoffice::routes
