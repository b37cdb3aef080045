// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_batch.h"

#include "domain/codec_parts.h"

#include <algorithm>
#include <array>

namespace client::pages::licences {

using namespace Qt::StringLiterals;
using domain::JsonReader;
using domain::Need;

namespace {

constexpr std::array marks{"waiting"_L1, "sent"_L1, "done"_L1, "skipped"_L1};

QJsonObject itemJson(const BatchItem &item)
{
    QJsonObject json{{"caseId"_L1, item.caseId}, {"number"_L1, item.number}, {"holder"_L1, item.holder}, {"count"_L1, item.count},
        {"mark"_L1, marks.at(size_t(item.mark))}, {"spoiled"_L1, item.spoiled}};
    domain::putText(json, "copyId"_L1, item.copyId);
    domain::putText(json, "part"_L1, item.part);
    domain::putText(json, "kind"_L1, item.kind);
    domain::putText(json, "serial"_L1, item.serial);
    domain::putText(json, "sentAt"_L1, domain::momentText(item.sentAt));
    return json;
}

BatchMark markIn(JsonReader &in)
{
    const auto found = std::find(marks.begin(), marks.end(), in.text("mark"_L1));
    if (found == marks.end())
        in.note("mark"_L1, u"unknown value"_s);
    return found == marks.end() ? BatchMark::Waiting : BatchMark(found - marks.begin());
}

BatchItem itemFrom(JsonReader &in)
{
    return {.caseId = in.text("caseId"_L1),
        .copyId = in.text("copyId"_L1, Need::Optional),
        .number = in.text("number"_L1),
        .holder = in.text("holder"_L1),
        .part = in.text("part"_L1, Need::Optional),
        .kind = in.text("kind"_L1, Need::Optional),
        .count = in.count("count"_L1, PrintBatch::mostCopies),
        .mark = markIn(in),
        .sentAt = in.moment("sentAt"_L1, Need::Optional),
        .serial = in.text("serial"_L1, Need::Optional),
        .spoiled = in.count("spoiled"_L1, 10'000)};
}

} // namespace

int PrintBatch::at() const
{
    const auto found = std::find_if(items.cbegin(), items.cend(), [](const BatchItem &item) { return !item.isOver(); });
    return found == items.cend() ? -1 : int(found - items.cbegin());
}

QList<BatchPaper> PrintBatch::papers() const
{
    QList<BatchPaper> papers;
    BatchPaper plain;
    for (const BatchItem &item : items) {
        if (item.isOver())
            continue;
        if (item.kind.isEmpty()) {
            plain.sheets += item.count;
            continue;
        }
        auto found = std::find_if(papers.begin(), papers.end(), [&](const BatchPaper &paper) { return paper.kind == item.kind; });
        if (found == papers.end())
            found = papers.insert(papers.end(), {item.kind, 0});
        found->sheets += item.count;
    }
    if (plain.sheets > 0)
        papers << plain;
    return papers;
}

bool PrintBatch::has(const QString &caseId) const
{
    return std::any_of(items.cbegin(), items.cend(), [&](const BatchItem &item) { return item.caseId == caseId; });
}

int PrintBatch::count(BatchMark mark) const
{
    return int(std::count_if(items.cbegin(), items.cend(), [mark](const BatchItem &item) { return item.mark == mark; }));
}

void PrintBatch::add(const domain::Case &subject, const domain::Matter &matter, const QString &holder,
    const std::function<bool(const QString &copyId)> &taken)
{
    QList<domain::LicenceForm> parts(1); // the licence itself
    parts << matter.further;
    for (const domain::LicenceForm &part : std::as_const(parts)) {
        if (items.size() >= mostItems || taken(part.id))
            continue;
        items << BatchItem{.caseId = subject.id,
            .copyId = part.id,
            .number = subject.licence.number,
            .holder = holder,
            .part = part.name,
            .kind = matter.stockKind};
    }
}

void PrintBatch::remove(const QString &caseId)
{
    items.removeIf([&](const BatchItem &item) { return item.caseId == caseId; });
}

void PrintBatch::change(int place, int by)
{
    BatchItem &item = items[place];
    item.count = qMin(item.count + by, item.kind.isEmpty() ? mostCopies : 1);
    if (item.count < 1)
        items.removeAt(place);
}

QJsonObject toJson(const PrintBatch &batch)
{
    return {{"items"_L1, domain::arrayOf(batch.items, itemJson)}, {"begun"_L1, batch.isBegun}};
}

std::optional<PrintBatch> batchFromJson(const QJsonObject &json)
{
    JsonReader in(json);
    PrintBatch batch{.items = in.list("items"_L1, itemFrom), .isBegun = in.flag("begun"_L1)};
    if (in.hasFlaw() || batch.items.size() > PrintBatch::mostItems)
        return {};
    return batch;
}

} // namespace client::pages::licences
