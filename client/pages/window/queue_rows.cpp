// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/queue_rows.h"

#include "client/pages/words.h"

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::Ticket;
using domain::TicketState;

QList<Ticket> QueueRows::inOrder(const QList<Ticket> &tickets, const QString &deskId, const QDateTime &now)
{
    const auto of = [&tickets](auto fits) {
        QList<Ticket> found;
        std::copy_if(tickets.cbegin(), tickets.cend(), std::back_inserter(found), fits);
        return found;
    };
    QList<Ticket> rows = of([&deskId](const Ticket &each) {
        return each.deskId == deskId && (each.state == TicketState::Serving || each.state == TicketState::Called);
    });
    QList<Ticket> rest = of([](const Ticket &each) { return each.state == TicketState::Waiting; });
    while (const Ticket *next = domain::nextTicket(rest, deskId, now)) {
        rows.append(*next);
        rest.removeAt(next - rest.constData());
    }
    for (const TicketState state : {TicketState::Held, TicketState::NoShow})
        rows.append(of([state, &deskId](const Ticket &each) { return each.state == state && each.deskId == deskId; }));
    return rows;
}

QString QueueRows::number(const Ticket &ticket)
{
    return ticket.number.isEmpty() ? tr("New") : ticket.number;
}

QString QueueRows::name(TicketState state)
{
    switch (state) {
    case TicketState::Waiting:
        return tr("Waiting");
    case TicketState::Called:
        return tr("Called");
    case TicketState::Serving:
        return tr("At the window");
    case TicketState::Held:
        return tr("On hold");
    case TicketState::Done:
        return tr("Done");
    case TicketState::NoShow:
        break;
    }
    return tr("Did not come");
}

QString QueueRows::head(const Ticket &ticket)
{
    if (ticket.state != TicketState::Waiting)
        return ticket.name.isEmpty() ? name(ticket.state) : name(ticket.state) + u" · "_s + ticket.name;
    return !ticket.name.isEmpty() ? ticket.name : (ticket.booked ? tr("Booked") : tr("Walk-in"));
}

QString QueueRows::line(const Ticket &ticket, const QDateTime &now)
{
    QStringList parts;
    if (ticket.booked)
        parts.append(tr("booked for %1").arg(words::shortTime(ticket.bookedFor)));
    else if (ticket.state == TicketState::Waiting && ticket.takenAt.isValid())
        parts.append(tr("waits since %1").arg(words::shortTime(ticket.takenAt)));
    if (ticket.state == TicketState::Called && ticket.calls > 1)
        parts.append(tr("called %n times", nullptr, ticket.calls));
    if (ticket.state == TicketState::Waiting && ticket.booked && ticket.bookedFor > now.addSecs(300))
        parts.append(tr("not yet due"));
    return parts.join(u" · "_s);
}

QString QueueRows::stopwatch(qint64 seconds)
{
    const qint64 s = qMax(qint64(0), seconds);
    const QString rest = u"%1:%2"_s.arg(s / 60 % 60, 2, 10, QChar(u'0')).arg(s % 60, 2, 10, QChar(u'0'));
    return s < 3600 ? rest : QString::number(s / 3600) + u':' + rest;
}

int QueueRows::waiting(const QList<Ticket> &tickets)
{
    return int(std::count_if(tickets.cbegin(), tickets.cend(), [](const Ticket &each) { return each.state == TicketState::Waiting; }));
}

} // namespace client::pages::window
