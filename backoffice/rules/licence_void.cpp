// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/licence_void.h"

#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "domain/codec.h"
#include "domain/json_reader.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;

namespace backoffice::rules {

namespace {

constexpr qsizetype longestReason = 500;

/// Why the licence cannot be taken back; null when it can.
QString hindrance(const domain::Case &subject, const VoidOrder &order, const QList<domain::VoidedSheet> &sheets)
{
    if (subject.licence.isNull() || subject.licence.number != order.number)
        return u"none"_s;
    if (subject.licence.isVoid())
        return u"void"_s;
    for (const domain::VoidedSheet &sheet : sheets) {
        if (sheet.state == domain::SheetState::Reserved || sheet.state == domain::SheetState::Printing)
            return u"sheet "_s + sheet.id;
    }
    return {};
}

} // namespace

domain::Result<VoidOrder> readVoid(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    const VoidOrder order{.caseId = in.text("caseId"_L1), .number = in.text("number"_L1), .reason = in.text("reason"_L1).trimmed()};
    const auto read = in.result(order);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (order.reason.isEmpty() || order.reason.size() > longestReason)
        return commandMalformed(u"args.reason"_s);
    return order;
}

domain::Result<domain::Nothing> mayVoid(const domain::Officer &officer, const domain::Matter &matter, const Organisation &organisation)
{
    const bool ours = officer.unitId == matter.unitId || organisation.ancestors(officer.unitId).contains(matter.unitId)
        || organisation.ancestors(matter.unitId).contains(officer.unitId);
    if (officer.has(domain::Role::Administrator) || (officer.has(domain::Role::Leader) && ours))
        return domain::nothing;
    return rightMissing(domain::text(domain::Role::Leader) + u' ' + matter.unitId);
}

domain::Result<domain::Case> voidLicence(
    const domain::Case &before, const VoidOrder &order, const QList<domain::VoidedSheet> &sheets, const QDateTime &at)
{
    if (const QString reason = hindrance(before, order, sheets); !reason.isEmpty())
        return fail(FailureCode::LicenceVoidRefused, reason);
    domain::Case after = before;
    after.licence.voidedAt = at;
    after.licence.voidReason = order.reason;
    ++after.version;
    return after;
}

domain::VoidedLicence voided(const domain::Case &after, const QList<domain::VoidedSheet> &sheets, const QString &officerId)
{
    const domain::Licence &licence = after.licence;
    return {.id = licence.number,
        .version = 1,
        .name = licence.name,
        .caseId = after.id,
        .reason = licence.voidReason,
        .officerId = officerId,
        .at = licence.voidedAt,
        .sheets = sheets};
}

} // namespace backoffice::rules
