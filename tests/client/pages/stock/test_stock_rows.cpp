// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/stock_rows.h"
#include "tests/support/stock_stage.h"

#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::SheetState;

class TestStockRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void rangesSayWhereTheyLie()
    {
        StockStage stage;
        stock::BookKeeper keeper(stage.reader);
        QTRY_VERIFY(keeper.isKnown());
        const auto ranges = stock::rangesAt(keeper.book(), u"desk-3"_s);
        QCOMPARE(ranges.size(), 3);
        QCOMPARE(ranges.constFirst().id, u"r2"_s); // the store room first
        QCOMPARE(stock::span(ranges.constFirst()), u"A000201 – A002000"_s);
        QVERIFY(stock::row(keeper.book(), ranges.constFirst()).note.contains(u"库房"_s));
        QVERIFY(stock::row(keeper.book(), ranges.at(1)).note.contains(u"3号综合窗口"_s));
    }
    void sheetsAreFoundByTheirWords()
    {
        StockStage stage;
        stage.put(stage.sheet(u"A000001"_s, SheetState::Issued, u"青动诊证〔2026〕1号"_s));
        stage.put(stage.sheet(u"A000002"_s, SheetState::Spoiled, u"青动诊证〔2026〕2号"_s, u"卡纸撕破"_s));
        stage.put(stage.sheet(u"A000003"_s, SheetState::AtDesk, {}));
        stock::BookKeeper keeper(stage.reader);
        QTRY_VERIFY(keeper.isKnown());
        QCOMPARE(stock::sheetsAt(keeper.book(), {}, {}).size(), 2); // a blank one is in the pile
        QCOMPARE(stock::sheetsAt(keeper.book(), {}, u"作废 撕破"_s).size(), 1);
        QCOMPARE(stock::sheetsAt(keeper.book(), u"desk-2"_s, {}).size(), 0);
        const auto facts = stock::facts(keeper.book(), *keeper.book().sheet(u"licence-a3/A000002"_s));
        QVERIFY(facts.contains(qMakePair(u"原因"_s, u"卡纸撕破"_s)));
        QVERIFY(facts.contains(qMakePair(u"经办人"_s, u"陈屿"_s)));
    }

private:
    i18n::Translations m_translations;
};

QTEST_MAIN(TestStockRows)
#include "test_stock_rows.moc"
