// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/ticket.h"

#include "backoffice/rules/refusals.h"
#include "backoffice/rules/tick.h"
#include "domain/codec.h"
#include "domain/json_reader.h"

using namespace Qt::StringLiterals;
using domain::Need;
using domain::TicketAction;

namespace backoffice::rules {

namespace {

constexpr qsizetype longestText = 200;
constexpr qsizetype mostMatters = 20;

QDate dayInChina(const QDateTime &at)
{
    return at.toOffsetFromUtc(8 * 3600).date();
}

bool isShort(const TicketOrder &order)
{
    return std::max({order.name.size(), order.phone.size(), order.note.size(), order.deskId.size(), order.sittingId.size()}) <= longestText
        && order.matterCodes.size() <= mostMatters;
}

} // namespace

domain::Result<TicketOrder> readTicketOrder(const domain::Command &command)
{
    domain::JsonReader in(command.args);
    const TicketOrder order{.ticketId = in.text("ticketId"_L1),
        .action = in.oneOf<TicketAction>("action"_L1),
        .deskId = in.text("deskId"_L1, Need::Optional),
        .sittingId = in.text("sittingId"_L1, Need::Optional),
        .note = in.text("note"_L1, Need::Optional),
        .name = in.text("name"_L1, Need::Optional).trimmed(),
        .phone = in.text("phone"_L1, Need::Optional).trimmed(),
        .matterCodes = in.texts("matterCodes"_L1, Need::Optional),
        .bookedFor = in.moment("bookedFor"_L1, Need::Optional)};
    const auto read = in.result(order);
    if (!read)
        return commandMalformed(u"args: "_s + read.error().detail);
    if (!isUuid(order.ticketId) || !isShort(order))
        return commandMalformed(u"args.ticketId, or a text that is too long"_s);
    if (order.action != TicketAction::Take && order.deskId.isEmpty())
        return commandMalformed(u"args.deskId"_s);
    return order;
}

QDate ticketDay(const TicketOrder &order, const QDateTime &at)
{
    return dayInChina(order.bookedFor.isValid() ? order.bookedFor : at);
}

QString ticketCounter(bool booked, const QDate &day)
{
    return u"ticket/%1/%2"_s.arg(QLatin1Char(booked ? 'B' : 'A')).arg(day.toString(Qt::ISODate));
}

domain::Ticket takeTicket(const TicketOrder &order, qint64 serial, const QDateTime &at)
{
    const bool booked = order.bookedFor.isValid();
    return {.id = order.ticketId,
        .version = 1,
        .number = (booked ? u'B' : u'A') + u"%1"_s.arg(serial, 3, 10, QLatin1Char('0')),
        .deskId = {},
        .day = ticketDay(order, at),
        .booked = booked,
        .bookedFor = order.bookedFor,
        .name = order.name,
        .phone = order.phone,
        .matterCodes = order.matterCodes,
        .takenAt = at,
        .note = order.note};
}

domain::Result<domain::Ticket> moveTicket(
    const domain::Ticket &before, const TicketOrder &order, const QString &officerId, const QDateTime &at)
{
    auto after = domain::move(before, {order.action, order.deskId, officerId, order.sittingId, at});
    if (after && !order.note.isEmpty())
        after->note = order.note;
    return after;
}

} // namespace backoffice::rules
