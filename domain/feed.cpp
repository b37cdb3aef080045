// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feed.h"

#include "domain/codec.h"
#include "domain/codec_parts.h"
#include "domain/json_scan.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

FeedRow feedRow(JsonReader &in)
{
    FeedRow row;
    row.pos = in.integer("pos"_L1, 0);
    row.kind = in.text("kind"_L1);
    row.id = in.text("id"_L1);
    row.removed = in.flag("removed"_L1, Need::Optional);
    row.body = in.json("body"_L1, row.removed ? Need::Optional : Need::Required);
    return row;
}

QJsonObject rowJson(const FeedRow &row)
{
    QJsonObject json{{"pos"_L1, row.pos}, {"kind"_L1, row.kind}, {"id"_L1, row.id}};
    if (row.removed)
        json.insert("removed"_L1, true);
    else
        json.insert("body"_L1, row.body);
    return json;
}

/// What is out of order in the page, or nothing.
QString disorder(const FeedPage &page)
{
    qint64 last = page.from;
    for (const FeedRow &row : page.rows) {
        if (row.pos <= last)
            return u"row at "_s + QString::number(row.pos) + u" after " + QString::number(last);
        last = row.pos;
    }
    return page.next < last ? u"next "_s + QString::number(page.next) + u" lies before " + QString::number(last) : QString();
}

/// The texts of the bodies, row for row.
void keepTexts(const QByteArray &page, QList<FeedRow> *rows)
{
    const QList<QByteArrayView> texts = memberOfEach(page, "rows", "body");
    for (qsizetype i = 0; i < rows->size(); ++i)
        (*rows)[i].text = texts.at(i).toByteArray();
}

} // namespace

tl::unexpected<Failure> feedGap(const QString &detail)
{
    return fail(FailureCode::FeedGap, detail);
}

Result<FeedPage> feedPageFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    FeedPage page;
    page.epoch = in.text("epoch"_L1);
    page.from = in.integer("from"_L1, 0);
    page.next = in.integer("next"_L1, 0);
    page.more = in.flag("more"_L1);
    page.rows = in.list("rows"_L1, feedRow);
    in.object("audit"_L1, [&](JsonReader &head) {
        page.auditSeq = head.integer("seq"_L1, 0);
        page.auditHash = head.text("hash"_L1);
        return true;
    });
    auto read = in.result(page);
    const QString flaw = read ? disorder(page) : QString();
    if (!flaw.isEmpty())
        return feedGap(flaw);
    return read;
}

Result<FeedPage> feedPageFromText(const QByteArray &json, qsizetype maxBytes)
{
    auto page = parseObject(json, maxBytes).and_then(feedPageFromJson);
    if (page)
        keepTexts(json, &page->rows);
    return page;
}

QJsonObject toJson(const FeedPage &page)
{
    return {{"epoch"_L1, page.epoch}, {"from"_L1, page.from}, {"next"_L1, page.next}, {"more"_L1, page.more},
        {"rows"_L1, arrayOf(page.rows, rowJson)}, {"audit"_L1, QJsonObject{{"seq"_L1, page.auditSeq}, {"hash"_L1, page.auditHash}}}};
}

} // namespace domain
