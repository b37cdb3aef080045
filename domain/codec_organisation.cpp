// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

QJsonObject toJson(const Unit &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"name"_L1, value.name}, {"shortName"_L1, value.shortName}, {"order"_L1, value.order}};
    putText(json, "parentId"_L1, value.parentId);
    putText(json, "uscc"_L1, value.uscc);
    return json;
}

template <> Result<Unit> fromJson<Unit>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Unit{.id = in.text("id"_L1),
        .name = in.text("name"_L1),
        .shortName = in.text("shortName"_L1),
        .parentId = in.text("parentId"_L1, Need::Optional),
        .order = in.count("order"_L1, 1'000'000),
        .uscc = in.text("uscc"_L1, Need::Optional)});
}

QJsonObject toJson(const Officer &value)
{
    return {{"id"_L1, value.id}, {"userName"_L1, value.userName}, {"name"_L1, value.name}, {"post"_L1, value.post},
        {"unitId"_L1, value.unitId}, {"roles"_L1, arrayOf(value.roles, [](Role role) { return text(role); })}};
}

template <> Result<Officer> fromJson<Officer>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Officer{.id = in.text("id"_L1),
        .userName = in.text("userName"_L1),
        .name = in.text("name"_L1),
        .post = in.text("post"_L1),
        .unitId = in.text("unitId"_L1),
        .roles = in.listOf<Role>("roles"_L1)});
}

} // namespace domain
