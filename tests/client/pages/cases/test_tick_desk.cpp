// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/tick_desk.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;

namespace {

/// Answers when the test says so.
class SlowCommands final : public client::sync::Commands {
public:
    std::vector<QPromise<domain::Result<QString>>> ticks;
    client::sync::Async<QString> tick(const client::sync::TickRequest &) override
    {
        ticks.emplace_back();
        ticks.back().start();
        return ticks.back().future();
    }
    client::sync::Async<QString> signFor(const domain::Document &) override { return {}; }
    client::sync::Async<QString> markRead(const domain::Document &) override { return {}; }
    client::sync::Async<QString> order(const client::sync::Order &) override { return {}; }
    client::sync::Async<domain::Nothing> takeBack(const QString &) override { return {}; }
    client::sync::Async<domain::Nothing> acknowledge(const QString &) override { return {}; }
    client::sync::Async<domain::Nothing> saveDraft(const QString &, const QString &) override { return {}; }
    client::sync::Async<domain::BlobRef> keepBlob(const QByteArray &, const QString &) override { return {}; }
    client::sync::Async<domain::Nothing> dropBlob(const QString &) override { return {}; }
    int undoSeconds() const override { return 5; }
};

} // namespace

class TestTickDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ticksOnceAndSaysSo();
    void noSecondTickWhileTheFirstIsBeingSaved();
    void takesTheRowsOwnTickBackFirst();
    void takesTheLastOneBackWhenTheRowHasNone();
    void aSentTickIsNotOffered();
    void batchGoesOnAfterAFailure();
    void acknowledgesTheRefusal();

private:
    CaseRow row(tests::SheetFixture &fixture, int number)
    {
        const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
        return makeRow(sheet, fixture.reader.caseFile(fixture.file(number).base.id).result().value(), domain::WorkCalendar::shipped());
    }
};

void TestTickDesk::ticksOnceAndSaysSo()
{
    tests::SheetFixture fixture;
    TickDesk desk(fixture.commands, fixture.clock);
    QSignalSpy said(&desk, &TickDesk::said), touched(&desk, &TickDesk::touched);
    desk.tick(row(fixture, 1), domain::Decision::Agree, u"fine"_s);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(fixture.commands.log, QStringList{u"tick case-01/1/zhk 0 fine"_s});
    QCOMPARE(said.first().at(1).toString(), fixture.reader.entries.first().signedCommand.command.id);
    QCOMPARE(touched.first().first().toString(), u"case-01"_s);
    desk.tick(row(fixture, 1), domain::Decision::Decline, u"late"_s); // no open task of mine any more
    QCOMPARE(fixture.commands.log.size(), 1);
}

void TestTickDesk::noSecondTickWhileTheFirstIsBeingSaved()
{
    tests::SheetFixture fixture;
    SlowCommands commands;
    TickDesk desk(commands, fixture.clock);
    QSignalSpy said(&desk, &TickDesk::said);
    desk.tick(row(fixture, 1), domain::Decision::Agree, {});
    desk.tick(row(fixture, 1), domain::Decision::Agree, {});
    QCOMPARE(commands.ticks.size(), 1U);
    QCOMPARE(said.size(), 0); // nothing is called saved before it is
    commands.ticks[0].addResult(domain::Result<QString>(u"c1"_s));
    commands.ticks[0].finish();
    QTRY_COMPARE(said.size(), 1);
    desk.tick(row(fixture, 1), domain::Decision::Agree, {});
    QCOMPARE(commands.ticks.size(), 2U);
}

void TestTickDesk::takesTheRowsOwnTickBackFirst()
{
    tests::SheetFixture fixture;
    fixture.ownTick(3, u"zhk"_s, OutboxState::Saved);
    TickDesk desk(fixture.commands, fixture.clock);
    desk.tick(row(fixture, 1), domain::Decision::Agree, {});
    QTRY_COMPARE(fixture.reader.entries.size(), 2);
    const CaseRow three = row(fixture, 3);
    QVERIFY(desk.canUndo(&three));
    desk.undo(&three);
    QTRY_COMPARE(fixture.commands.log.last(), u"takeBack own-3"_s);
}

void TestTickDesk::takesTheLastOneBackWhenTheRowHasNone()
{
    tests::SheetFixture fixture;
    TickDesk desk(fixture.commands, fixture.clock);
    QSignalSpy said(&desk, &TickDesk::said);
    const CaseRow two = row(fixture, 2);
    QVERIFY(!desk.canUndo(&two));
    desk.tick(row(fixture, 1), domain::Decision::Agree, {});
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(desk.canUndo(&two));
    desk.undo(&two);
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(fixture.commands.log.last().startsWith(u"takeBack "_s));
    QVERIFY(fixture.reader.entries.isEmpty());
    QVERIFY(!desk.canUndo(&two));
}

void TestTickDesk::aSentTickIsNotOffered()
{
    tests::SheetFixture fixture;
    fixture.ownTick(3, u"zhk"_s, OutboxState::Sent);
    TickDesk desk(fixture.commands, fixture.clock);
    const CaseRow three = row(fixture, 3);
    QVERIFY(!desk.canUndo(&three));
}

void TestTickDesk::batchGoesOnAfterAFailure()
{
    tests::SheetFixture fixture;
    TickDesk desk(fixture.commands, fixture.clock);
    QSignalSpy saved(&desk, &TickDesk::batchSaved);
    QList<client::sync::TickRequest> requests;
    for (const int number : {1, 2, 3})
        requests.append(requestOf(row(fixture, number), domain::Decision::Agree, u"all"_s));
    connect(&desk, &TickDesk::touched, this, [&](const QString &caseId) {
        fixture.commands.failing.reset();
        if (caseId == u"case-01"_s)
            fixture.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    });
    desk.tickAll(requests);
    QTRY_COMPARE(saved.size(), 1);
    const auto results = saved.first().first().value<QList<BatchResult>>();
    QCOMPARE(results.size(), 3);
    QVERIFY(!results[0].commandId.isEmpty() && results[0].failure.isEmpty());
    QVERIFY(results[1].commandId.isEmpty() && !results[1].failure.isEmpty());
    QVERIFY(!results[2].commandId.isEmpty());
    QCOMPARE(results[2].caseId, u"case-03"_s);
}

void TestTickDesk::acknowledgesTheRefusal()
{
    tests::SheetFixture fixture;
    fixture.ownTick(3, u"zhk"_s, OutboxState::Refused);
    TickDesk desk(fixture.commands, fixture.clock);
    QSignalSpy touched(&desk, &TickDesk::touched);
    desk.acknowledge(row(fixture, 3));
    QTRY_COMPARE(touched.size(), 1);
    QCOMPARE(fixture.commands.log, QStringList{u"acknowledge own-3"_s});
    desk.acknowledge(row(fixture, 3));
    QCOMPARE(fixture.commands.log.size(), 1);
}

QTEST_GUILESS_MAIN(TestTickDesk)
#include "test_tick_desk.moc"
