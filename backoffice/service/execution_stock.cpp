// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/refusals.h"
#include "backoffice/rules/stock.h"
#include "backoffice/service/effects.h"
#include "domain/feed.h"

using namespace Qt::StringLiterals;
using domain::SheetAction;

namespace backoffice::service {

namespace {

/// Commands about stock look beyond the objects they name: one after another.
const QString allStock = u"stock"_s;

QString argument(const domain::Command &command, QLatin1StringView key)
{
    return command.args.value(key).toString();
}

Subject rangeSubject(const QString &id)
{
    return {.kind = domain::object_kind::stockRange, .id = id};
}

/// The range this serial lies in; a null id when there is none.
domain::Result<domain::StockRange> rangeOf(Scene &scene, const QString &kind, const QString &serial)
{
    const auto rows = scene.connection.run("range.overlapping", {db::text(kind), db::text(serial), db::text(serial)});
    if (!rows)
        return tl::unexpected(rows.error());
    for (int i = 0; i < rows->count(); ++i) {
        auto range = readBody<domain::StockRange>(rows->bytes(i, 1));
        if (!range || range->contains(serial))
            return range;
    }
    return domain::StockRange{};
}

/// The released sheets among those handed out move along. Raises StockRangeRefused when one of them has been used.
domain::Result<domain::Nothing> moveSheets(Scene &scene, const domain::StockRange &range, const domain::StockRange &out, Effect &effect)
{
    const auto rows = scene.connection.run("sheet.of_range", {db::text(range.id)});
    if (!rows)
        return tl::unexpected(rows.error());
    for (int i = 0; i < rows->count(); ++i) {
        if (!out.contains(rows->text(i, 0)))
            continue;
        if (rows->text(i, 1) != domain::text(domain::SheetState::AtDesk))
            return rules::stockRangeRefused(rows->text(i, 0));
        auto sheet = readBody<domain::Sheet>(rows->bytes(i, 2));
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheet->rangeId = out.id;
        sheet->deskId = out.deskId;
        ++sheet->version;
        effect.objects.append(changed(domain::object_kind::sheet, *sheet));
        effect.writes.push_back(placeOf(*sheet));
    }
    return domain::nothing;
}

/// Whether this case may be printed on a sheet of this kind now.
domain::Result<domain::Nothing> mayPrint(Scene &scene, rules::SheetOrder &order)
{
    if (!scene.subject(1).visible)
        return rules::objectUnknown(domain::object_kind::caseFile, order.move.caseId);
    const auto subject = readBody<domain::Case>(scene.subject(1).body);
    if (!subject)
        return tl::unexpected(subject.error());
    const domain::Matter *matter = scene.directory.matter(subject->matterKey());
    if (matter == nullptr)
        return rules::objectUnknown(domain::object_kind::matter, subject->matterKey());
    if (auto may = rules::mayPrint(*subject, *matter, order); !may)
        return may;
    order.move.licenceNumber = subject->licence.number;
    const auto rows = scene.connection.run("sheet.of_case", {db::text(order.move.caseId), db::text(order.move.copyId)});
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList sheets;
    for (int i = 0; i < rows->count(); ++i)
        sheets.append(rows->text(i, 0));
    return rules::mayPrintAgain(sheets);
}

/// The sheet as it is: its row, or one for a blank sheet that lies where the order says.
domain::Result<domain::Sheet> sheetOf(Scene &scene, rules::SheetOrder &order)
{
    const Subject &row = scene.subject();
    const bool blank = order.move.action == SheetAction::Reserve || order.move.action == SheetAction::Spoil;
    if (!row.visible && (row.exists || !blank))
        return rules::objectUnknown(domain::object_kind::sheet, row.id);
    if (row.visible && order.move.action != SheetAction::Reserve)
        return readBody<domain::Sheet>(row.body);
    const auto range = rangeOf(scene, order.kind, order.serial);
    if (!range)
        return tl::unexpected(range.error());
    if (range->id.isEmpty())
        return rules::stockNotHere(order.serial);
    if (order.move.action == SheetAction::Spoil)
        order.deskId = range->deskId;
    return rules::mayReserve(*range, order, scene.command.deviceId).and_then([&](domain::Nothing) -> domain::Result<domain::Sheet> {
        if (row.visible)
            return readBody<domain::Sheet>(row.body);
        return domain::Sheet{.id = row.id, .serial = order.serial, .rangeId = range->id, .kind = order.kind, .deskId = range->deskId};
    });
}

/// The electronic copy of an issued sheet, where one is brought.
domain::Result<domain::Nothing> keepIssued(Scene &scene, const domain::Sheet &sheet, const domain::BlobRef &pdf, Effect &effect)
{
    if (sheet.state != domain::SheetState::Issued || pdf.isNull())
        return domain::nothing;
    if (auto may = rules::mustBePdf(pdf); !may)
        return may;
    const rules::CopyOrder order{
        .caseId = sheet.caseId, .number = sheet.licenceNumber, .copy = {.copyId = sheet.copyId, .serial = sheet.serial, .pdf = pdf}};
    return keepCopy(scene, scene.subject(1), order, effect);
}

domain::Result<Effect> moveSheet(Scene &scene, SheetAction action)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    auto order = rules::readSheetOrder(scene.command, action);
    if (!order)
        return tl::unexpected(order.error());
    if (action == SheetAction::Reserve) {
        if (auto may = mayPrint(scene, *order); !may)
            return tl::unexpected(may.error());
    }
    const auto before = sheetOf(scene, *order);
    if (!before)
        return tl::unexpected(before.error());
    order->move.officerId = scene.officer.id;
    order->move.at = scene.at;
    const auto after = domain::move(*before, order->move);
    if (!after)
        return tl::unexpected(after.error());
    const bool own = before->officerId.isEmpty() || before->officerId == scene.officer.id;
    if (auto fresh = rules::checkVersion(scene.command.expect, before->version, own); !fresh)
        return tl::unexpected(fresh.error());
    const bool known = scene.subject().exists;
    const QStringList blobs{order->move.photo.sha256};
    Effect effect{.writes = {placeOf(*after)},
        .objects = {known ? changed(domain::object_kind::sheet, *after, blobs) : made(domain::object_kind::sheet, *after, blobs)}};
    return keepIssued(scene, *after, order->pdf, effect).map([&](domain::Nothing) { return effect; });
}

} // namespace

