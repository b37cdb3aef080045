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
    void aLeasedRangeNeedsNoOffice();
    void anUnreadableRecordBarsAll();

private:
    static constexpr QLatin1StringView kind{"licence-a3"};
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
    const auto wish = [&](const QString &caseId, const QString &serial) {
        return stock::StockWish{stage.licensed(caseId, u"1号"_s, u"望春"_s), {}, kind, serial, u"window"_s, {420, 297}, "%PDF"};
    };
    QCOMPARE(desk.begin(wish(u"c1"_s, {})), Bar::NotThisSheet);
    QCOMPARE(desk.begin(wish(u"c1"_s, u"a000001"_s)), Bar::None);
    QCOMPARE(desk.begin(wish(u"c2"_s, u"A000002"_s)), Bar::AnotherUnderway);
    QTRY_VERIFY_WITH_TIMEOUT((stage.agree(), desk.runOf(u"c1"_s)->attempt().step == printing::StockStep::Asking), 15000);
    QVERIFY(desk.runOf(u"c1"_s)->judge({printing::StockVerdict::Good, u"A000001"_s, {}, {}}));
    // The person has spoken: the next may begin while the office is still being told.
    QTRY_COMPARE(desk.barFor(u"c2"_s, kind, u"A000002"_s), Bar::None);
    QTRY_VERIFY(desk.barFor(u"c1"_s, kind, {}) != Bar::None);
}

void TestPrintDesk::aLeasedRangeNeedsNoOffice()
{
    StockStage stage;
    auto &ranges = stage.reader.things[QString(domain::object_kind::stockRange)];
    ranges.first().insert("deviceId"_L1, u"this machine"_s);
    stock::PrintDesk desk(stage.reader, stage.commands, stage.clock, stage.ids, stage.printer, u"this machine"_s);
    QTRY_COMPARE(desk.barFor(u"c1"_s, kind, {}), Bar::None);
    desk.begin({stage.licensed(u"c1"_s, u"1号"_s, u"望春"_s), {}, kind, u"A000001"_s, u"window"_s, {420, 297}, "%PDF"});
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
