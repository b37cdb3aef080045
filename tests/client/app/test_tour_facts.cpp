// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_facts.h"
#include "domain/feed.h"
#include "tests/support/sample_day.h"

#include <QTest>

using client::app::TourFacts;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestTourFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheCacheUntilToldToForget()
    {
        FakeReader reader;
        sample::fill(reader);
        TourFacts facts;
        facts.follow(reader, sample::now().date());
        QTRY_VERIFY(!facts.every.isEmpty() && !facts.papers.isEmpty() && !facts.sent.isEmpty());
        QCOMPARE(facts.people.me.id, reader.people.me.id);
        const QString caseId = facts.every.constFirst().base.id, paperId = facts.papers.constFirst().id;
        QVERIFY(facts.caseFile(caseId) != nullptr && facts.paper(paperId) != nullptr);
        QVERIFY(facts.caseFile(u"nowhere"_s) == nullptr && facts.paper(u"nowhere"_s) == nullptr);
        const qsizetype before = facts.every.size();
        reader.files.removeLast();
        reader.say({u"case"_s});
        QTRY_COMPARE(facts.every.size(), before - 1);
        facts.forget();
        QVERIFY(facts.every.isEmpty() && facts.papers.isEmpty() && facts.people.me.id.isEmpty());
        reader.say({u"case"_s});
        QTest::qWait(50);
        QVERIFY(facts.every.isEmpty());
    }
    void knowsThingsOfTheWindow()
    {
        FakeReader reader;
        sample::fill(reader);
        reader.things[domain::object_kind::ticket] = {{{u"id"_s, u"t1"_s}, {u"state"_s, u"done"_s}}};
        TourFacts facts;
        facts.follow(reader, sample::now().date());
        QTRY_COMPARE(facts.thing(domain::object_kind::ticket, "id"_L1, u"t1"_s).value("state"_L1).toString(), u"done"_s);
        QVERIFY(facts.thing(domain::object_kind::ticket, "id"_L1, u"t2"_s).isEmpty());
        QVERIFY(facts.thing(domain::object_kind::sheet, "id"_L1, u"t1"_s).isEmpty());
        facts.forget();
        QVERIFY(facts.things.isEmpty());
    }
    void theYoungestCommandForACase()
    {
        TourFacts facts;
        client::store::OutboxEntry older, younger;
        for (auto *each : {&older, &younger}) {
            each->signedCommand.command.kind = domain::command_kind::intake;
            each->signedCommand.command.args = {{u"caseId"_s, u"c1"_s}};
        }
        younger.signedCommand.command.deviceSeq = 2;
        older.signedCommand.command.deviceSeq = 1;
        facts.sent = {younger, older};
        QCOMPARE(facts.commandFor(u"c1"_s, domain::command_kind::intake)->signedCommand.command.deviceSeq, 2);
        QVERIFY(facts.commandFor(u"c1"_s, domain::command_kind::rate) == nullptr);
    }
    void theYoungestCommandOnATaskCounts()
    {
        TourFacts facts;
        auto older = sample::entry(1, client::store::OutboxState::Saved), younger = older;
        older.signedCommand.command.deviceSeq = 1;
        younger.signedCommand.command.deviceSeq = 2;
        facts.sent = {younger, older};
        QCOMPARE(facts.commandOn(older.taskId())->signedCommand.command.deviceSeq, younger.signedCommand.command.deviceSeq);
        QVERIFY(facts.commandOn(u"another task"_s) == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestTourFacts)
#include "test_tour_facts.moc"
