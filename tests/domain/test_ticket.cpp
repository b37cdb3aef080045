// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: who is next, and which moves a ticket allows.
#include "domain/ticket.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

const QDateTime nine(QDate(2026, 11, 23), QTime(1, 0), Qt::UTC);

Ticket walkIn(const QString &number, int minute)
{
    return {.id = number, .number = number, .day = QDate(2026, 11, 23), .takenAt = nine.addSecs(minute * 60)};
}

Ticket booked(const QString &number, int minute)
{
    Ticket ticket = walkIn(number, -600);
    ticket.booked = true;
    ticket.bookedFor = nine.addSecs(minute * 60);
    return ticket;
}

QString next(const QList<Ticket> &tickets, int minute, const QString &desk = u"desk-1"_s)
{
    const Ticket *found = nextTicket(tickets, desk, nine.addSecs(minute * 60));
    return found ? found->number : QString();
}

} // namespace

class TestTicket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyWaits() { QCOMPARE(next({}, 0), QString()); }
    void walkInsInTheOrderTheyCame() { QCOMPARE(next({walkIn(u"A002"_s, 2), walkIn(u"A001"_s, 1)}, 10), u"A001"_s); }
    void aBookedTimeIsHonoured()
    {
        const QList<Ticket> tickets{walkIn(u"A001"_s, 0), booked(u"B001"_s, 30)};
        QCOMPARE(next(tickets, 24), u"A001"_s);
        QCOMPARE(next(tickets, 25), u"B001"_s);
        QCOMPARE(next(tickets, 90), u"B001"_s);
    }
    void aBookedOneMayBeEarlyWhenNobodyElseWaits() { QCOMPARE(next({booked(u"B001"_s, 60)}, 0), u"B001"_s); }
    void whoWasTransferredHereGoesFirst()
    {
        Ticket moved = walkIn(u"A009"_s, 9);
        moved.deskId = u"desk-1"_s;
        Ticket elsewhere = walkIn(u"A000"_s, 0);
        elsewhere.deskId = u"desk-2"_s;
        const QList<Ticket> tickets{elsewhere, walkIn(u"A001"_s, 1), booked(u"B001"_s, 5), moved};
        QCOMPARE(next(tickets, 10), u"A009"_s);
        QCOMPARE(next(tickets, 10, u"desk-2"_s), u"A000"_s);
        QCOMPARE(next(tickets, 10, u"desk-3"_s), u"B001"_s);
    }
    void onlyWaitingOnes()
    {
        for (const TicketState state :
            {TicketState::Called, TicketState::Serving, TicketState::Held, TicketState::Done, TicketState::NoShow}) {
            Ticket ticket = walkIn(u"A001"_s, 0);
            ticket.state = state;
            QCOMPARE(next({ticket}, 1), QString());
        }
    }

    /// Every action in every state, at the desk that has the ticket and at another one.
    void movesThatAreAllowed_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QList<int>>("here");
        QTest::addColumn<QList<int>>("elsewhere");
        const auto row = [](const char *name, TicketState state, const QList<TicketAction> &here, const QList<TicketAction> &elsewhere) {
            QList<int> a;
            QList<int> b;
            for (const TicketAction action : here)
                a.append(int(action));
            for (const TicketAction action : elsewhere)
                b.append(int(action));
            QTest::newRow(name) << int(state) << a << b;
        };
        using A = TicketAction;
        row("waiting", TicketState::Waiting, {A::Call, A::Transfer}, {A::Transfer});
        row("called", TicketState::Called, {A::Recall, A::Start, A::NoShow, A::Transfer}, {A::Transfer});
        row("serving", TicketState::Serving, {A::Hold, A::Finish, A::Transfer}, {A::Transfer});
        row("held", TicketState::Held, {A::Resume}, {A::Resume});
        row("no show", TicketState::NoShow, {A::Resume}, {A::Resume});
        row("done", TicketState::Done, {}, {});
    }
    void movesThatAreAllowed()
    {
        QFETCH(int, state);
        QFETCH(QList<int>, here);
        QFETCH(QList<int>, elsewhere);
        Ticket ticket = walkIn(u"A001"_s, 0);
        ticket.state = TicketState(state);
        ticket.deskId = u"desk-1"_s;
        for (int action = 0; action <= int(TicketAction::Finish); ++action) {
            const TicketMove ours{TicketAction(action), u"desk-1"_s, u"hetian"_s, {}, nine};
            TicketMove theirs = ours;
            theirs.deskId = u"desk-2"_s;
            QCOMPARE(move(ticket, ours).has_value(), here.contains(action));
            QCOMPARE(move(ticket, theirs).has_value(), elsewhere.contains(action));
            if (!here.contains(action))
                QCOMPARE(move(ticket, ours).error().code, FailureCode::TicketMoveRefused);
        }
    }

    void aWholeVisit()
    {
        const Ticket taken = walkIn(u"A001"_s, 0);
        const auto called = move(taken, {TicketAction::Call, u"desk-1"_s, u"hetian"_s, {}, nine.addSecs(60)});
        QVERIFY(called);
        QCOMPARE(called->calls, 1);
        QCOMPARE(called->deskId, u"desk-1"_s);
        const auto again = move(*called, {TicketAction::Recall, u"desk-1"_s, u"hetian"_s, {}, nine.addSecs(90)});
        QCOMPARE(again->calls, 2);
        const auto started = move(*again, {TicketAction::Start, u"desk-1"_s, u"hetian"_s, u"s1"_s, nine.addSecs(100)});
        QCOMPARE(started->sittingId, u"s1"_s);
        const auto done = move(*started, {TicketAction::Finish, u"desk-1"_s, u"hetian"_s, {}, nine.addSecs(400)});
        QCOMPARE(done->state, TicketState::Done);
        QCOMPARE(done->startedAt.secsTo(done->endedAt), 300);
        QCOMPARE(done->version, taken.version + 4);
        QCOMPARE(done->sittingId, u"s1"_s);
    }
};

QTEST_GUILESS_MAIN(TestTicket)
#include "test_ticket.moc"
