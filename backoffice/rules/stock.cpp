// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/stock.h"

#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "domain/json_reader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;
using domain::Need;
using domain::SheetAction;

namespace backoffice::rules {

namespace {

constexpr int mostSheets = 1'000'000;
constexpr int mostDigits = 15;
constexpr qsizetype longestText = 500;

bool isWord(const QString &text)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,39}$"_s);
    return form.match(text).hasMatch();
}

/// A prefix may not end in a digit, or two ranges could spell one serial in two ways.
bool isPrefix(const QString &text)
{
    static const QRegularExpression form(u"^([\\p{L}0-9.-]{0,19}[\\p{L}.-])?$"_s);
    return form.match(text).hasMatch();
}

domain::SheetMove readMove(domain::JsonReader &in, SheetAction action)
{
    const bool blank = action == SheetAction::Spoil; // a blank sheet belongs to no attempt
    return {.action = action,
        .attemptId = in.text("attemptId"_L1, blank ? Need::Optional : Need::Required),
        .caseId = in.text("caseId"_L1, blank ? Need::Optional : Need::Required),
        .copyId = in.text("copyId"_L1, Need::Optional),
        .pdfSha256 = in.sha256("pdfSha256"_L1, action == SheetAction::Print ? Need::Required : Need::Optional),
        .scanned = in.text("serial"_L1, action == SheetAction::Issue ? Need::Required : Need::Optional).trimmed(),
        .reason = in.text("reason"_L1, Need::Optional).trimmed(),
        .photo = in.blob("photo"_L1, Need::Optional)};
}

} // namespace

tl::unexpected<domain::Failure> stockRangeRefused(const QString &detail)
{
    return fail(FailureCode::StockRangeRefused, detail);
}

tl::unexpected<domain::Failure> stockNotHere(const QString &serial)
{
    return fail(FailureCode::StockNotHere, serial.left(40));
}

domain::Result<domain::StockRange> receivedRange(const domain::Command &command, const QString &officerId, const QDateTime &at)
{
    domain::JsonReader in(command.args);
    const domain::StockRange range{.id = in.text("rangeId"_L1),
        .version = 1,
        .kind = in.text("kind"_L1),
        .name = in.text("name"_L1).trimmed(),
        .prefix = in.text("prefix"_L1, Need::Optional),
        .first = in.integer("first"_L1, 0),
        .count = in.count("count"_L1, mostSheets),
        .digits = in.count("digits"_L1, mostDigits),
        .deskId = {},
        .deviceId = {},
        .receivedAt = at,
        .receivedBy = officerId};
    const auto read = in.result(range);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (!isUuid(range.id) || !isWord(range.kind) || !isPrefix(range.prefix) || range.count < 1 || range.digits < 1 || range.name.isEmpty()
        || range.name.size() > longestText)
        return commandMalformed(u"args.rangeId, kind, name, prefix, count, digits"_s);
    if (range.serial(range.count - 1).size() != range.serial(0).size() || range.serial(0).size() != range.prefix.size() + range.digits)
        return stockRangeRefused(u"digits"_s);
    return range;
}

domain::Result<HandOut> readHandOut(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    const HandOut order{.rangeId = in.text("rangeId"_L1),
        .newRangeId = in.text("newRangeId"_L1),
        .count = in.count("count"_L1, mostSheets),
        .deskId = in.text("deskId"_L1, Need::Optional),
        .deviceId = in.text("deviceId"_L1, Need::Optional)};
    const auto read = in.result(order);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (!isUuid(order.newRangeId) || order.newRangeId == order.rangeId || order.count < 1 || order.deviceId.size() > 64)
        return commandMalformed(u"args.newRangeId, count, deviceId"_s);
    return order;
}

domain::Result<Parted> part(const domain::StockRange &range, const HandOut &order)
{
    if (order.count > range.count)
        return stockRangeRefused(u"count %1"_s.arg(range.count));
    Parted parted{range, range};
    parted.out.id = order.newRangeId;
    parted.out.version = 1;
    parted.out.count = order.count;
    parted.out.deskId = order.deskId;
    parted.out.deviceId = order.deviceId;
    parted.rest.first += order.count;
    parted.rest.count -= order.count;
    ++parted.rest.version;
    return parted;
}

domain::Result<SheetOrder> readSheetOrder(const domain::Command &command, SheetAction action)
{
    domain::JsonReader in(command.args);
    SheetOrder order{.move = readMove(in, action)};
    if (action == SheetAction::Reserve) {
        order.kind = in.text("kind"_L1);
        order.serial = in.text("serial"_L1).trimmed();
        order.deskId = in.text("deskId"_L1);
    } else {
        const QString id = in.text("sheetId"_L1);
        order.kind = kindOfSheet(id);
        order.serial = serialOfSheet(id);
        order.pdf = in.blob("pdf"_L1, Need::Optional);
    }
    const auto read = in.result(order);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    const bool attempted = action == SheetAction::Spoil || (isUuid(order.move.attemptId) && !order.move.caseId.isEmpty());
    if (!attempted || !isWord(order.kind) || order.serial.isEmpty() || order.serial.size() > 40 || order.move.reason.size() > longestText)
        return commandMalformed(u"args.attemptId, caseId, kind, serial, sheetId, reason"_s);
    return order;
}

tl::unexpected<domain::Failure> sheetNotForCase(const QString &number)
{
    return fail(FailureCode::SheetNotForCase, number);
}

bool hasCopy(const domain::Matter &matter, const QString &copyId)
{
    return copyId.isEmpty()
        || std::any_of(matter.further.begin(), matter.further.end(), [&](const domain::LicenceForm &form) { return form.id == copyId; });
}

QString kindOfSheet(const QString &sheetId)
{
    return sheetId.section(u'/', 0, 0);
}

QString serialOfSheet(const QString &sheetId)
{
    return sheetId.section(u'/', 1);
}

domain::Result<domain::Nothing> mayPrint(const domain::Case &subject, const domain::Matter &matter, const SheetOrder &order)
{
    const bool may = subject.state == domain::CaseState::Approved && !subject.licence.isNull() && !subject.licence.isVoid()
        && matter.stockKind == order.kind && hasCopy(matter, order.move.copyId);
    if (!may)
        return sheetNotForCase(subject.number);
    return domain::nothing;
}

domain::Result<domain::Nothing> mayReserve(const domain::StockRange &range, const SheetOrder &order, const QString &deviceId)
{
    if (range.deskId != order.deskId || range.deskId.isEmpty())
        return stockNotHere(order.serial);
    if (!range.deviceId.isEmpty() && range.deviceId != deviceId)
        return fail(FailureCode::StockLeased, order.serial);
    return domain::nothing;
}

domain::Result<domain::Nothing> mayPrintAgain(const QStringList &sheets)
{
    if (!sheets.isEmpty())
        return fail(FailureCode::LicenceHasSheet, sheets.constFirst());
    return domain::nothing;
}

} // namespace backoffice::rules
