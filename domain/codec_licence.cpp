// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int mostYear = 9999;
constexpr int mostLeased = 1000;

VoidedSheet voidedSheet(JsonReader &in)
{
    return {.id = in.text("id"_L1), .state = in.oneOf<SheetState>("state"_L1)};
}

QJsonArray serialsJson(const QList<qint64> &serials)
{
    return arrayOf(serials, [](qint64 serial) { return serial; });
}

} // namespace

QJsonObject toJson(const VoidedLicence &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"name"_L1, value.name}, {"reason"_L1, value.reason},
        {"officerId"_L1, value.officerId}, {"sheets"_L1, arrayOf(value.sheets, [](const VoidedSheet &sheet) {
                                                return QJsonObject{{"id"_L1, sheet.id}, {"state"_L1, text(sheet.state)}};
                                            })}};
    putText(json, "caseId"_L1, value.caseId);
    putText(json, "at"_L1, momentText(value.at));
    return json;
}

template <> Result<VoidedLicence> fromJson<VoidedLicence>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(VoidedLicence{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .name = in.text("name"_L1),
        .caseId = in.text("caseId"_L1, Need::Optional),
        .reason = in.text("reason"_L1),
        .officerId = in.text("officerId"_L1),
        .at = in.moment("at"_L1, Need::Optional),
        .sheets = in.list("sheets"_L1, voidedSheet)});
}

QJsonObject toJson(const LicenceLease &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"matterCode"_L1, value.matterCode},
        {"matterVersion"_L1, value.matterVersion}, {"year"_L1, value.year}, {"first"_L1, value.first}, {"count"_L1, value.count},
        {"used"_L1, serialsJson(value.used)}, {"deviceId"_L1, value.deviceId}, {"officerId"_L1, value.officerId}};
    putText(json, "leasedAt"_L1, momentText(value.leasedAt));
    putText(json, "closedAt"_L1, momentText(value.closedAt));
    return json;
}

template <> Result<LicenceLease> fromJson<LicenceLease>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(LicenceLease{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .matterCode = in.text("matterCode"_L1),
        .matterVersion = in.text("matterVersion"_L1),
        .year = in.count("year"_L1, mostYear),
        .first = in.integer("first"_L1, 0),
        .count = in.count("count"_L1, mostLeased),
        .used = in.integers("used"_L1),
        .deviceId = in.text("deviceId"_L1),
        .officerId = in.text("officerId"_L1),
        .leasedAt = in.moment("leasedAt"_L1, Need::Optional),
        .closedAt = in.moment("closedAt"_L1, Need::Optional)});
}

} // namespace domain
