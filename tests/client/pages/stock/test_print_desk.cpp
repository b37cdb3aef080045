// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/print_desk.h"
#include "tests/support/stock_stage.h"

#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using Bar = stock::PrintDesk::Bar;

class TestPrintDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatBarsALicence();
    void oneSheetAtATime();
    void othersGoWhileOneWaitsForTheOffice();
    void whatIsGivenBackHoldsNobodyUp();
    void afterARestartTheTrayIsLookedAt();
    void whatIsPrintedAfterAllHasTheTrayToItself();
    void aVerdictRefusedIsAskedAgain();
    void aCopyHasASheetOfItsOwn();
    void aLeasedRangeNeedsNoOffice();
    void anUnreadableRecordBarsAll();

private:
    static constexpr QLatin1StringView kind{"licence-a3"};
    static stock::StockWish wish(StockStage &stage, const QString &caseId, const QString &serial)
    {
        return {stage.licensed(caseId, caseId + u"号"_s, u"望春"_s), {}, {}, kind, serial, u"window"_s, {}, {420, 297},
            "%PDF " + caseId.toLatin1()};
    }
    /// The office answers the oldest order it has not answered.
    static void agreeOne(StockStage &stage)
    {
        for (auto &entry : stage.reader.entries)
            if (entry.state == store::OutboxState::Saved) {
                entry.state = store::OutboxState::Effective;
                stage.reader.say({u"outbox"_s});
                return;
            }
    }
};

void TestPrintDesk::whatBarsALicence()
{
    StockStage stage;
    stage.put(stage.sheet(u"A000001"_s, domain::SheetState::Issued, u"1号"_s));
    stage.put(stage.sheet(u"A000002"_s, domain::SheetState::Printing, u"2号"_s));
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QCOMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::NotKnownYet);
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    QCOMPARE(desk.nextSerial(kind), u"A000003"_s);
    QCOMPARE(desk.barFor(u"case of A000001"_s, kind, {}), Bar::AlreadyIssued);
    QCOMPARE(desk.barFor(u"case of A000002"_s, kind, {}), Bar::SheetHangs);
    QCOMPARE(desk.barFor(u"c1"_s, kind, u"A000001"_s), Bar::NotThisSheet);
    QCOMPARE(desk.barFor(u"c1"_s, kind, u"A000250"_s), Bar::NotThisSheet);
    QCOMPARE(desk.barFor(u"c1"_s, u"card"_s, {}), Bar::NoBlankSheet);
    stage.reader.things[QString(domain::object_kind::desk)].clear();
    stage.reader.say({QString(domain::object_kind::desk)});
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::NoDesk);
}

void TestPrintDesk::oneSheetAtATime()
{
    StockStage stage;
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    QCOMPARE(desk.begin(wish(stage, u"c1"_s, {})), Bar::NotThisSheet);
    QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"a000001"_s)), Bar::None);
    QCOMPARE(desk.begin(wish(stage, u"c2"_s, u"A000002"_s)), Bar::AnotherUnderway); // its order is not even on disk
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), desk.runOf(u"c1"_s)->attempt().step == printing::StockStep::Asking), 15000);
    QVERIFY(desk.runOf(u"c1"_s)->judge({printing::StockVerdict::Good, u"A000001"_s, {}, {}}));
    // The person has spoken: the next may begin while the office is still being told.
    QTRY_COMPARE(desk.barFor(u"c2"_s, kind, u"A000002"_s), Bar::None);
    QTRY_VERIFY(desk.barFor(u"c1"_s, kind, {}) != Bar::None);
}

/// c1 waits for the office, c2 is printed meanwhile on the next sheet; then c1's sheet must be on top again before it goes.
void TestPrintDesk::othersGoWhileOneWaitsForTheOffice()
{
    StockStage stage;
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"A000001"_s)), Bar::None);
    auto *first = desk.runOf(u"c1"_s);
    QTRY_VERIFY(first->waitsForOffice());
    QCOMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::AnotherUnderway); // not a second time
    QCOMPARE(desk.nextSerial(kind), u"A000002"_s);
    QCOMPARE(desk.barFor(u"c2"_s, kind, u"A000001"_s), Bar::NotThisSheet); // one sheet is never in two attempts
    QCOMPARE(desk.besideTray(kind), QStringList{u"A000001"_s});
    stage.printer.takeTop(); // it is laid beside the tray
    QCOMPARE(desk.begin(wish(stage, u"c2"_s, u"A000002"_s)), Bar::None);
    auto *second = desk.runOf(u"c2"_s);
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), second->attempt().step == printing::StockStep::Asking), 15000);
    QCOMPARE(stage.world.list("jobs"_L1).size(), 1); // c1 was accepted, too, and kept away from the printer
    QVERIFY(first->waitsForTray());
    QCOMPARE(desk.readyForTray(), QStringList{u"c1"_s});
    QCOMPARE(desk.takeTray(*first, u"A000001"_s), Bar::AnotherUnderway); // c2 waits for the person's word
    QVERIFY(second->judge({printing::StockVerdict::Good, u"A000002"_s, {}, {}}));
    QCOMPARE(desk.takeTray(*first, u"A000003"_s), Bar::NotThisSheet);
    QVERIFY(first->waitsForTray());
    stage.world.state.insert("tray"_L1, 0); // back on top
    QCOMPARE(desk.takeTray(*first, u"a000001"_s), Bar::None);
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), first->attempt().step == printing::StockStep::Asking), 15000);
    QCOMPARE(stage.printer.output(u"A000001"_s).value("pdf"_L1).toString(), u"%PDF c1"_s);
    QCOMPARE(stage.printer.output(u"A000002"_s).value("pdf"_L1).toString(), u"%PDF c2"_s);
    QCOMPARE(stage.world.list("jobs"_L1).size(), 2);
}

