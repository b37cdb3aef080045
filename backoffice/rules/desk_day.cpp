// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/desk_day.h"

#include "backoffice/rules/tick.h"
#include "domain/json_reader.h"

using namespace Qt::StringLiterals;
using domain::fail;
using domain::FailureCode;
using domain::Need;

namespace backoffice::rules {

namespace {

constexpr int mostSheets = 10'000'000;
constexpr qsizetype longestReason = 500;

/// The kind whose account does not come out; null when all do.
QString unbalanced(const Closing &closing, const Account &account)
{
    for (auto each = account.stock.cbegin(); each != account.stock.cend(); ++each) {
        const domain::StockCount &count = *each;
        const bool good = count.balances() && count.reserved == 0 && count.printing == 0 && count.atDesk >= 0
            && closing.counted.value(each.key(), -1) == count.atDesk;
        if (!good)
            return each.key();
    }
    for (auto each = closing.counted.cbegin(); each != closing.counted.cend(); ++each) {
        if (!account.stock.contains(each.key()) && *each != 0)
            return each.key();
    }
    return {};
}

/// Why this officer cannot sign for a day that `closer` has closed; null when he can.
QString hindrance(const domain::Officer &witness, const domain::Officer &closer)
{
    if (witness.id == closer.id)
        return u"closer"_s;
    if (witness.has(domain::Role::Supervisor))
        return {};
    if (!witness.has(domain::Role::Window))
        return u"officer"_s;
    return witness.unitId == closer.unitId ? QString() : u"unit"_s;
}

domain::Result<domain::Nothing> mayWitness(const domain::Officer *witness, const domain::Officer &closer)
{
    const QString reason = witness ? hindrance(*witness, closer) : u"officer"_s;
    if (!reason.isEmpty())
        return fail(FailureCode::WitnessRefused, reason);
    return domain::nothing;
}

/// Whether nothing has come in since the day was closed.
bool isSame(const domain::DeskDay &a, const domain::DeskDay &b)
{
    return a.stock == b.stock && a.takingsFen == b.takingsFen && a.receipts == b.receipts && a.countedFen == b.countedFen;
}

} // namespace

domain::Result<Closing> readClosing(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    Closing closing{.deskId = in.text("deskId"_L1), .day = in.date("day"_L1)};
    closing.countedFen = in.integer("takingsFen"_L1, 0, domain::JsonReader::mostExact, Need::Optional);
    closing.takingsReason = in.text("takingsReason"_L1, Need::Optional).trimmed();
    closing.asked = in.text("witness"_L1, Need::Optional);
    const QJsonObject counts = in.json("counts"_L1, Need::Optional);
    for (auto each = counts.begin(); each != counts.end(); ++each) {
        const qint64 counted = each.value().toInteger(-1);
        if (counted < 0 || counted > mostSheets)
            return commandMalformed(u"args.counts."_s + each.key().left(40));
        closing.counted.insert(each.key(), int(counted));
    }
    const auto read = in.result(closing);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (closing.takingsReason.size() > longestReason)
        return commandMalformed(u"args.takingsReason"_s);
    return closing;
}

domain::Result<domain::DeskDay> closeDay(const Closing &closing, const Account &account, const domain::Officer &closer,
    const domain::Officer *asked, const domain::DeskDay *before, const QDateTime &at)
{
    if (const QString kind = unbalanced(closing, account); !kind.isEmpty())
        return fail(FailureCode::StockUnbalanced, kind);
    const bool same = closing.countedFen == account.takingsFen;
    if (!same && closing.takingsReason.isEmpty())
        return fail(FailureCode::TakingsDiffer, QString::number(account.takingsFen));
    if (const auto may = mayWitness(asked, closer); !closing.asked.isEmpty() && !may)
        return tl::unexpected(may.error());
    domain::DeskDay day{.id = domain::deskDayId(closing.deskId, closing.day),
        .version = before ? before->version + 1 : 1,
        .deskId = closing.deskId,
        .day = closing.day,
        .stock = {},
        .takingsFen = account.takingsFen,
        .receipts = account.receipts,
        .countedFen = closing.countedFen,
        .takingsReason = same ? QString() : closing.takingsReason,
        .closedBy = closer.id,
        .at = at,
        .asked = closing.asked};
    for (auto each = account.stock.cbegin(); each != account.stock.cend(); ++each)
        day.stock.append({.kind = each.key(), .count = *each, .counted = closing.counted.value(each.key())});
    if (before && isSame(*before, day))
        return fail(FailureCode::DeskClosed, day.id);
    return day;
}

domain::Result<domain::DeskDay> witnessDay(
    const domain::DeskDay &before, const domain::Officer *closer, const domain::Officer &witness, const QDateTime &at)
{
    const domain::Officer left{.id = before.closedBy, .userName = {}, .name = {}, .post = {}, .unitId = {}, .roles = {}};
    if (const auto may = mayWitness(&witness, closer ? *closer : left); !may)
        return tl::unexpected(may.error());
    if (before.isWitnessed())
        return fail(FailureCode::DeskWitnessed, before.witness);
    domain::DeskDay after = before;
    after.witness = witness.id;
    after.witnessedAt = at;
    ++after.version;
    return after;
}

} // namespace backoffice::rules
