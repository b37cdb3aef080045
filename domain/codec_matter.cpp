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

QJsonObject materialJson(const Material &value)
{
    return {{"id"_L1, value.id}, {"name"_L1, value.name}, {"required"_L1, value.required}};
}

Material material(JsonReader &in)
{
    return {.id = in.text("id"_L1), .name = in.text("name"_L1), .required = in.flag("required"_L1)};
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
    return json;
}

template <> Result<Matter> fromJson<Matter>(const QJsonObject &json)
{
    JsonReader in(json);
    return in
        .result(Matter{.code = in.text("code"_L1),
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
            .guide = in.blob("guide"_L1, Need::Optional)})
        .and_then([](Matter found) -> Result<Matter> { return checkRoute(found.route).map([&](Nothing) { return found; }); });
}

} // namespace domain
