// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_story.h"
#include "domain/codec.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using client::store::OutboxState;
using widgets::TickMark;

class TestCaseStory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void factsLeaveOutWhatIsEmpty();
    void routeShowsWhereTheCaseStands();
    void opinionsInOrderWithMine();
    void bothRoundsAreTold();
    void refusalShowsBothVersions();
    void refusalPrefersTheNewerAnswer();
    void noticesSayTheirState();

private:
    CaseRow row(tests::SheetFixture &fixture, int number)
    {
        const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
        return makeRow(sheet, fixture.reader.caseFile(fixture.file(number).base.id).result().value(), domain::WorkCalendar::shipped());
    }
};

void TestCaseStory::factsLeaveOutWhatIsEmpty()
{
    tests::SheetFixture fixture;
    fixture.file(1).base.applicant.contact.clear();
    fixture.file(1).base.applicant.phone.clear();
    const auto facts = factsOf(row(fixture, 1), fixture.reader.people);
    QVERIFY(facts.contains(Fact{u"Applicant"_s, u"榕江市地质工程勘察院"_s}));
    QVERIFY(facts.contains(Fact{u"Received"_s, u"Tue 7 Apr 2026 09:00"_s}));
    for (const Fact &fact : facts)
        QVERIFY(!fact.value.isEmpty() && fact.label != u"Contact"_s);
    QCOMPARE(licenceFactsOf({}), QList<Fact>());
    QVERIFY(licenceFactsOf(fixture.file(11).base.licence).contains(Fact{u"Valid until"_s, u"unlimited"_s}));
}

void TestCaseStory::routeShowsWhereTheCaseStands()
{
    tests::SheetFixture fixture;
    const auto steps = routeOf(row(fixture, 1), fixture.reader.people, fixture.clock.now());
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0].title, u"1. 科室会审"_s);
    QCOMPARE(steps[0].rule, u"all must agree, in any order"_s);
    QVERIFY(steps[0].current && !steps[1].current);
    QCOMPARE(steps[0].offices[0].mark, TickMark::Agreed);
    QCOMPARE(steps[0].offices[0].title, u"勘察设计科"_s);
    QCOMPARE(steps[0].offices[0].meta, u"林荷: Agreed, Tue 7 Apr 2026 15:00, Effective"_s);
    QCOMPARE(steps[1].offices[0].mark, TickMark::Waiting);
}

void TestCaseStory::opinionsInOrderWithMine()
{
    tests::SheetFixture fixture;
    fixture.ownTick(1, u"zhk"_s, OutboxState::Saved, u"agree"_s, u"my words"_s);
    const auto entries = opinionsOf(row(fixture, 1), fixture.reader.people);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[0].title, u"林荷 (勘察设计科)"_s);
    QCOMPARE(entries[1].text, u"承包人与中标结果一致，同意备案。"_s);
    QCOMPARE(entries[2].title, u"陈屿 (综合科)"_s);
    QCOMPARE(entries[2].text, u"my words"_s);
    QCOMPARE(entries[2].stage, widgets::TickStage::Saved);
    QVERIFY(entries[2].meta.endsWith(u"Saved here"_s));
}

void TestCaseStory::bothRoundsAreTold()
{
    tests::SheetFixture fixture;
    domain::Case &subject = fixture.file(13).base;
    subject.tasks += domain::firstTasks(fixture.filing.route, subject.id, 2, fixture.at(4, 7, 9));
    subject.state = domain::CaseState::Running;
    const auto entries = opinionsOf(row(fixture, 13), fixture.reader.people);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].mark, TickMark::Returned);
    QVERIFY(entries[0].meta.endsWith(u"round 1"_s));
    QVERIFY(!row(fixture, 13).myTaskId.isEmpty()); // the second round waits for me
}

void TestCaseStory::refusalShowsBothVersions()
{
    tests::SheetFixture fixture;
    auto entry = fixture.ownTick(4, u"zhk"_s, OutboxState::Refused, u"decline"_s, u"mine"_s);
    entry.answer.code = u"task.decided"_s;
    fixture.decide(fixture.file(4).base, u"zhk"_s, u"linhe"_s, fixture.at(4, 9, 9, 5), domain::TaskState::Agreed, u"theirs"_s);
    const RefusalStory story = refusalStory(row(fixture, 4), entry, fixture.reader.people);
    QCOMPARE(story.mine, u"Yours, Thu 9 Apr 2026 09:12: Decline, “mine”"_s);
    QCOMPARE(story.theirs, u"Now there, by 林荷, Thu 9 Apr 2026 09:05: Agreed, “theirs”"_s);
    QVERIFY(story.reason.contains(u"task.decided"_s));
}

void TestCaseStory::refusalPrefersTheNewerAnswer()
{
    tests::SheetFixture fixture;
    auto entry = fixture.ownTick(4, u"zhk"_s, OutboxState::Refused);
    entry.answer.code = u"some.new_code"_s;
    domain::Case newer = fixture.file(4).base;
    fixture.decide(newer, u"zhk"_s, u"sumin"_s, fixture.at(4, 9, 9, 6));
    entry.answer.current = domain::toJson(newer);
    const RefusalStory story = refusalStory(row(fixture, 4), entry, fixture.reader.people);
    QCOMPARE(story.theirs, u"Now there, by 苏敏, Thu 9 Apr 2026 09:06: Agreed, without words"_s);
    QCOMPARE(story.reason, u"some.new_code"_s);
}

void TestCaseStory::noticesSayTheirState()
{
    tests::SheetFixture fixture;
    const auto notices = noticesOf(fixture.file(11).base);
    QCOMPARE(notices.size(), 1);
    QCOMPARE(notices[0].title, u"Text message to 13900000011"_s);
    QCOMPARE(notices[0].meta, u"queued in the back office · Wed 8 Apr 2026 17:00"_s);
}

QTEST_GUILESS_MAIN(TestCaseStory)
#include "test_case_story.moc"
