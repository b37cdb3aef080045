// SPDX-License-Identifier: GPL-3.0-or-later
// A queue ticket of the service hall, who is next, and what may be done with it.
#pragma once

#include "domain/failure.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace domain {

/// NoShow is not the end: who comes late may be taken back into the queue (resume) on the same day.
enum class TicketState { Waiting, Called, Serving, Held, Done, NoShow };
/// Take makes the ticket.
enum class TicketAction { Take, Call, Recall, Start, Hold, Resume, NoShow, Transfer, Finish };

struct Ticket {
    QString id = {};
    qint64 version = 0;
    QString number = {}; ///< by the server: "A012", booked ones "B003"; new each day
    QString deskId = {}; ///< who calls or serves it; while waiting: the desk it was transferred to, or empty for any
    QDate day = {};      ///< in China
    bool booked = false;
    QDateTime bookedFor = {}; ///< UTC; null for walk-ins
    QString name = {};
    QString phone = {};
    QStringList matterCodes = {};
    TicketState state = TicketState::Waiting;
    QDateTime takenAt = {}; ///< UTC
    QDateTime calledAt = {};
    int calls = 0; ///< how often its number was called
    QDateTime startedAt = {};
    QDateTime endedAt = {};
    QString officerId = {}; ///< who called it last
    QString sittingId = {}; ///< the sitting it was served in
    QString note = {};
    bool operator==(const Ticket &) const = default;
};

/// The ticket this desk should call now, or nullptr: tickets transferred to this desk, then booked ones from five minutes before their time
/// on, then walk-ins, each in the order of their time. A booked ticket may be called early only when no walk-in waits.
const Ticket *nextTicket(const QList<Ticket> &tickets, const QString &deskId, const QDateTime &now);

/// What is done with a ticket, and by whom.
struct TicketMove {
    TicketAction action{};
    QString deskId = {};
    QString officerId = {};
    QString sittingId = {}; ///< Start
    QDateTime at = {};      ///< UTC
};

/// The ticket afterwards, its version one higher. Waiting → Called → Serving → Done; recall while Called; Called → NoShow; Serving → Held;
/// Held and NoShow → Waiting at the desk that resumes it; Waiting, Called and Serving → Waiting at another desk (transfer). Raises
/// TicketMoveRefused, also when another desk has it.
Result<Ticket> move(const Ticket &before, const TicketMove &move);

} // namespace domain
