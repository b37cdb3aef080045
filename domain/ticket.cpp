// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int earlySeconds = 5 * 60;

/// Smaller is sooner.
auto turn(const Ticket &ticket, const QString &deskId, const QDateTime &now)
{
    const bool due = !ticket.booked || now.secsTo(ticket.bookedFor) <= earlySeconds;
    const int rank = ticket.deskId == deskId ? 0 : ticket.booked && due ? 1 : due ? 2 : 3;
    return std::tuple(rank, rank != 0 && ticket.booked ? ticket.bookedFor : ticket.takenAt, ticket.number);
}

bool isAllowed(const Ticket &ticket, const TicketMove &move)
{
    const bool ours = ticket.deskId == move.deskId;
    switch (move.action) {
    case TicketAction::Take:
        return false;
    case TicketAction::Call:
        return ticket.state == TicketState::Waiting && (ticket.deskId.isEmpty() || ours);
    case TicketAction::Recall:
    case TicketAction::Start:
    case TicketAction::NoShow:
        return ticket.state == TicketState::Called && ours;
    case TicketAction::Hold:
    case TicketAction::Finish:
        return ticket.state == TicketState::Serving && ours;
    case TicketAction::Resume:
        return ticket.state == TicketState::Held || ticket.state == TicketState::NoShow;
    case TicketAction::Transfer:
        return ticket.state == TicketState::Waiting || ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
    }
    return false;
}

void perform(Ticket &ticket, const TicketMove &move)
{
    switch (move.action) {
    case TicketAction::Take:
        return;
    case TicketAction::Call:
    case TicketAction::Recall:
        ticket.state = TicketState::Called;
        ticket.calledAt = move.at;
        ++ticket.calls;
        return;
    case TicketAction::Start:
        ticket.state = TicketState::Serving;
        ticket.startedAt = move.at;
        ticket.sittingId = move.sittingId;
        return;
    case TicketAction::Hold:
        ticket.state = TicketState::Held;
        return;
    case TicketAction::Resume:
    case TicketAction::Transfer:
        ticket.state = TicketState::Waiting;
        return;
    case TicketAction::NoShow:
        ticket.state = TicketState::NoShow;
        return;
    case TicketAction::Finish:
        ticket.state = TicketState::Done;
        ticket.endedAt = move.at;
        return;
    }
}

} // namespace

const Ticket *nextTicket(const QList<Ticket> &tickets, const QString &deskId, const QDateTime &now)
{
    const Ticket *next = nullptr;
    for (const Ticket &ticket : tickets) {
        if (ticket.state != TicketState::Waiting || (!ticket.deskId.isEmpty() && ticket.deskId != deskId))
            continue;
        if (!next || turn(ticket, deskId, now) < turn(*next, deskId, now))
            next = &ticket;
    }
    return next;
}

Result<Ticket> move(const Ticket &before, const TicketMove &move)
{
    if (!isAllowed(before, move))
        return fail(FailureCode::TicketMoveRefused, before.number);
    Ticket after = before;
    perform(after, move);
    after.deskId = move.deskId;
    after.officerId = move.officerId;
    ++after.version;
    return after;
}

} // namespace domain