Needs needsNewRange(const domain::Command &command)
{
    return {.subjects = {rangeSubject(argument(command, "rangeId"_L1))}, .claims = {allStock}};
}

Needs needsRanges(const domain::Command &command)
{
    return {.subjects = {rangeSubject(argument(command, "rangeId"_L1)), rangeSubject(argument(command, "newRangeId"_L1))},
        .claims = {allStock}};
}

Needs needsBlankSheet(const domain::Command &command)
{
    const QString id = domain::sheetId(argument(command, "kind"_L1), argument(command, "serial"_L1).trimmed());
    return {.subjects = {{.kind = domain::object_kind::sheet, .id = id},
                {.kind = domain::object_kind::caseFile, .id = argument(command, "caseId"_L1)}},
        .claims = {allStock}};
}

Needs needsSheet(const domain::Command &command)
{
    Needs needs{.subjects = {{.kind = domain::object_kind::sheet, .id = argument(command, "sheetId"_L1)}}, .claims = {allStock}};
    for (const QLatin1StringView key : {"photo"_L1, "pdf"_L1}) {
        const QString digest = command.args.value(key).toObject().value("sha256"_L1).toString();
        if (!digest.isEmpty())
            needs.blobs.append(digest);
    }
    if (command.kind == domain::command_kind::sheetIssue && command.args.contains("pdf"_L1))
        needs.subjects.append({.kind = domain::object_kind::caseFile, .id = argument(command, "caseId"_L1)});
    return needs;
}

domain::Result<Effect> stockReceive(Scene &scene)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    const auto range = rules::receivedRange(scene.command, scene.officer.id, scene.at);
    if (!range)
        return tl::unexpected(range.error());
    if (scene.subject().exists)
        return rules::objectExists(domain::object_kind::stockRange, range->id);
    const auto known = scene.connection.run(
        "range.overlapping", {db::text(range->kind), db::text(range->serial(0)), db::text(range->serial(range->count - 1))});
    if (!known)
        return tl::unexpected(known.error());
    if (!known->isEmpty())
        return rules::stockRangeRefused(range->serial(0));
    return Effect{.writes = {placeOf(*range)}, .objects = {made(domain::object_kind::stockRange, *range)}};
}

domain::Result<Effect> stockHandOut(Scene &scene)
{
    if (auto may = rules::mustBe(scene.officer, domain::Role::Window); !may)
        return tl::unexpected(may.error());
    const auto order = rules::readHandOut(scene.command);
    if (!order)
        return tl::unexpected(order.error());
    if (!scene.subject().visible)
        return rules::objectUnknown(domain::object_kind::stockRange, order->rangeId);
    if (scene.subject(1).exists)
        return rules::objectExists(domain::object_kind::stockRange, order->newRangeId);
    if (!order->deskId.isEmpty() && scene.directory.desk(order->deskId) == nullptr)
        return rules::objectUnknown(domain::object_kind::desk, order->deskId);
    const auto before = readBody<domain::StockRange>(scene.subject().body);
    if (!before)
        return tl::unexpected(before.error());
    if (auto fresh = rules::checkVersion(scene.command.expect, before->version, false); !fresh)
        return tl::unexpected(fresh.error());
    const auto parted = rules::part(*before, *order);
    if (!parted)
        return tl::unexpected(parted.error());
    Effect effect{.writes = {placeOf(parted->rest), placeOf(parted->out)},
        .objects = {changed(domain::object_kind::stockRange, parted->rest), made(domain::object_kind::stockRange, parted->out)}};
    return moveSheets(scene, *before, parted->out, effect).map([&](domain::Nothing) { return effect; });
}

domain::Result<Effect> sheetReserve(Scene &scene)
{
    return moveSheet(scene, SheetAction::Reserve);
}

domain::Result<Effect> sheetRelease(Scene &scene)
{
    return moveSheet(scene, SheetAction::Release);
}

domain::Result<Effect> sheetPrint(Scene &scene)
{
    return moveSheet(scene, SheetAction::Print);
}

domain::Result<Effect> sheetIssue(Scene &scene)
{
    return moveSheet(scene, SheetAction::Issue);
}

domain::Result<Effect> sheetSpoil(Scene &scene)
{
    return moveSheet(scene, SheetAction::Spoil);
}

domain::Result<Effect> sheetMissing(Scene &scene)
{
    return moveSheet(scene, SheetAction::Miss);
}

} // namespace backoffice::service
