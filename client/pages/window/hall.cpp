// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hall.h"

#include "domain/feed.h"
#include "domain/when_done.h"

#include <algorithm>

namespace client::pages::window {

using namespace Qt::StringLiterals;
using domain::Result;
using domain::Ticket;
using domain::TicketAction;
using store::OutboxEntry;
using store::OutboxState;

namespace {

/// What does not read is left out: an object of a newer server must not hide the others.
template <class T> QList<T> readAll(const QList<QJsonObject> &objects)
{
    QList<T> list;
    for (const QJsonObject &each : objects)
        if (const auto value = domain::fromJson<T>(each))
            list.append(*value);
    return list;
}

Ticket taken(const domain::Command &command, const QDate &day)
{
    Ticket ticket;
    ticket.id = command.args.value("ticketId"_L1).toString();
    ticket.version = 1;
    ticket.day = day;
    ticket.name = command.args.value("name"_L1).toString();
    ticket.phone = command.args.value("phone"_L1).toString();
    ticket.takenAt = command.madeAt;
    return ticket;
}

void lay(QList<Ticket> &tickets, const domain::Command &command, const QDate &day, const QString &officerId, QSet<QString> *pending)
{
    const QString id = command.args.value("ticketId"_L1).toString();
    TicketAction action{};
    if (!domain::fromText(command.args.value("action"_L1).toString(), &action))
        return;
    const auto found = std::find_if(tickets.begin(), tickets.end(), [&id](const Ticket &each) { return each.id == id; });
    if (action == TicketAction::Take) {
        if (found == tickets.end()) {
            tickets.append(taken(command, day));
            pending->insert(id);
        }
        return;
    }
    if (found == tickets.end() || found->version > qint64(command.expect.value("version"_L1).toDouble()))
        return; // the feed has brought what it did
    const auto moved = domain::move(*found,
        {action, command.args.value("deskId"_L1).toString(), officerId, command.args.value("sittingId"_L1).toString(), command.madeAt});
    if (!moved)
        return;
    *found = *moved;
    pending->insert(id);
}

} // namespace

QList<Ticket> withMoves(
    const QList<Ticket> &tickets, const QList<OutboxEntry> &entries, const QDate &day, const QString &officerId, QSet<QString> *pending)
{
    QList<Ticket> result;
    std::copy_if(tickets.cbegin(), tickets.cend(), std::back_inserter(result), [&day](const Ticket &each) { return each.day == day; });
    for (const OutboxEntry &entry : entries)
        if (entry.signedCommand.command.kind == domain::command_kind::ticket && entry.state != OutboxState::Refused
            && entry.state != OutboxState::Effective)
            lay(result, entry.signedCommand.command, day, officerId, pending);
    return result;
}

Hall::Hall(store::Reader &reader, sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_commands(commands)
    , m_clock(clock)
    , m_ids(ids)
{
    connect(&reader.changes(), &store::ChangeSignal::changed, this, [this](const store::ChangeSet &changes) {
        for (const QLatin1StringView kind :
            {domain::object_kind::ticket, domain::object_kind::desk, domain::object_kind::officer, "outbox"_L1})
            if (changes.kinds.contains(kind)) {
                refresh();
                return;
            }
    });
}

void Hall::refresh()
{
    const quint64 mine = ++m_generation;
    domain::whenDone(m_reader.directory(), this, [this, mine](const Result<store::Directory> &people) {
        if (mine != m_generation || !people)
            return;
        m_people = *people;
        read();
    });
}

/// One after the other, for each is answered in its own time. The outbox first: what it tells of twice, the ticket's version tells apart.
void Hall::read()
{
    const quint64 mine = m_generation;
    domain::whenDone(m_reader.outbox(), this, [this, mine](const Result<QList<OutboxEntry>> &entries) {
        if (mine != m_generation || !entries)
            return;
        m_entries = *entries;
        domain::whenDone(m_reader.objects(domain::object_kind::desk), this, [this, mine](const Result<QList<QJsonObject>> &desks) {
            if (mine != m_generation || !desks)
                return;
            m_desks = readAll<domain::Desk>(*desks);
            std::sort(m_desks.begin(), m_desks.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
            readTickets();
        });
    });
}

void Hall::readTickets()
{
    const quint64 mine = m_generation;
    domain::whenDone(m_reader.objects(domain::object_kind::ticket), this, [this, mine](const Result<QList<QJsonObject>> &tickets) {
        if (mine != m_generation || !tickets)
            return;
        m_base = readAll<Ticket>(*tickets);
        lay();
    });
}

void Hall::lay()
{
    m_pending.clear();
    m_tickets = withMoves(m_base, answered() + m_entries, m_clock.today(), m_people.me.id, &m_pending);
    m_known = true;
    finishThose();
    Q_EMIT changed();
}

/// Own moves between the answer and the feed that brings what they did: without them a ticket would fall back for a moment.
QList<OutboxEntry> Hall::answered()
{
    m_mine.removeIf([this](const OutboxEntry &mine) {
        const domain::Command &command = mine.signedCommand.command;
        const QString id = command.args.value("ticketId"_L1).toString();
        const bool refused = std::any_of(m_entries.cbegin(), m_entries.cend(), [&command](const OutboxEntry &each) {
            return each.signedCommand.command.id == command.id && each.state == OutboxState::Refused;
        });
        return refused || std::any_of(m_base.cbegin(), m_base.cend(), [&](const Ticket &each) {
            return each.id == id && each.version > qint64(command.expect.value("version"_L1).toDouble());
        });
    });
    QList<OutboxEntry> list;
    std::copy_if(m_mine.cbegin(), m_mine.cend(), std::back_inserter(list), [this](const OutboxEntry &mine) {
        return std::none_of(m_entries.cbegin(), m_entries.cend(),
            [&mine](const OutboxEntry &each) { return each.signedCommand.command.id == mine.signedCommand.command.id; });
    });
    return list;
}

const Ticket *Hall::ticket(const QString &id) const
{
    const auto found = std::find_if(m_tickets.cbegin(), m_tickets.cend(), [&id](const Ticket &each) { return each.id == id; });
    return found == m_tickets.cend() ? nullptr : &*found;
}

const domain::Desk *Hall::desk() const
{
    const auto choose = [this](auto fits) -> const domain::Desk * {
        const auto found = std::find_if(m_desks.cbegin(), m_desks.cend(), fits);
        return found == m_desks.cend() ? nullptr : &*found;
    };
    if (const auto *chosen = choose([this](const domain::Desk &each) { return each.id == m_deskId; }))
        return chosen;
    return choose([this](const domain::Desk &each) { return !each.officerId.isEmpty() && each.officerId == m_people.me.id; });
}

void Hall::chooseDesk(const QString &deskId)
{
    m_deskId = deskId;
    Q_EMIT changed();
}

QString Hall::deskName(const QString &deskId) const
{
    for (const domain::Desk &each : m_desks)
        if (each.id == deskId)
            return each.name;
    return deskId;
}

const Ticket *Hall::next() const
{
    return desk() == nullptr ? nullptr : domain::nextTicket(m_tickets, desk()->id, m_clock.now());
}

const Ticket *Hall::current() const
{
    if (desk() == nullptr)
        return nullptr;
    const Ticket *found = nullptr;
    for (const Ticket &each : m_tickets)
        if (each.deskId == desk()->id && (each.state == domain::TicketState::Serving || each.state == domain::TicketState::Called)
            && (found == nullptr || each.state == domain::TicketState::Serving))
            found = &each;
    return found;
}

bool Hall::may(TicketAction action, const QString &ticketId) const
{
    const Ticket *known = ticket(ticketId);
    if (known == nullptr || desk() == nullptr)
        return false;
    if (action == TicketAction::Transfer && (known->state != domain::TicketState::Waiting && known->deskId != desk()->id))
        return false;
    return domain::move(*known, {action, desk()->id, m_people.me.id, {}, m_clock.now()}).has_value();
}

void Hall::act(TicketAction action, const QString &ticketId, const QString &deskId, const QString &sittingId)
{
    const Ticket *known = ticket(ticketId);
    if (known == nullptr || desk() == nullptr)
        return;
    m_toFinish.remove(ticketId);
    QJsonObject args{{"ticketId"_L1, ticketId}, {"action"_L1, domain::text(action)}, {"deskId"_L1, deskId.isEmpty() ? desk()->id : deskId}};
    if (!sittingId.isEmpty())
        args.insert("sittingId"_L1, sittingId);
    order(args, {{"version"_L1, known->version}}, known->number + u' ' + known->name);
}

void Hall::finish(const QString &ticketId)
{
    if (ticketId.isEmpty())
        return;
    m_toFinish.insert(ticketId);
    finishThose();
}

/// The beginning of a sitting may still be on its way into the outbox: then the ticket cannot be finished before the queue is read again.
void Hall::finishThose()
{
    const QSet<QString> wanted = m_toFinish;
    for (const QString &id : wanted)
        if (may(TicketAction::Finish, id))
            act(TicketAction::Finish, id);
        else if (ticket(id) == nullptr || ticket(id)->state == domain::TicketState::Done)
            m_toFinish.remove(id);
}

void Hall::take(const QString &name, const QString &phone)
{
    if (desk() == nullptr)
        return;
    QJsonObject args{{"ticketId"_L1, m_ids.next()}, {"action"_L1, domain::text(TicketAction::Take)}, {"deskId"_L1, desk()->id}};
    if (!name.isEmpty())
        args.insert("name"_L1, name);
    if (!phone.isEmpty())
        args.insert("phone"_L1, phone);
    order(args, {}, name);
}

void Hall::order(const QJsonObject &args, const QJsonObject &expect, const QString &subject)
{
    OutboxEntry mine;
    domain::Command &command = mine.signedCommand.command;
    command.kind = domain::command_kind::ticket;
    command.args = args;
    command.expect = expect;
    command.madeAt = m_clock.now();
    domain::whenDone(m_commands.order({domain::command_kind::ticket, args, expect, subject.trimmed(), {}}), this,
        [this, mine](const Result<QString> &id) mutable {
            if (!id) {
                Q_EMIT failed(id.error());
                return;
            }
            mine.signedCommand.command.id = *id;
            mine.state = OutboxState::Sent;
            m_mine.append(mine);
        });
}

} // namespace client::pages::window
