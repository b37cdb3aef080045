// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/book.h"
#include "tests/support/stock_stage.h"

#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::SheetState;

class TestBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheCacheHolds();
    void laysTheOrdersOnTheirWayOverIt();
    void ordersThatCannotBeArePassedOver();

private:
    static void order(StockStage &stage, QLatin1StringView kind, const QJsonObject &args)
    {
        client::sync::Order made;
        made.kind = kind;
        made.args = args;
        stage.commands.order(made);
    }
};

void TestBook::readsWhatTheCacheHolds()
{
    StockStage stage;
    stage.put(stage.sheet(u"A000001"_s, SheetState::Issued, u"1号"_s));
    stage.reader.things[QString(domain::object_kind::sheet)] << QJsonObject{{u"id"_s, u"of a newer server"_s}};
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    const auto &book = keeper.book();
    QCOMPARE(book.ranges.size(), 3);
    QCOMPARE(book.sheets.size(), 1);
    QCOMPARE(book.myDesk()->id, u"desk-3"_s);
    QCOMPARE(book.kinds(), QStringList({u"licence-a3"_s, u"licence-a4"_s}));
    QVERIFY(book.isBlankAt(u"licence-a3"_s, u"A000002"_s, u"desk-3"_s));
    QVERIFY(!book.isBlankAt(u"licence-a3"_s, u"A000001"_s, u"desk-3"_s));
    QVERIFY(!book.isBlankAt(u"licence-a3"_s, u"A000201"_s, u"desk-3"_s)); // in the store room
    QVERIFY(book.liveSheetOf(u"case of A000001"_s));
}

void TestBook::laysTheOrdersOnTheirWayOverIt()
{
    StockStage stage;
    stock::BookKeeper keeper(stage.reader);
    order(stage, domain::command_kind::sheetReserve,
        {{u"attemptId"_s, u"a1"_s}, {u"caseId"_s, u"c1"_s}, {u"kind"_s, u"licence-a3"_s}, {u"serial"_s, u"A000001"_s},
            {u"deskId"_s, u"desk-3"_s}});
    order(stage, domain::command_kind::stockHandOut,
        {{u"rangeId"_s, u"r2"_s}, {u"newRangeId"_s, u"r9"_s}, {u"count"_s, 100}, {u"deskId"_s, u"desk-2"_s}});
    order(stage, domain::command_kind::stockReceive,
        {{u"rangeId"_s, u"r10"_s}, {u"kind"_s, u"card"_s}, {u"name"_s, u"卡片"_s}, {u"prefix"_s, u"K"_s}, {u"first"_s, 1}, {u"count"_s, 50},
            {u"digits"_s, 4}});
    QTRY_COMPARE(keeper.book().ranges.size(), 5);
    const auto &book = keeper.book();
    QCOMPARE(book.sheet(u"licence-a3/A000001"_s)->state, SheetState::Reserved);
    QCOMPARE(book.sheet(u"licence-a3/A000001"_s)->rangeId, u"r1"_s);
    QVERIFY(book.pending.contains(u"licence-a3/A000001"_s));
    QVERIFY(book.isBlankAt(u"licence-a3"_s, u"A000201"_s, u"desk-2"_s));
    QCOMPARE(book.kindName(u"card"_s), u"卡片"_s);
    const auto all = domain::countStock(book.ranges, book.sheets, u"licence-a3"_s, {});
    QCOMPARE(all.received, 2000);
    QVERIFY(all.balances());
    QCOMPARE(domain::nextSerial(book.ranges, book.sheets, u"licence-a3"_s, u"desk-3"_s, {}), u"A000002"_s);
}

void TestBook::ordersThatCannotBeArePassedOver()
{
    StockStage stage;
    stage.put(stage.sheet(u"A000001"_s, SheetState::Issued, u"1号"_s));
    stock::BookKeeper keeper(stage.reader);
    order(stage, domain::command_kind::sheetSpoil, {{u"sheetId"_s, u"licence-a3/A000001"_s}, {u"reason"_s, u"卡纸"_s}});
    order(stage, domain::command_kind::stockHandOut,
        {{u"rangeId"_s, u"r1"_s}, {u"newRangeId"_s, u"r9"_s}, {u"count"_s, 1000}, {u"deskId"_s, u"desk-2"_s}});
    QTRY_COMPARE(keeper.book().ranges.size(), 3);
    QCOMPARE(keeper.book().sheet(u"licence-a3/A000001"_s)->state, SheetState::Issued);
    QVERIFY(keeper.book().pending.isEmpty());
}

QTEST_MAIN(TestBook)
#include "test_book.moc"
