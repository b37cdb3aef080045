// SPDX-License-Identifier: GPL-3.0-or-later
// The queue in the order in which this desk will call it, and the words for each ticket.
#pragma once

#include "domain/ticket.h"

#include <QCoreApplication>

namespace client::pages::window {

class QueueRows {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::QueueRows)
public:
    /// Who is at this desk, then those waiting in the order of nextTicket, then those on hold, then those who did not come. Tickets of
    /// other desks are left out.
    static QList<domain::Ticket> inOrder(const QList<domain::Ticket> &tickets, const QString &deskId, const QDateTime &now);
    /// "A012", or what stands there until the back office has given a number.
    static QString number(const domain::Ticket &ticket);
    static QString name(domain::TicketState state);
    /// Beside the number: who waits, else how the ticket stands and whose it is.
    static QString head(const domain::Ticket &ticket);
    /// Below it: booked for when, waiting since when.
    static QString line(const domain::Ticket &ticket, const QDateTime &now);
    /// "05:12" or "1:05:12".
    static QString stopwatch(qint64 seconds);
    static int waiting(const QList<domain::Ticket> &tickets);
};

} // namespace client::pages::window
