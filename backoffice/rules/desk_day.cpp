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

bool isWitness(const domain::Officer *witness, const domain::Officer &closer)
{
    return witness != nullptr && witness->id != closer.id && (witness->has(domain::Role::Window) || witness->has(domain::Role::Supervisor));
}

/// Whether nothing has come in since the day was closed.
bool isSame(const domain::DeskDay &a, const domain::DeskDay &b)
{
    return a.stock == b.stock && a.takingsFen == b.takingsFen && a.receipts == b.receipts;
}

} // namespace

domain::Result<Closing> readClosing(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    Closing closing{.deskId = in.text("deskId"_L1), .day = in.date("day"_L1)};
    closing.witness = in.text("witness"_L1, Need::Optional);
    if (in.has("takingsFen"_L1))
        closing.takingsFen = in.integer("takingsFen"_L1, 0);
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
    return closing;
}

domain::Result<domain::DeskDay> closeDay(const Closing &closing, const Account &account, const domain::Officer &closer,
    const domain::Officer *witness, const domain::DeskDay *before, const QDateTime &at)
{
    if (const QString kind = unbalanced(closing, account); !kind.isEmpty())
        return fail(FailureCode::StockUnbalanced, kind);
    if (closing.takingsFen.value_or(account.takingsFen) != account.takingsFen)
        return fail(FailureCode::TakingsDiffer, QString::number(account.takingsFen));
    const bool needed = account.lost > 0 || !closing.witness.isEmpty();
    if (needed && !isWitness(witness, closer))
        return fail(FailureCode::WitnessRefused, closing.witness);
    domain::DeskDay day{.id = domain::deskDayId(closing.deskId, closing.day),
        .version = before ? before->version + 1 : 1,
        .deskId = closing.deskId,
        .day = closing.day,
        .stock = {},
        .takingsFen = account.takingsFen,
        .receipts = account.receipts,
        .closedBy = closer.id,
        .witness = closing.witness,
        .at = at};
    for (auto each = account.stock.cbegin(); each != account.stock.cend(); ++each)
        day.stock.append({.kind = each.key(), .count = *each, .counted = closing.counted.value(each.key())});
    if (before && isSame(*before, day))
        return fail(FailureCode::DeskClosed, day.id);
    return day;
}

} // namespace backoffice::rules
