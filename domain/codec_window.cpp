// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int mostSheets = 10'000'000;

QJsonObject stockLineJson(const StockLine &value)
{
    const StockCount &count = value.count;
    return {{"kind"_L1, value.kind}, {"received"_L1, count.received}, {"atDesk"_L1, count.atDesk}, {"reserved"_L1, count.reserved},
        {"printing"_L1, count.printing}, {"issued"_L1, count.issued}, {"spoiled"_L1, count.spoiled}, {"unaccounted"_L1, count.unaccounted},
        {"counted"_L1, value.counted}};
}

StockLine stockLine(JsonReader &in)
{
    return {.kind = in.text("kind"_L1),
        .count = {.received = in.count("received"_L1, mostSheets),
            .atDesk = in.count("atDesk"_L1, mostSheets),
            .reserved = in.count("reserved"_L1, mostSheets),
            .printing = in.count("printing"_L1, mostSheets),
            .issued = in.count("issued"_L1, mostSheets),
            .spoiled = in.count("spoiled"_L1, mostSheets),
            .unaccounted = in.count("unaccounted"_L1, mostSheets)},
        .counted = in.count("counted"_L1, mostSheets)};
}

} // namespace

QJsonObject toJson(const Ticket &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"number"_L1, value.number}, {"day"_L1, dateText(value.day)},
        {"booked"_L1, value.booked}, {"matterCodes"_L1, QJsonArray::fromStringList(value.matterCodes)}, {"state"_L1, text(value.state)},
        {"calls"_L1, value.calls}};
    putText(json, "deskId"_L1, value.deskId);
    putText(json, "bookedFor"_L1, momentText(value.bookedFor));
    putText(json, "name"_L1, value.name);
    putText(json, "phone"_L1, value.phone);
    putText(json, "takenAt"_L1, momentText(value.takenAt));
    putText(json, "calledAt"_L1, momentText(value.calledAt));
    putText(json, "startedAt"_L1, momentText(value.startedAt));
    putText(json, "endedAt"_L1, momentText(value.endedAt));
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "sittingId"_L1, value.sittingId);
    putText(json, "note"_L1, value.note);
    return json;
}

template <> Result<Ticket> fromJson<Ticket>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Ticket{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .number = in.text("number"_L1),
        .deskId = in.text("deskId"_L1, Need::Optional),
        .day = in.date("day"_L1),
        .booked = in.flag("booked"_L1),
        .bookedFor = in.moment("bookedFor"_L1, Need::Optional),
        .name = in.text("name"_L1, Need::Optional),
        .phone = in.text("phone"_L1, Need::Optional),
        .matterCodes = in.texts("matterCodes"_L1, Need::Optional),
        .state = in.oneOf<TicketState>("state"_L1),
        .takenAt = in.moment("takenAt"_L1, Need::Optional),
        .calledAt = in.moment("calledAt"_L1, Need::Optional),
        .calls = in.count("calls"_L1, 10'000, Need::Optional),
        .startedAt = in.moment("startedAt"_L1, Need::Optional),
        .endedAt = in.moment("endedAt"_L1, Need::Optional),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .sittingId = in.text("sittingId"_L1, Need::Optional),
        .note = in.text("note"_L1, Need::Optional)});
}

QJsonObject toJson(const Desk &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"name"_L1, value.name}, {"unitId"_L1, value.unitId}};
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "printer"_L1, value.printer);
    return json;
}

template <> Result<Desk> fromJson<Desk>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Desk{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .name = in.text("name"_L1),
        .unitId = in.text("unitId"_L1),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .printer = in.text("printer"_L1, Need::Optional)});
}

QJsonObject toJson(const SealKey &value)
{
    return {{"id"_L1, value.id}, {"version"_L1, value.version}, {"algorithm"_L1, value.algorithm},
        {"publicKey"_L1, QString::fromLatin1(value.publicKey.toBase64())}};
}

template <> Result<SealKey> fromJson<SealKey>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(SealKey{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .algorithm = in.text("algorithm"_L1),
        .publicKey = in.bytes("publicKey"_L1)});
}

