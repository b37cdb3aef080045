// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/sample/hall.h"

#include "backoffice/rules/ticket.h"
#include "backoffice/sample/officers.h"
#include "backoffice/sample/words.h"

using namespace Qt::StringLiterals;
using domain::TicketAction;

namespace backoffice::sample {

namespace {

/// Somebody who came, or said he would.
struct Visit {
    int minutes = 0; ///< since half past eight (walk-in) or to the moment booked, from now
    bool booked = false;
    QStringList matters;
};

QList<Visit> visits()
{
    return {{2, false, {u"contract-filing"_s}}, {9, false, {u"animal-clinic"_s}}, {15, false, {}}, {24, false, {u"contract-filing"_s}},
        {31, false, {u"foreign-investment"_s}}, {-10, true, {u"animal-clinic"_s}}, {40, true, {u"contract-filing"_s}},
        {90, true, {u"foreign-investment"_s, u"contract-filing"_s}}};
}

/// Half past eight in China on this day, but never later than an hour before `now`.
QDateTime opening(const QDateTime &now)
{
    return std::min(QDateTime(now.toOffsetFromUtc(8 * 3600).date(), QTime(0, 30), Qt::UTC), now.addSecs(-3600));
}

/// The first two walk-ins have been served or are being served.
domain::Ticket played(const domain::Ticket &taken, int index, const QDateTime &at)
{
    const QString desk = desks().constLast().id;
    domain::Ticket ticket = taken;
    const QList<TicketAction> moves = index == 0 ? QList<TicketAction>{TicketAction::Call, TicketAction::Start, TicketAction::Finish}
        : index == 1                             ? QList<TicketAction>{TicketAction::Call, TicketAction::NoShow}
                                                 : QList<TicketAction>{};
    for (int i = 0; i < moves.size(); ++i)
        ticket = domain::move(
            ticket, {moves.at(i), desk, officerId(u"hetian"_s), idFor(u"sitting "_s + ticket.number), at.addSecs(120 + 240 * i)})
                     .value_or(ticket);
    return ticket;
}

domain::StockRange range(const QString &kind, const QString &name, const QString &prefix, qint64 first, int count, const QString &desk)
{
    return {.id = idFor(u"range "_s + prefix + QString::number(first)),
        .version = 1,
        .kind = kind,
        .name = name,
        .prefix = prefix,
        .first = first,
        .count = count,
        .digits = 7,
        .deskId = desk,
        .deviceId = {},
        .receivedAt = {},
        .receivedBy = officerId(u"hetian"_s)};
}

} // namespace

QList<domain::Desk> desks()
{
    const QString unit = u"zsj-dtk"_s;
    return {{.id = u"desk-1"_s, .version = 1, .name = u"1号综合窗口"_s, .unitId = unit, .officerId = {}, .printer = {}},
        {.id = u"desk-2"_s, .version = 1, .name = u"2号综合窗口"_s, .unitId = unit, .officerId = officerId(u"tongxin"_s), .printer = {}},
        {.id = u"desk-3"_s, .version = 1, .name = u"3号综合窗口"_s, .unitId = unit, .officerId = officerId(u"hetian"_s), .printer = {}}};
}

QList<domain::Ticket> tickets(const QDateTime &now)
{
    QList<domain::Ticket> made;
    int walkIns = 0;
    int booked = 0;
    for (const Visit &visit : visits()) {
        Dice dice(9000 + quint64(made.size()));
        const QDateTime at = visit.booked ? opening(now) : opening(now).addSecs(visit.minutes * 60);
        rules::TicketOrder order{.ticketId = idFor(u"ticket %1"_s.arg(made.size())),
            .action = TicketAction::Take,
            .name = personName(dice),
            .phone = phone(dice),
            .matterCodes = visit.matters};
        if (visit.booked)
            order.bookedFor = QDateTime::fromSecsSinceEpoch(now.addSecs(visit.minutes * 60).toSecsSinceEpoch() / 600 * 600, Qt::UTC);
        const domain::Ticket taken = rules::takeTicket(order, visit.booked ? ++booked : ++walkIns, at);
        made.append(played(taken, int(made.size()), at));
    }
    return made;
}

QList<domain::StockRange> stockRanges(const QDateTime &now)
{
    const QString desk = desks().constLast().id;
    const auto both = [&](const QString &kind, const QString &name, const QString &prefix, int here, int inStore) {
        return QList<domain::StockRange>{range(kind, name, prefix, 1, here, desk), range(kind, name, prefix, 1 + here, inStore, {})};
    };
    QList<domain::StockRange> ranges = both(u"licence-a3"_s, u"许可证书（A3）"_s, u"QR"_s, 200, 1800)
        + both(u"licence-a4"_s, u"许可证书（A4）"_s, u"QB"_s, 300, 2700) + both(u"card-pvc"_s, u"证卡（PVC）"_s, u"QC"_s, 500, 4500);
    for (domain::StockRange &each : ranges)
        each.receivedAt = now.addDays(-20);
    return ranges;
}

} // namespace backoffice::sample
