// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

/// A text as JSON string, quotes included.
QByteArray quoted(const QByteArray &text)
{
    const auto plain = [](char c) { return c >= 0x20 && c != '"' && c != '\\' && c != 0x7f; };
    if (std::all_of(text.begin(), text.end(), plain))
        return '"' + text + '"';
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray rowStart(const db::Rows &rows, int i)
{
    return "{\"pos\":" + rows.bytes(i, 0) + ",\"kind\":" + quoted(rows.bytes(i, 1)) + ",\"id\":" + quoted(rows.bytes(i, 2));
}

/// The rows of both lists in order of position, as far as there is room; the last position written, and whether more are there.
struct Merged {
    QByteArray json;
    qint64 last = 0;
    int count = 0;
    bool more = false;
};

Merged merge(const db::Rows &objects, const db::Rows &tombstones, int max)
{
    Merged merged;
    int o = 0;
    int t = 0;
    while (o < objects.count() || t < tombstones.count()) {
        const bool object = t >= tombstones.count() || (o < objects.count() && objects.number(o, 0) < tombstones.number(t, 0));
        const db::Rows &from = object ? objects : tombstones;
        const int i = object ? o++ : t++;
        if (merged.count == max) {
            merged.more = true;
            break;
        }
        if (merged.count++ > 0)
            merged.json += ',';
        merged.last = from.number(i, 0);
        const bool removed = !object || from.number(i, 3) != 0;
        merged.json += rowStart(from, i) + (removed ? QByteArray(",\"removed\":true}") : ",\"body\":" + from.bytes(i, 4) + '}');
    }
    return merged;
}

} // namespace

bool readPlace(const QString &text, FeedPlace *place)
{
    if (text.isEmpty())
        return true;
    static const QRegularExpression form(u"^([0-9a-f-]{36}):([0-9]{1,18})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    place->epoch = match.captured(1);
    place->pos = match.captured(2).toLongLong();
    return match.hasMatch();
}

domain::Result<FeedText> feedPage(db::Connection &connection, const QStringList &scopes, const FeedPlace &place, int max)
{
    // The head is read first: what the later statements find beyond it is complete too, for positions are taken in commit order.
    const auto read = connection.batch({{"head.read", {}}, {"feed.objects", {db::number(place.pos), scopes, db::number(max + 1)}},
        {"feed.tombstones", {db::number(place.pos), scopes, db::number(max + 1)}}});
    if (!read)
        return tl::unexpected(read.error());
    const db::Rows &head = read->at(0);
    const QString epoch = head.text(0, 0);
    if (!place.epoch.isEmpty() && (place.epoch != epoch || place.pos > head.number(0, 1)))
        return domain::fail(domain::FailureCode::EpochUnknown, epoch);
    const Merged rows = merge(read->at(1), read->at(2), max);
    const qint64 next = rows.more ? rows.last : std::max(rows.last, head.number(0, 1));
    QByteArray json = "{\"epoch\":\"" + epoch.toLatin1() + "\",\"from\":" + QByteArray::number(place.pos)
        + ",\"next\":" + QByteArray::number(next) + ",\"more\":" + (rows.more ? "true" : "false")
        + ",\"audit\":{\"seq\":" + head.bytes(0, 2) + ",\"hash\":\"" + head.bytes(0, 3) + "\"},\"rows\":[";
    json += rows.json;
    json += "]}";
    return FeedText{json, rows.count};
}

} // namespace backoffice::service
