// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/hall.h"
#include "tests/client/pages/window/window_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::Hall;
using domain::TicketAction;
using domain::TicketState;

class TestHall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheOfficersDesk();
    void ownMovesShowBeforeTheyAreConfirmed();
    void confirmedMovesAreNotMadeTwice();
    void otherDaysAreLeftOut();
    void aWalkInWaitsAtOnce();
    void transferNamesTheOtherDesk();
    void saysWhenACommandCannotBeSaved();
    void finishWaitsUntilTheQueueKnowsOfTheSitting();
    void anAnsweredMoveStandsUntilTheFeedBringsIt();
};

void TestHall::showsTheOfficersDesk()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    QVERIFY(hall.desk() != nullptr);
    QCOMPARE(hall.desk()->name, u"3号综合窗口"_s);
    hall.chooseDesk(u"desk-4"_s);
    QCOMPARE(hall.desk()->id, u"desk-4"_s);
    QCOMPARE(hall.deskName(u"desk-3"_s), u"3号综合窗口"_s);
}

void TestHall::ownMovesShowBeforeTheyAreConfirmed()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    const QString id = hall.next()->id;
    hall.act(TicketAction::Call, id);
    QTRY_VERIFY(hall.current() != nullptr);
    QCOMPARE(hall.current()->state, TicketState::Called);
    hall.act(TicketAction::Start, id, {}, u"s1"_s);
    QTRY_COMPARE(hall.current()->state, TicketState::Serving);
    QVERIFY(hall.isPending(id));
    QCOMPARE(hall.ticket(id)->sittingId, u"s1"_s);
    QVERIFY(hall.may(TicketAction::Finish, id) && !hall.may(TicketAction::Call, id));
}

void TestHall::confirmedMovesAreNotMadeTwice()
{
    tests::WindowStage stage;
    domain::Ticket ticket = stage.ticket(u"t9"_s, u"A019"_s, 3);
    ticket.version = 2; // the call below has come back already
    ticket.state = TicketState::Called;
    ticket.deskId = u"desk-3"_s;
    ticket.calls = 1;
    client::store::OutboxEntry entry;
    entry.signedCommand.command.kind = domain::command_kind::ticket;
    entry.signedCommand.command.args = {{u"ticketId"_s, u"t9"_s}, {u"action"_s, u"call"_s}, {u"deskId"_s, u"desk-3"_s}};
    entry.signedCommand.command.expect = {{u"version"_s, 1}};
    entry.state = client::store::OutboxState::Sent;
    QSet<QString> pending;
    const auto after = client::pages::window::withMoves({ticket}, {entry}, ticket.day, u"hetian"_s, &pending);
    QCOMPARE(after.first(), ticket);
    QVERIFY(pending.isEmpty());
}

void TestHall::otherDaysAreLeftOut()
{
    tests::WindowStage stage;
    const domain::Ticket ticket = stage.ticket(u"t9"_s, u"A019"_s, 3);
    QSet<QString> pending;
    QVERIFY(client::pages::window::withMoves({ticket}, {}, ticket.day.addDays(1), u"hetian"_s, &pending).isEmpty());
}

void TestHall::aWalkInWaitsAtOnce()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    const qsizetype before = hall.tickets().size();
    hall.take(u"丁晓"_s, {});
    QTRY_COMPARE(hall.tickets().size(), before + 1);
    QCOMPARE(hall.tickets().last().name, u"丁晓"_s);
    QVERIFY(hall.tickets().last().number.isEmpty());
}

void TestHall::transferNamesTheOtherDesk()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    QVERIFY(hall.may(TicketAction::Transfer, u"t1"_s));
    hall.act(TicketAction::Transfer, u"t1"_s, u"desk-4"_s);
    QTRY_COMPARE(hall.ticket(u"t1"_s)->deskId, u"desk-4"_s);
    QCOMPARE(stage.orders(domain::command_kind::ticket).last().value("deskId"_L1).toString(), u"desk-4"_s);
}

void TestHall::saysWhenACommandCannotBeSaved()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    stage.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    QSignalSpy failed(&hall, &Hall::failed);
    hall.act(TicketAction::Call, u"t1"_s);
    QTRY_COMPARE(failed.size(), 1);
}

/// Finish pressed before the queue has been read again since Start.
void TestHall::finishWaitsUntilTheQueueKnowsOfTheSitting()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    const QString id = hall.next()->id;
    hall.act(TicketAction::Call, id);
    QTRY_VERIFY(hall.current() != nullptr);
    hall.act(TicketAction::Start, id, {}, u"s1"_s);
    QVERIFY(!hall.may(TicketAction::Finish, id)); // it still reads as called
    hall.finish(id);
    QTRY_COMPARE(hall.ticket(id)->state, TicketState::Done);
    const auto orders = stage.orders(domain::command_kind::ticket);
    QCOMPARE(orders.size(), 3);
    QCOMPARE(orders.last().value("action"_L1).toString(), u"finish"_s);
    QCOMPARE(stage.reader.entries.last().signedCommand.command.expect.value("version"_L1).toInt(), 3); // after call and start
    hall.refresh();
    QTest::qWait(0);
    QCOMPARE(stage.orders(domain::command_kind::ticket).size(), 3); // and once only
}

void TestHall::anAnsweredMoveStandsUntilTheFeedBringsIt()
{
    tests::WindowStage stage;
    Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
    hall.refresh();
    QTRY_VERIFY(hall.isKnown());
    const QString id = hall.next()->id;
    hall.act(TicketAction::Call, id);
    QTRY_VERIFY(hall.current() != nullptr);
    stage.reader.entries.last().state = client::store::OutboxState::Effective; // answered; the feed is still on its way
    QSignalSpy changed(&hall, &Hall::changed);
    hall.refresh();
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(hall.current() != nullptr);
    QCOMPARE(hall.current()->state, TicketState::Called);
    for (QJsonObject &each : stage.reader.things[domain::object_kind::ticket])
        if (each.value("id"_L1).toString() == id) { // the feed: called, and put on hold since
            each.insert("version"_L1, 5);
            each.insert("state"_L1, u"held"_s);
        }
    hall.refresh();
    QTRY_COMPARE(hall.ticket(id)->state, TicketState::Held);
}

QTEST_GUILESS_MAIN(TestHall)
#include "test_hall.moc"
