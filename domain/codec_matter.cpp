// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

QJsonObject columnJson(const RouteColumn &value)
{
    return {{"id"_L1, value.id}, {"unitId"_L1, value.unitId}, {"label"_L1, value.label}, {"leaderOnly"_L1, value.leaderOnly}};
}

QJsonObject stepJson(const RouteStep &value)
{
    return {{"id"_L1, value.id}, {"title"_L1, value.title}, {"rule"_L1, text(value.rule)}, {"needed"_L1, value.needed},
        {"columns"_L1, arrayOf(value.columns, columnJson)}};
}

RouteColumn column(JsonReader &in)
{
    return {.id = in.text("id"_L1),
        .unitId = in.text("unitId"_L1),
        .label = in.text("label"_L1),
        .leaderOnly = in.flag("leaderOnly"_L1, Need::Optional)};
}

RouteStep step(JsonReader &in)
{
    RouteStep value{.id = in.text("id"_L1), .title = in.text("title"_L1), .rule = in.oneOf<StepRule>("rule"_L1), .columns = {}};
    value.needed = in.count("needed"_L1, 1000, value.rule == StepRule::NOf ? Need::Required : Need::Optional);
    value.columns = in.list("columns"_L1, column);
    return value;
}

Route route(JsonReader &in)
{
    return {.steps = in.list("steps"_L1, step)};
}

void putObject(QJsonObject &json, QLatin1StringView key, const QJsonObject &object)
{
    if (!object.isEmpty())
        json.insert(key, object);
}

QJsonObject materialJson(const Material &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"name"_L1, value.name}, {"required"_L1, value.required}};
    if (value.deferrable)
        json.insert("deferrable"_L1, true);
    putText(json, "howMany"_L1, value.howMany);
    putObject(json, "when"_L1, value.when);
    return json;
}

Material material(JsonReader &in)
{
    return {.id = in.text("id"_L1),
        .name = in.text("name"_L1),
        .required = in.flag("required"_L1),
        .deferrable = in.flag("deferrable"_L1, Need::Optional),
        .howMany = in.text("howMany"_L1, Need::Optional),
        .when = in.json("when"_L1, Need::Optional)};
}

QJsonObject feeJson(const Fee &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"name"_L1, value.name}, {"amountFen"_L1, value.amountFen}, {"basis"_L1, value.basis}};
    putObject(json, "when"_L1, value.when);
    return json;
}

Fee fee(JsonReader &in)
{
    return {.id = in.text("id"_L1),
        .name = in.text("name"_L1),
        .amountFen = in.integer("amountFen"_L1, 0),
        .basis = in.text("basis"_L1),
        .when = in.json("when"_L1, Need::Optional)};
}

QJsonObject ruleJson(const InstantRule &value)
{
    return {{"id"_L1, value.id}, {"title"_L1, value.title}, {"schema"_L1, value.schema}, {"failed"_L1, value.failed}};
}

InstantRule instantRule(JsonReader &in)
{
    return {.id = in.text("id"_L1), .title = in.text("title"_L1), .schema = in.json("schema"_L1), .failed = in.text("failed"_L1)};
}

QJsonObject licenceFormJson(const LicenceForm &value)
{
    return {{"id"_L1, value.id}, {"name"_L1, value.name}, {"blob"_L1, blobJson(value.blob)}};
}

LicenceForm licenceForm(JsonReader &in)
{
    return {.id = in.text("id"_L1), .name = in.text("name"_L1), .blob = in.blob("blob"_L1)};
}

/// What matters of the window have besides.
void putWindow(QJsonObject &json, const Matter &value)
{
    putBlob(json, "form"_L1, value.form);
    if (value.instant)
        json.insert("instant"_L1, true);
    putText(json, "category"_L1, value.category);
    putText(json, "pinyin"_L1, value.pinyin);
    if (!value.fees.isEmpty())
        json.insert("fees"_L1, arrayOf(value.fees, feeJson));
    if (!value.rules.isEmpty())
        json.insert("rules"_L1, arrayOf(value.rules, ruleJson));
    putText(json, "stockKind"_L1, value.stockKind);
    putText(json, "typeCode"_L1, value.typeCode);
    if (value.validMonths > 0)
        json.insert("validMonths"_L1, value.validMonths);
    if (!value.further.isEmpty())
        json.insert("further"_L1, arrayOf(value.further, licenceFormJson));
}

void readWindow(JsonReader &in, Matter &value)
{
    value.form = in.blob("form"_L1, Need::Optional);
    value.instant = in.flag("instant"_L1, Need::Optional);
    value.category = in.text("category"_L1, Need::Optional);
    value.pinyin = in.text("pinyin"_L1, Need::Optional);
    value.fees = in.list("fees"_L1, fee, Need::Optional);
    value.rules = in.list("rules"_L1, instantRule, Need::Optional);
    value.stockKind = in.text("stockKind"_L1, Need::Optional);
    value.typeCode = in.text("typeCode"_L1, Need::Optional);
    value.validMonths = in.count("validMonths"_L1, 1200, Need::Optional);
    value.further = in.list("further"_L1, licenceForm, Need::Optional);
}

} // namespace

QJsonObject toJson(const Route &value)
{
    return {{"steps"_L1, arrayOf(value.steps, stepJson)}};
}

template <> Result<Route> fromJson<Route>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(route(in)).and_then(
        [](Route found) -> Result<Route> { return checkRoute(found).map([&](Nothing) { return found; }); });
}

QJsonObject toJson(const Matter &value)
{
    QJsonObject json{{"code"_L1, value.code}, {"version"_L1, value.version}, {"name"_L1, value.name}, {"shortName"_L1, value.shortName},
        {"unitId"_L1, value.unitId}, {"basis"_L1, value.basis}, {"promisedDays"_L1, value.promisedDays},
        {"statutoryDays"_L1, value.statutoryDays}, {"route"_L1, toJson(value.route)},
        {"materials"_L1, arrayOf(value.materials, materialJson)}, {"smsTexts"_L1, mapJson(value.smsTexts)},
        {"licenceName"_L1, value.licenceName}, {"licenceNumberPattern"_L1, value.licenceNumberPattern}};
    if (!value.licenceTemplate.isNull())
        json.insert("licenceTemplate"_L1, blobJson(value.licenceTemplate));
    if (!value.guide.isNull())
        json.insert("guide"_L1, blobJson(value.guide));
    putWindow(json, value);
    return json;
}

template <> Result<Matter> fromJson<Matter>(const QJsonObject &json)
{
    JsonReader in(json);
    Matter value{.code = in.text("code"_L1),
        .version = in.text("version"_L1),
        .name = in.text("name"_L1),
        .shortName = in.text("shortName"_L1),
        .unitId = in.text("unitId"_L1),
        .basis = in.text("basis"_L1),
        .promisedDays = in.count("promisedDays"_L1, 1000),
        .statutoryDays = in.count("statutoryDays"_L1, 1000),
        .route = in.object("route"_L1, route),
        .materials = in.list("materials"_L1, material),
        .smsTexts = in.textMap("smsTexts"_L1),
        .licenceName = in.text("licenceName"_L1),
        .licenceNumberPattern = in.text("licenceNumberPattern"_L1),
        .licenceTemplate = in.blob("licenceTemplate"_L1, Need::Optional),
        .guide = in.blob("guide"_L1, Need::Optional)};
    readWindow(in, value);
    return in.result(value).and_then(
        [](Matter found) -> Result<Matter> { return checkRoute(found.route).map([&](Nothing) { return found; }); });
}

} // namespace domain
