// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

QJsonObject applicantJson(const Applicant &value)
{
    return {{"name"_L1, value.name}, {"idNumber"_L1, value.idNumber}, {"contact"_L1, value.contact}, {"phone"_L1, value.phone}};
}

Applicant applicant(JsonReader &in)
{
    return {.name = in.text("name"_L1), .idNumber = in.text("idNumber"_L1), .contact = in.text("contact"_L1), .phone = in.text("phone"_L1)};
}

QJsonObject suspensionJson(const Suspension &value)
{
    QJsonObject json{{"from"_L1, dateText(value.from)}, {"ground"_L1, value.ground}};
    putText(json, "to"_L1, dateText(value.to));
    return json;
}

Suspension suspension(JsonReader &in)
{
    return {.from = in.date("from"_L1), .to = in.date("to"_L1, Need::Optional), .ground = in.text("ground"_L1)};
}

QJsonObject limitsJson(const Limits &value)
{
    QJsonObject json{{"promisedDays"_L1, value.promisedDays}, {"statutoryDays"_L1, value.statutoryDays},
        {"suspensions"_L1, arrayOf(value.suspensions, suspensionJson)}};
    putText(json, "receivedOn"_L1, dateText(value.receivedOn));
    return json;
}

Limits limits(JsonReader &in)
{
    return {.receivedOn = in.date("receivedOn"_L1, Need::Optional),
        .promisedDays = in.count("promisedDays"_L1, 1000),
        .statutoryDays = in.count("statutoryDays"_L1, 1000),
        .suspensions = in.list("suspensions"_L1, suspension)};
}

QJsonObject taskJson(const Task &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"columnId"_L1, value.columnId}, {"round"_L1, value.round}, {"state"_L1, text(value.state)},
        {"version"_L1, value.version}};
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "opinion"_L1, value.opinion);
    putText(json, "openedAt"_L1, momentText(value.openedAt));
    putText(json, "decidedAt"_L1, momentText(value.decidedAt));
    return json;
}

Task task(JsonReader &in)
{
    return {.id = in.text("id"_L1),
        .columnId = in.text("columnId"_L1),
        .round = in.count("round"_L1, 10'000),
        .state = in.oneOf<TaskState>("state"_L1),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .opinion = in.text("opinion"_L1, Need::Optional),
        .openedAt = in.moment("openedAt"_L1, Need::Optional),
        .decidedAt = in.moment("decidedAt"_L1, Need::Optional),
        .version = in.integer("version"_L1, 0)};
}

QJsonObject paperJson(const Paper &value)
{
    QJsonObject json{{"materialId"_L1, value.materialId}, {"name"_L1, value.name}};
    if (!value.blob.isNull())
        json.insert("blob"_L1, blobJson(value.blob));
    return json;
}

Paper paper(JsonReader &in)
{
    return {.materialId = in.text("materialId"_L1), .name = in.text("name"_L1), .blob = in.blob("blob"_L1, Need::Optional)};
}

QJsonObject noticeJson(const Notice &value)
{
    QJsonObject json{{"channel"_L1, value.channel}, {"text"_L1, value.text}, {"state"_L1, value.state}};
    putText(json, "at"_L1, momentText(value.at));
    return json;
}

Notice notice(JsonReader &in)
{
    return {.channel = in.text("channel"_L1),
        .text = in.text("text"_L1),
        .state = in.text("state"_L1),
        .at = in.moment("at"_L1, Need::Optional)};
}

QJsonObject licenceJson(const Licence &value)
{
    QJsonObject json{{"number"_L1, value.number}, {"name"_L1, value.name}, {"fields"_L1, mapJson(value.fields)}};
    putText(json, "issuedOn"_L1, dateText(value.issuedOn));
    putText(json, "validUntil"_L1, dateText(value.validUntil));
    putText(json, "identifier"_L1, value.identifier);
    putText(json, "seal"_L1, value.seal);
    putText(json, "voidedAt"_L1, momentText(value.voidedAt));
    putText(json, "voidReason"_L1, value.voidReason);
    return json;
}

Licence licence(JsonReader &in)
{
    return {.number = in.text("number"_L1),
        .name = in.text("name"_L1),
        .issuedOn = in.date("issuedOn"_L1, Need::Optional),
        .validUntil = in.date("validUntil"_L1, Need::Optional),
        .fields = in.textMap("fields"_L1),
        .identifier = in.text("identifier"_L1, Need::Optional),
        .seal = in.text("seal"_L1, Need::Optional),
        .voidedAt = in.moment("voidedAt"_L1, Need::Optional),
        .voidReason = in.text("voidReason"_L1, Need::Optional)};
}

QJsonObject copyJson(const LicenceCopy &value)
{
    QJsonObject json{{"count"_L1, value.count}};
    putText(json, "copyId"_L1, value.copyId);
    putText(json, "serial"_L1, value.serial);
    putBlob(json, "pdf"_L1, value.pdf);
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "at"_L1, momentText(value.at));
    return json;
}