void TestPrintDesk::whatIsGivenBackHoldsNobodyUp()
{
    StockStage stage;
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"A000001"_s)), Bar::None);
    auto *first = desk.runOf(u"c1"_s);
    QTRY_VERIFY(first->waitsForOffice());
    first->stop();
    QTRY_VERIFY(first->attempt().stopped);
    QTRY_VERIFY(first->waitsForOffice());
    agreeOne(stage); // reserved; now it is being given back, and the cable is out
    QTRY_COMPARE(first->attempt().step, printing::StockStep::Withdrawing);
    QCOMPARE(desk.barFor(u"c2"_s, kind, {}), Bar::None);
    QCOMPARE(desk.barFor(u"c2"_s, kind, u"A000001"_s), Bar::NotThisSheet); // until the office has it back
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), first->attempt().step == printing::StockStep::Abandoned), 15000);
    QTRY_COMPARE(desk.barFor(u"c2"_s, kind, u"A000001"_s), Bar::None);
}

void TestPrintDesk::afterARestartTheTrayIsLookedAt()
{
    StockStage stage;
    {
        stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
        QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
        QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"A000001"_s)), Bar::None);
        QTRY_VERIFY(desk.runOf(u"c1"_s)->waitsForOffice());
    } // the program ends here
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QTRY_COMPARE(desk.waiting().size(), 1);
    desk.resume(desk.waiting().constFirst().id);
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), desk.runOf(u"c1"_s)->waitsForTray()), 15000);
    QVERIFY(stage.world.list("jobs"_L1).isEmpty());
    QCOMPARE(desk.takeTray(*desk.runOf(u"c1"_s), u"A000001"_s), Bar::None);
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), desk.runOf(u"c1"_s)->attempt().step == printing::StockStep::Asking), 15000);
    // What an earlier life has begun is looked for, found never sent, and printed only when the person says so again.
    QVERIFY(stage.world.list("jobs"_L1).isEmpty());
    auto *run = desk.runOf(u"c1"_s);
    QCOMPARE(run->attempt().question, printing::StockQuestion::NeverSent);
    run->proceed();
    QTRY_VERIFY_WITH_TIMEOUT(
        run->attempt().step == printing::StockStep::Asking && run->attempt().question == printing::StockQuestion::JobEnded, 15000);
    QCOMPARE(stage.world.list("jobs"_L1).size(), 1);
}

/// c1 was found never sent, c2 waits for the office; when the person prints c1 after all, c2's sheet lies beside the tray at once.
void TestPrintDesk::whatIsPrintedAfterAllHasTheTrayToItself()
{
    StockStage stage;
    {
        stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
        QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
        QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"A000001"_s)), Bar::None);
        QTRY_VERIFY(desk.runOf(u"c1"_s)->waitsForOffice());
    }
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {}, nullptr, 20);
    QTRY_COMPARE(desk.waiting().size(), 1);
    desk.resume(desk.waiting().constFirst().id);
    auto *first = desk.runOf(u"c1"_s);
    QTRY_VERIFY((stage.agree(), first->waitsForTray()));
    QCOMPARE(desk.takeTray(*first, u"A000001"_s), Bar::None);
    QTRY_VERIFY((stage.agree(), first->attempt().question == printing::StockQuestion::NeverSent));
    stage.printer.takeTop();
    QCOMPARE(desk.begin(wish(stage, u"c2"_s, u"A000002"_s)), Bar::None);
    auto *second = desk.runOf(u"c2"_s);
    QTRY_VERIFY(second->waitsForOffice());
    stage.printer.lay(u"A000001"_s);
    QCOMPARE(desk.proceed(*first), Bar::None);
    QVERIFY(!desk.isTrayFreeFor(second)); // although c1's words are still being read
    QTRY_VERIFY((stage.agree(), first->attempt().question == printing::StockQuestion::JobEnded));
    QTRY_VERIFY((stage.agree(), second->waitsForTray()));
    QCOMPARE(stage.world.list("jobs"_L1).size(), 1);
    QCOMPARE(stage.printer.output(u"A000001"_s).value("pdf"_L1).toString(), u"%PDF c1"_s);
    QCOMPARE(desk.proceed(*second), Bar::AnotherUnderway);
}

