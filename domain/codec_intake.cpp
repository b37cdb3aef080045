// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

QJsonObject deferredJson(const Deferred &value)
{
    return {{"materialId"_L1, value.materialId}, {"promisedOn"_L1, dateText(value.promisedOn)}};
}

Deferred deferred(JsonReader &in)
{
    return {.materialId = in.text("materialId"_L1), .promisedOn = in.date("promisedOn"_L1)};
}

QJsonObject feeJson(const FeeLine &value)
{
    return {{"id"_L1, value.id}, {"name"_L1, value.name}, {"amountFen"_L1, value.amountFen}};
}

FeeLine fee(JsonReader &in)
{
    return {.id = in.text("id"_L1), .name = in.text("name"_L1), .amountFen = in.integer("amountFen"_L1, 0)};
}

QJsonObject ruleJson(const RuleResult &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"title"_L1, value.title}, {"passed"_L1, value.passed}};
    putText(json, "reason"_L1, value.reason);
    return json;
}

RuleResult rule(JsonReader &in)
{
    return {.id = in.text("id"_L1),
        .title = in.text("title"_L1),
        .passed = in.flag("passed"_L1),
        .reason = in.text("reason"_L1, Need::Optional)};
}

QJsonObject agentJson(const Agent &value)
{
    QJsonObject json{{"name"_L1, value.name}, {"idNumber"_L1, value.idNumber}, {"phone"_L1, value.phone}};
    putBlob(json, "authority"_L1, value.authority);
    return json;
}

Agent agent(JsonReader &in)
{
    return {.name = in.text("name"_L1),
        .idNumber = in.text("idNumber"_L1),
        .phone = in.text("phone"_L1),
        .authority = in.blob("authority"_L1, Need::Optional)};
}

QJsonObject registeredJson(const FromRegister &value)
{
    QJsonObject json{{"path"_L1, value.path}, {"source"_L1, value.source}};
    putText(json, "asOf"_L1, momentText(value.asOf));
    putText(json, "askedAt"_L1, momentText(value.askedAt));
    return json;
}

FromRegister registered(JsonReader &in)
{
    return {.path = in.text("path"_L1),
        .source = in.text("source"_L1),
        .asOf = in.moment("asOf"_L1, Need::Optional),
        .askedAt = in.moment("askedAt"_L1, Need::Optional)};
}

} // namespace

QList<FromRegister> readRegistered(JsonReader &in)
{
    return in.list("registered"_L1, registered, Need::Optional);
}

void putRegistered(QJsonObject &json, const QList<FromRegister> &fields)
{
    if (!fields.isEmpty())
        json.insert("registered"_L1, arrayOf(fields, registeredJson));
}

void putBlob(QJsonObject &json, QLatin1StringView key, const BlobRef &blob)
{
    if (!blob.isNull())
        json.insert(key, blobJson(blob));
}

QJsonObject toJson(const Intake &value)
{
    QJsonObject json{{"deskId"_L1, value.deskId}, {"state"_L1, text(value.state)}, {"data"_L1, value.data},
        {"deferred"_L1, arrayOf(value.deferred, deferredJson)}, {"corrections"_L1, QJsonArray::fromStringList(value.corrections)},
        {"fees"_L1, arrayOf(value.fees, feeJson)}, {"rules"_L1, arrayOf(value.rules, ruleJson)}};
    putText(json, "ticketId"_L1, value.ticketId);
    putText(json, "sittingId"_L1, value.sittingId);
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "correctedAt"_L1, momentText(value.correctedAt));
    putText(json, "reason"_L1, value.reason);
    putText(json, "receiptNumber"_L1, value.receiptNumber);
    putText(json, "paidAt"_L1, momentText(value.paidAt));
    putBlob(json, "signature"_L1, value.signature);
    if (!value.agent.isNull())
        json.insert("agent"_L1, agentJson(value.agent));
    putRegistered(json, value.registered);
    return json;
}

Intake readIntake(JsonReader &in)
{
    return {.ticketId = in.text("ticketId"_L1, Need::Optional),
        .sittingId = in.text("sittingId"_L1, Need::Optional),
        .deskId = in.text("deskId"_L1),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .state = in.oneOf<IntakeState>("state"_L1),
        .data = in.json("data"_L1),
        .deferred = in.list("deferred"_L1, deferred, Need::Optional),
        .corrections = in.texts("corrections"_L1, Need::Optional),
        .correctedAt = in.moment("correctedAt"_L1, Need::Optional),
        .reason = in.text("reason"_L1, Need::Optional),
        .agent = in.object("agent"_L1, agent, Need::Optional),
        .signature = in.blob("signature"_L1, Need::Optional),
        .fees = in.list("fees"_L1, fee, Need::Optional),
        .receiptNumber = in.text("receiptNumber"_L1, Need::Optional),
        .paidAt = in.moment("paidAt"_L1, Need::Optional),
        .rules = in.list("rules"_L1, rule, Need::Optional),
        .registered = readRegistered(in)};
}

template <> Result<Intake> fromJson<Intake>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(readIntake(in));
}

QJsonObject toJson(const HandOver &value)
{
    QJsonObject json{{"byAgent"_L1, value.byAgent}};
    putText(json, "collector"_L1, value.collector);
    putText(json, "collectorId"_L1, value.collectorId);
    putText(json, "collectorPhone"_L1, value.collectorPhone);
    putBlob(json, "authority"_L1, value.authority);
    putBlob(json, "signature"_L1, value.signature);
    putText(json, "courier"_L1, value.courier);
    putText(json, "tracking"_L1, value.tracking);
    putText(json, "at"_L1, momentText(value.at));
    putText(json, "deliveredAt"_L1, momentText(value.deliveredAt));
    putText(json, "officerId"_L1, value.officerId);
    if (value.rating > 0)
        json.insert("rating"_L1, value.rating);
    putText(json, "ratingWords"_L1, value.ratingWords);
    return json;
}

HandOver readHandOver(JsonReader &in)
{
    return {.collector = in.text("collector"_L1, Need::Optional),
        .collectorId = in.text("collectorId"_L1, Need::Optional),
        .collectorPhone = in.text("collectorPhone"_L1, Need::Optional),
        .byAgent = in.flag("byAgent"_L1),
        .authority = in.blob("authority"_L1, Need::Optional),
        .signature = in.blob("signature"_L1, Need::Optional),
        .courier = in.text("courier"_L1, Need::Optional),
        .tracking = in.text("tracking"_L1, Need::Optional),
        .at = in.moment("at"_L1, Need::Optional),
        .deliveredAt = in.moment("deliveredAt"_L1, Need::Optional),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .rating = in.count("rating"_L1, 5, Need::Optional),
        .ratingWords = in.text("ratingWords"_L1, Need::Optional)};
}

template <> Result<HandOver> fromJson<HandOver>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(readHandOver(in));
}

} // namespace domain
