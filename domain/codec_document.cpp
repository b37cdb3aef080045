// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/codec_names.h"
#include "domain/codec_parts.h"

using namespace Qt::StringLiterals;

namespace domain {

void putText(QJsonObject &json, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QJsonObject blobJson(const BlobRef &blob)
{
    return {{"sha256"_L1, blob.sha256}, {"size"_L1, blob.size}, {"mediaType"_L1, blob.mediaType}};
}

QJsonObject mapJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto each = map.cbegin(); each != map.cend(); ++each)
        json.insert(each.key(), each.value());
    return json;
}

namespace {

QJsonObject addresseeJson(const Addressee &value)
{
    QJsonObject json{{"unitId"_L1, value.unitId}, {"state"_L1, text(value.state)}};
    putText(json, "officerId"_L1, value.officerId);
    putText(json, "at"_L1, momentText(value.at));
    return json;
}

Addressee addressee(JsonReader &in)
{
    return {.unitId = in.text("unitId"_L1),
        .state = in.oneOf<ReceiptState>("state"_L1),
        .officerId = in.text("officerId"_L1, Need::Optional),
        .at = in.moment("at"_L1, Need::Optional)};
}

QJsonObject agendaJson(const AgendaItem &value)
{
    QJsonObject json{{"title"_L1, value.title}};
    putText(json, "documentId"_L1, value.documentId);
    return json;
}

} // namespace

QJsonObject toJson(const Document &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"number"_L1, value.number}, {"title"_L1, value.title},
        {"kind"_L1, text(value.kind)}, {"urgency"_L1, text(value.urgency)}, {"senderId"_L1, value.senderId}, {"pages"_L1, value.pages},
        {"summary"_L1, value.summary}, {"addressees"_L1, arrayOf(value.addressees, addresseeJson)}};
    putText(json, "issuedOn"_L1, dateText(value.issuedOn));
    putText(json, "arrivedAt"_L1, momentText(value.arrivedAt));
    if (!value.blob.isNull())
        json.insert("blob"_L1, blobJson(value.blob));
    return json;
}

template <> Result<Document> fromJson<Document>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Document{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .number = in.text("number"_L1),
        .title = in.text("title"_L1),
        .kind = in.oneOf<DocumentKind>("kind"_L1),
        .urgency = in.oneOf<Urgency>("urgency"_L1),
        .senderId = in.text("senderId"_L1),
        .issuedOn = in.date("issuedOn"_L1, Need::Optional),
        .arrivedAt = in.moment("arrivedAt"_L1, Need::Optional),
        .pages = in.count("pages"_L1, 100'000),
        .summary = in.text("summary"_L1),
        .blob = in.blob("blob"_L1, Need::Optional),
        .addressees = in.list("addressees"_L1, addressee)});
}

QJsonObject toJson(const Meeting &value)
{
    QJsonObject json{{"id"_L1, value.id}, {"version"_L1, value.version}, {"title"_L1, value.title}, {"place"_L1, value.place},
        {"unitIds"_L1, QJsonArray::fromStringList(value.unitIds)}, {"agenda"_L1, arrayOf(value.agenda, agendaJson)}};
    putText(json, "startsAt"_L1, momentText(value.startsAt));
    putText(json, "endsAt"_L1, momentText(value.endsAt));
    return json;
}

template <> Result<Meeting> fromJson<Meeting>(const QJsonObject &json)
{
    JsonReader in(json);
    return in.result(Meeting{.id = in.text("id"_L1),
        .version = in.integer("version"_L1, 0),
        .title = in.text("title"_L1),
        .place = in.text("place"_L1),
        .startsAt = in.moment("startsAt"_L1, Need::Optional),
        .endsAt = in.moment("endsAt"_L1, Need::Optional),
        .unitIds = in.texts("unitIds"_L1),
        .agenda = in.list("agenda"_L1, [](JsonReader &item) {
            return AgendaItem{.title = item.text("title"_L1), .documentId = item.text("documentId"_L1, Need::Optional)};
        })});
}

} // namespace domain