QJsonObject toJson(const StockRange &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"kind"_L1, value.kind}, {"name"_L1, value.name},
        {"prefix"_L1, value.prefix}, {"first"_L1, value.first}, {"count"_L1, value.count}, {"digits"_L1, value.digits}};
    putText(json, "deskId"_L1, value.deskId);
    putText(json, "deviceId"_L1, value.deviceId);
    putText(json, "receivedAt"_L1, momentText(value.receivedAt));
    putText(json, "receivedBy"_L1, value.receivedBy);
    return json;
}

template <> Result<StockRange> fromJson<StockRange>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(StockRange{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .kind = in.text("kind"_L1),
        .name = in.text("name"_L1),
        .prefix = in.text("prefix"_L1),
        .first = in.integer("first"_L1, 0),
        .count = in.count("count"_L1, mostSheets),
        .digits = in.count("digits"_L1, 18),
        .deskId = in.text("deskId"_L1, Need::Optional),
        .deviceId = in.text("deviceId"_L1, Need::Optional),
        .receivedAt = in.moment("receivedAt"_L1, Need::Optional),
        .receivedBy = in.text("receivedBy"_L1, Need::Optional)});
}

QJsonObject toJson(const Sheet &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"serial"_L1, value.serial}, {"rangeId"_L1, value.rangeId},
        {"kind"_L1, value.kind}, {"state"_L1, text(value.state)}};
    putText(json, "deskId"_L1, value.deskId);
    putText(json, "caseId"_L1, value.caseId);
    putText(json, "licenceNumber"_L1, value.licenceNumber);
    putText(json, "copyId"_L1, value.copyId);
    putText(json, "attemptId"_L1, value.attemptId);
    putText(json, "pdfSha256"_L1, value.pdfSha256);
    putText(json, "reason"_L1, value.reason);
    putBlob(json, "photo"_L1, value.photo);
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "at"_L1, momentText(value.at));
    return json;
}

template <> Result<Sheet> fromJson<Sheet>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Sheet{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .serial = in.text("serial"_L1),
        .rangeId = in.text("rangeId"_L1),
        .kind = in.text("kind"_L1),
        .deskId = in.text("deskId"_L1, Need::Optional),
        .state = in.oneOf<SheetState>("state"_L1),
        .caseId = in.text("caseId"_L1, Need::Optional),
        .licenceNumber = in.text("licenceNumber"_L1, Need::Optional),
        .copyId = in.text("copyId"_L1, Need::Optional),
        .attemptId = in.text("attemptId"_L1, Need::Optional),
        .pdfSha256 = in.sha256("pdfSha256"_L1, Need::Optional),
        .reason = in.text("reason"_L1, Need::Optional),
        .photo = in.blob("photo"_L1, Need::Optional),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .at = in.moment("at"_L1, Need::Optional)});
}

QJsonObject toJson(const DeskDay &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"deskId"_L1, value.deskId}, {"day"_L1, dateText(value.day)},
        {"stock"_L1, arrayOf(value.stock, stockLineJson)}, {"takingsFen"_L1, value.takingsFen}, {"receipts"_L1, value.receipts},
        {"countedFen"_L1, value.countedFen}, {"closedBy"_L1, value.closedBy}};
    putText(json, "takingsReason"_L1, value.takingsReason);
    putText(json, "at"_L1, momentText(value.at));
    putText(json, "asked"_L1, value.asked);
    putText(json, "witness"_L1, value.witness);
    putText(json, "witnessedAt"_L1, momentText(value.witnessedAt));
    return json;
}

template <> Result<DeskDay> fromJson<DeskDay>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(DeskDay{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .deskId = in.text("deskId"_L1),
        .day = in.date("day"_L1),
        .stock = in.list("stock"_L1, stockLine),
        .takingsFen = in.integer("takingsFen"_L1, 0),
        .receipts = in.count("receipts"_L1, 1'000'000),
        .countedFen = in.integer("countedFen"_L1, 0, JsonReader::mostExact, Need::Optional),
        .takingsReason = in.text("takingsReason"_L1, Need::Optional),
        .closedBy = in.text("closedBy"_L1),
        .at = in.moment("at"_L1, Need::Optional),
        .asked = in.text("asked"_L1, Need::Optional),
        .witness = in.text("witness"_L1, Need::Optional),
        .witnessedAt = in.moment("witnessedAt"_L1, Need::Optional)});
}

} // namespace domain
