// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as this desk sees it: tickets and desks of the cache, with the officer's own moves that are still on their way laid over them.
#pragma once

#include "client/store/reader.h"
#include "client/sync/commands.h"
#include "domain/clock.h"
#include "domain/codec.h"

#include <QSet>

namespace client::pages::window {

/// The tickets of `day` with the moves of these outbox entries made on them; ids of those moved go into `pending`.
QList<domain::Ticket> withMoves(const QList<domain::Ticket> &tickets, const QList<store::OutboxEntry> &entries, const QDate &day,
    const QString &officerId, QSet<QString> *pending);

class Hall : public QObject {
    Q_OBJECT
public:
    Hall(store::Reader &reader, sync::Commands &commands, const domain::Clock &clock, domain::IdSource &ids, QObject *parent = nullptr);

    void refresh();
    bool isKnown() const { return m_known; }
    const store::Directory &people() const { return m_people; }
    const QList<domain::Ticket> &tickets() const { return m_tickets; }
    const domain::Ticket *ticket(const QString &id) const;
    /// A move of ours on it has not been confirmed yet.
    bool isPending(const QString &ticketId) const { return m_pending.contains(ticketId); }
    const QList<domain::Desk> &desks() const { return m_desks; }
    /// Where this officer sits: the desk chosen, else the one with the officer's name; nullptr when there is none.
    const domain::Desk *desk() const;
    void chooseDesk(const QString &deskId);
    QString deskName(const QString &deskId) const;

    const domain::Ticket *next() const;
    /// Called to this desk or being served at it; nullptr when nobody is.
    const domain::Ticket *current() const;
    bool may(domain::TicketAction action, const QString &ticketId) const;
    /// `deskId` only for a transfer, `sittingId` only for a start.
    void act(domain::TicketAction action, const QString &ticketId, const QString &deskId = {}, const QString &sittingId = {});
    /// The visitor gets up: finished as soon as the queue read knows that the sitting has begun. Another move of the ticket ends the wish.
    void finish(const QString &ticketId);
    /// Somebody without a ticket stands at the window.
    void take(const QString &name, const QString &phone);

Q_SIGNALS:
    void changed();
    void failed(const domain::Failure &failure);

private:
    void read();
    void readTickets();
    void lay();
    void finishThose();
    QList<store::OutboxEntry> answered();
    void order(const QJsonObject &args, const QJsonObject &expect, const QString &subject);

    store::Reader &m_reader;
    sync::Commands &m_commands;
    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
    store::Directory m_people;
    QList<domain::Ticket> m_base, m_tickets;
    QList<domain::Desk> m_desks;
    QList<store::OutboxEntry> m_entries;
    QList<store::OutboxEntry> m_mine; ///< made here; the outbox no longer tells of them once they are answered
    QSet<QString> m_pending;
    QSet<QString> m_toFinish;
    QString m_deskId;
    bool m_known = false;
    quint64 m_generation = 0;
};

} // namespace client::pages::window
