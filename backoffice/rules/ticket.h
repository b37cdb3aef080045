// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the hall: taking a ticket, and what the desks do with it.
#pragma once

#include "domain/command.h"
#include "domain/ticket.h"

namespace backoffice::rules {

/// What a ticket command asks for; `take` makes the ticket.
struct TicketOrder {
    QString ticketId = {};
    domain::TicketAction action{};
    QString deskId = {};
    QString sittingId = {}; ///< start
    QString note = {};
    // take
    QString name = {};
    QString phone = {};
    QStringList matterCodes = {};
    QDateTime bookedFor = {}; ///< UTC; null: a walk-in
    bool operator==(const TicketOrder &) const = default;
};

/// Raises CommandMalformed.
domain::Result<TicketOrder> readTicketOrder(const domain::Command &command);

/// The day in China this new ticket is for: the booked one, or today.
QDate ticketDay(const TicketOrder &order, const QDateTime &at);
/// The counter the day's tickets of this kind are numbered by.
QString ticketCounter(bool booked, const QDate &day);
/// The ticket that was taken: A001, or B001 when booked; any desk may call it.
domain::Ticket takeTicket(const TicketOrder &order, qint64 serial, const QDateTime &at);

/// The ticket after a desk's move. Raises what domain::move raises, and CommandMalformed when a move names no desk.
domain::Result<domain::Ticket> moveTicket(
    const domain::Ticket &before, const TicketOrder &order, const QString &officerId, const QDateTime &at);

} // namespace backoffice::rules
