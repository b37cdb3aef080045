// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_copy.h"

#include "backoffice/rules/stock.h"
#include "backoffice/rules/tick.h"
#include "domain/json_reader.h"

using namespace Qt::StringLiterals;
using domain::Need;

namespace backoffice::rules {

namespace {

constexpr int mostAtOnce = 1'000;

}

domain::Result<CopyOrder> readCopyOrder(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    CopyOrder order{.caseId = in.text("caseId"_L1),
        .number = in.text("number"_L1),
        .copy = {.copyId = in.text("copyId"_L1, Need::Optional), .count = in.count("count"_L1, mostAtOnce), .pdf = in.blob("pdf"_L1)}};
    const auto read = in.result(order);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (order.copy.count < 1)
        return commandMalformed(u"args.count"_s);
    return mustBePdf(order.copy.pdf).map([&](domain::Nothing) { return order; });
}

domain::Result<domain::Nothing> mustBePdf(const domain::BlobRef &blob)
{
    if (!blob.isNull() && blob.mediaType != "application/pdf"_L1)
        return commandMalformed(u"args.pdf"_s);
    return domain::nothing;
}

domain::Result<domain::Case> keepCopy(
    const domain::Case &before, const domain::Matter &matter, const CopyOrder &order, const QString &officerId, const QDateTime &at)
{
    const bool numbered = !matter.stockKind.isEmpty();
    if (before.licence.isNull() || before.licence.number != order.number || !hasCopy(matter, order.copy.copyId)
        || numbered == order.copy.serial.isEmpty())
        return sheetNotForCase(before.number);
    domain::Case after = before;
    after.copies.append(order.copy);
    after.copies.last().officerId = officerId;
    after.copies.last().at = at;
    ++after.version;
    return after;
}

} // namespace backoffice::rules