/// The sheet before the last one was judged spoiled, and the office does not take it: the person can be asked, else the tray stays barred.
void TestPrintDesk::aVerdictRefusedIsAskedAgain()
{
    StockStage stage;
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {}, nullptr, 20);
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"A000001"_s)), Bar::None);
    auto *first = desk.runOf(u"c1"_s);
    QTRY_VERIFY((stage.agree(), first->attempt().step == printing::StockStep::Asking));
    const printing::StockAnswer spoiled{printing::StockVerdict::Spoiled, {}, u"印花"_s, {}};
    QVERIFY(first->judge(spoiled));
    QTRY_VERIFY(first->waitsForOffice());
    QCOMPARE(desk.begin(wish(stage, u"c1"_s, u"A000002"_s)), Bar::None);
    auto *second = desk.runOf(u"c1"_s);
    QVERIFY(second != first);
    for (auto &entry : stage.reader.entries)
        if (entry.signedCommand.command.kind == domain::command_kind::sheetSpoil)
            entry.state = store::OutboxState::Refused;
    QTRY_COMPARE(first->attempt().step, printing::StockStep::Asking);
    QTRY_VERIFY((stage.agree(), second->attempt().step == printing::StockStep::Asking));
    QCOMPARE(desk.runOf(u"c1"_s), second);
    QVERIFY(second->judge({printing::StockVerdict::Good, u"A000002"_s, {}, {}}));
    QTRY_VERIFY((stage.agree(), second->attempt().step == printing::StockStep::Done));
    QVERIFY(!desk.isTrayFreeFor(nullptr));
    QCOMPARE(desk.runOf(u"c1"_s), first);
    QVERIFY(first->judge(spoiled));
    QTRY_VERIFY((stage.agree(), first->attempt().step == printing::StockStep::Done));
    QCOMPARE(desk.runOf(u"c1"_s), second);
}

void TestPrintDesk::aCopyHasASheetOfItsOwn()
{
    StockStage stage;
    auto issued = stage.sheet(u"A000001"_s, domain::SheetState::Issued, u"1号"_s);
    issued.caseId = u"c1"_s;
    stage.put(issued);
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::AlreadyIssued);
    QCOMPARE(desk.barFor(u"c1"_s, kind, {}, u"duplicate"_s), Bar::None);
    stage.printer.takeTop();
    auto copy = wish(stage, u"c1"_s, u"A000002"_s);
    copy.copyId = u"duplicate"_s;
    QCOMPARE(desk.begin(copy), Bar::None);
    QVERIFY(!desk.runOf(u"c1"_s));
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), desk.runOf(u"c1"_s, u"duplicate"_s)->attempt().step == printing::StockStep::Asking), 15000);
    QCOMPARE(stage.reader.entries.constFirst().signedCommand.command.args.value("copyId"_L1).toString(), u"duplicate"_s);
    QCOMPARE(stage.lastKind(), QString(domain::command_kind::sheetPrint));
    QCOMPARE(stage.lastArgs().value("copyId"_L1).toString(), u"duplicate"_s);
    QCOMPARE(desk.book().liveSheetOf(u"c1"_s)->serial, u"A000001"_s);
}

void TestPrintDesk::aLeasedRangeNeedsNoOffice()
{
    StockStage stage;
    auto &ranges = stage.reader.things[QString(domain::object_kind::stockRange)];
    ranges.first().insert("deviceId"_L1, u"this machine"_s);
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, u"this machine"_s);
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    desk.begin(wish(stage, u"c1"_s, u"A000001"_s));
    QTRY_COMPARE_WITH_TIMEOUT(desk.runOf(u"c1"_s)->attempt().step, printing::StockStep::Asking, 15000); // the cable is out all the time
    QCOMPARE(stage.reader.entries.size(), 2);
    for (const auto &entry : std::as_const(stage.reader.entries))
        QCOMPARE(entry.state, store::OutboxState::Saved);
}

void TestPrintDesk::anUnreadableRecordBarsAll()
{
    StockStage stage;
    stage.reader.drafts[u"print/index"_s] = u"[\"a1\"]"_s;
    stage.reader.drafts[u"print/a1"_s] = u"{}"_s;
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, {});
    QTRY_VERIFY(desk.trouble());
    QCOMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::NotKnownYet);
}

QTEST_MAIN(TestPrintDesk)
#include "test_print_desk.moc"
