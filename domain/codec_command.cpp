// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

QJsonObject commandJson(const Command &value)
{
    return {{"id"_L1, value.id}, {"deviceId"_L1, value.deviceId}, {"deviceSeq"_L1, value.deviceSeq}, {"officerId"_L1, value.officerId},
        {"kind"_L1, value.kind}, {"args"_L1, value.args}, {"expect"_L1, value.expect}, {"madeAt"_L1, momentText(value.madeAt)}};
}

Command command(JsonReader &in)
{
    return {.id = in.text("id"_L1),
        .deviceId = in.text("deviceId"_L1),
        .deviceSeq = in.integer("deviceSeq"_L1, 1),
        .officerId = in.text("officerId"_L1),
        .kind = in.text("kind"_L1),
        .args = in.json("args"_L1),
        .expect = in.json("expect"_L1),
        .madeAt = in.moment("madeAt"_L1)};
}

} // namespace

QJsonObject toJson(const SignedCommand &value)
{
    return {{"command"_L1, commandJson(value.command)}, {"algorithm"_L1, value.algorithm},
        {"signature"_L1, QString::fromLatin1(value.signature.toBase64())}};
}

template <> Result<SignedCommand> fromJson<SignedCommand>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(SignedCommand{
        .command = in.object("command"_L1, command), .algorithm = in.text("algorithm"_L1), .signature = in.bytes("signature"_L1)});
}

QJsonObject toJson(const Answer &value)
{
    QJsonObject json{{"commandId"_L1, value.commandId}, {"status"_L1, text(value.status)}, {"repeated"_L1, value.repeated},
        {"at"_L1, momentText(value.at)},
        {"audit"_L1, QJsonObject{{"seq"_L1, value.auditSeq}, {"entryDigest"_L1, value.auditEntryDigest}, {"hash"_L1, value.auditHash}}}};
    putText(json, "code"_L1, value.code);
    putText(json, "detail"_L1, value.detail);
    if (!value.current.isEmpty())
        json.insert("current"_L1, value.current);
    return json;
}

template <> Result<Answer> fromJson<Answer>(const QJsonObject &json)
{
    JsonReader in(json);
    Answer answer;
    answer.commandId = in.text("commandId"_L1);
    answer.status = in.oneOf<AnswerStatus>("status"_L1);
    answer.repeated = in.flag("repeated"_L1);
    answer.code = in.text("code"_L1, Need::Optional);
    answer.detail = in.text("detail"_L1, Need::Optional);
    answer.current = in.json("current"_L1, Need::Optional);
    answer.at = in.moment("at"_L1);
    in.object("audit"_L1, [&](JsonReader &link) {
        answer.auditSeq = link.integer("seq"_L1, 0);
        answer.auditEntryDigest = link.text("entryDigest"_L1);
        answer.auditHash = link.text("hash"_L1);
        return true;
    });
    return in.result(answer);
}

} // namespace domain
