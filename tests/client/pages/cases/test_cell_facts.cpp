// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/cell_facts.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;
using widgets::TickMark;
using widgets::TickStage;

class TestCellFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void leaderColumnIsTheLeadersOnly();
    void marksByState_data();
    void marksByState();
    void ownTicksByStage_data();
    void ownTicksByStage();
    void myTaskIsGoneWhileATickIsOnItsWay();
    void aRefusedTickLeavesTheTaskOpenWhenItStillIs();

private:
    static widgets::TickCell cell(tests::SheetFixture &fixture, int number, const QString &column)
    {
        const auto view = fixture.reader.caseFile(fixture.file(number).base.id).result().value();
        return cellOf(*fixture.filing.route.column(column), view, fixture.reader.people, fixture.clock.now());
    }
};

void TestCellFacts::leaderColumnIsTheLeadersOnly()
{
    tests::SheetFixture fixture;
    domain::Officer clerk = fixture.reader.people.officers.value(u"fangyuan"_s);
    const domain::RouteColumn &column = *fixture.filing.route.column(u"ld"_s);
    QVERIFY(mayTick(clerk, column));
    clerk.roles = {domain::Role::Officer};
    QVERIFY(!mayTick(clerk, column));
    QVERIFY(!mayTick(fixture.reader.people.me, column));
}

void TestCellFacts::marksByState_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("column");
    QTest::addColumn<TickMark>("mark");
    QTest::addColumn<QString>("words");
    QTest::newRow("agreed") << 1 << u"kcsj"_s << TickMark::Agreed << u"勘察设计科: 林荷: Agreed, Tue 7 Apr 2026 15:00, Effective"_s;
    QTest::newRow("agreed with words") << 1 << u"jzgl"_s << TickMark::Agreed
                                       << u"建筑管理科: 苏敏: Agreed, Wed 8 Apr 2026 09:30, Effective\n承包人与中标结果一致，同意备案。"_s;
    QTest::newRow("open for others") << 1 << u"zlaq"_s << TickMark::Open << u"质量安全科: waiting for this office"_s;
    QTest::newRow("mine") << 1 << u"zhk"_s << TickMark::Mine << u"综合科: waiting for you: Space ticks, X declines, R returns"_s;
    QTest::newRow("waiting") << 1 << u"ld"_s << TickMark::Waiting << u"局领导: not yet its turn"_s;
    QTest::newRow("skipped") << 12 << u"kcsj"_s << TickMark::Skipped << u"勘察设计科: not needed any more"_s;
}

void TestCellFacts::marksByState()
{
    QFETCH(int, number);
    QFETCH(QString, column);
    tests::SheetFixture fixture;
    const widgets::TickCell found = cell(fixture, number, column);
    QTEST(found.mark, "mark");
    QTEST(found.words, "words");
    QCOMPARE(found.ownColumn, column == u"zhk"_s);
    QCOMPARE(found.stage, TickStage::Effective);
}

void TestCellFacts::ownTicksByStage_data()
{
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<QString>("decision");
    QTest::addColumn<TickMark>("mark");
    QTest::addColumn<TickStage>("stage");
    QTest::newRow("held") << OutboxState::Held << u"agree"_s << TickMark::Agreed << TickStage::Saved;
    QTest::newRow("saved") << OutboxState::Saved << u"decline"_s << TickMark::Declined << TickStage::Saved;
    QTest::newRow("sent") << OutboxState::Sent << u"return"_s << TickMark::Returned << TickStage::Sent;
    QTest::newRow("refused") << OutboxState::Refused << u"agree"_s << TickMark::Refused << TickStage::Effective;
}

void TestCellFacts::ownTicksByStage()
{
    QFETCH(OutboxState, state);
    QFETCH(QString, decision);
    QFETCH(TickStage, stage);
    tests::SheetFixture fixture;
    fixture.ownTick(1, u"zhk"_s, state, decision);
    const widgets::TickCell found = cell(fixture, 1, u"zhk"_s);
    QTEST(found.mark, "mark");
    if (state != OutboxState::Refused)
        QCOMPARE(found.stage, stage);
    QCOMPARE(found.who, u"陈屿"_s);
}

void TestCellFacts::myTaskIsGoneWhileATickIsOnItsWay()
{
    tests::SheetFixture fixture;
    auto view = fixture.file(1);
    const domain::Task *task = myTask(fixture.filing.route, view, fixture.reader.people.me);
    QVERIFY(task);
    QCOMPARE(task->columnId, u"zhk"_s);
    view.pending.append(fixture.ownTick(1, u"zhk"_s, OutboxState::Saved));
    QVERIFY(!myTask(fixture.filing.route, view, fixture.reader.people.me));
    QVERIFY(concernsMe(fixture.filing.route, view, fixture.reader.people.me));
    QVERIFY(!concernsMe(fixture.filing.route, fixture.file(11), fixture.reader.people.me));
}

void TestCellFacts::aRefusedTickLeavesTheTaskOpenWhenItStillIs()
{
    tests::SheetFixture fixture;
    auto view = fixture.file(1);
    view.pending.append(fixture.ownTick(1, u"zhk"_s, OutboxState::Refused));
    QVERIFY(myTask(fixture.filing.route, view, fixture.reader.people.me));
    QVERIFY(refusal(view));
    fixture.decide(view.base, u"zhk"_s, u"linhe"_s, fixture.clock.now());
    QVERIFY(!myTask(fixture.filing.route, view, fixture.reader.people.me));
}

QTEST_GUILESS_MAIN(TestCellFacts)
#include "test_cell_facts.moc"