LicenceCopy copy(JsonReader &in)
{
    return {.copyId = in.text("copyId"_L1, Need::Optional),
        .serial = in.text("serial"_L1, Need::Optional),
        .count = in.count("count"_L1, 10'000),
        .pdf = in.blob("pdf"_L1, Need::Optional),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .at = in.moment("at"_L1, Need::Optional)};
}

} // namespace

QJsonObject toJson(const Case &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"number"_L1, value.number}, {"matterCode"_L1, value.matterCode},
        {"matterVersion"_L1, value.matterVersion}, {"title"_L1, value.title}, {"applicant"_L1, applicantJson(value.applicant)},
        {"state"_L1, text(value.state)}, {"limits"_L1, limitsJson(value.limits)}, {"tasks"_L1, arrayOf(value.tasks, taskJson)},
        {"papers"_L1, arrayOf(value.papers, paperJson)}, {"digest"_L1, value.digest}, {"notices"_L1, arrayOf(value.notices, noticeJson)}};
    putText(json, "receivedAt"_L1, momentText(value.receivedAt));
    putText(json, "promisedDue"_L1, dateText(value.promisedDue));
    putText(json, "statutoryDue"_L1, dateText(value.statutoryDue));
    putText(json, "closedAt"_L1, momentText(value.closedAt));
    if (!value.licence.isNull())
        json.insert("licence"_L1, licenceJson(value.licence));
    if (!value.intake.isNull())
        json.insert("intake"_L1, toJson(value.intake));
    if (!value.handOver.isNull())
        json.insert("handOver"_L1, toJson(value.handOver));
    if (!value.copies.isEmpty())
        json.insert("copies"_L1, arrayOf(value.copies, copyJson));
    return json;
}

template <> Result<Case> fromJson<Case>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Case{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .number = in.text("number"_L1),
        .matterCode = in.text("matterCode"_L1),
        .matterVersion = in.text("matterVersion"_L1),
        .title = in.text("title"_L1),
        .applicant = in.object("applicant"_L1, applicant),
        .state = in.oneOf<CaseState>("state"_L1),
        .receivedAt = in.moment("receivedAt"_L1, Need::Optional),
        .limits = in.object("limits"_L1, limits),
        .promisedDue = in.date("promisedDue"_L1, Need::Optional),
        .statutoryDue = in.date("statutoryDue"_L1, Need::Optional),
        .closedAt = in.moment("closedAt"_L1, Need::Optional),
        .tasks = in.list("tasks"_L1, task),
        .papers = in.list("papers"_L1, paper),
        .digest = in.text("digest"_L1),
        .notices = in.list("notices"_L1, notice),
        .licence = in.object("licence"_L1, licence, Need::Optional),
        .intake = in.object("intake"_L1, readIntake, Need::Optional),
        .handOver = in.object("handOver"_L1, readHandOver, Need::Optional),
        .copies = in.list("copies"_L1, copy, Need::Optional)});
}

} // namespace domain
