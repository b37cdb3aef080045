// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/draft_keeper.h"
#include "tests/client/pages/cases/sheet_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::cases::DraftKeeper;

class TestDraftKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestWordsOfEachDraft();
    void whatWaitsIsHandedOverAtTheEnd();
    void whatACommandTookIsNotWrittenAgain();
    void aDiskThatRefusesIsSaidOnceAndTriedAgain();
};

void TestDraftKeeper::theNewestWordsOfEachDraft()
{
    tests::SheetFixture fixture;
    DraftKeeper keeper(fixture.commands);
    keeper.keep(u"a"_s, u"1"_s);
    keeper.keep(u"a"_s, u"12"_s);
    keeper.keep(u"b"_s, u"other"_s); // while the first is still being written
    keeper.keep(u"a"_s, u"123"_s);
    QTRY_COMPARE(fixture.reader.drafts.value(u"a"_s), u"123"_s);
    QTRY_COMPARE(fixture.reader.drafts.value(u"b"_s), u"other"_s);
    QCOMPARE(fixture.commands.log.filter(u"draft a"_s).size(), 2); // not each key
}

void TestDraftKeeper::whatWaitsIsHandedOverAtTheEnd()
{
    tests::SheetFixture fixture;
    {
        DraftKeeper keeper(fixture.commands);
        keeper.keep(u"a"_s, u"1"_s);
        keeper.keep(u"a"_s, u"12"_s);
        keeper.keep(u"b"_s, u"other"_s);
    }
    QCOMPARE(fixture.reader.drafts.value(u"a"_s), u"12"_s);
    QCOMPARE(fixture.reader.drafts.value(u"b"_s), u"other"_s);
}

void TestDraftKeeper::whatACommandTookIsNotWrittenAgain()
{
    tests::SheetFixture fixture;
    {
        DraftKeeper keeper(fixture.commands);
        keeper.keep(u"a"_s, u"1"_s);
        keeper.keep(u"a"_s, u"12"_s);
        keeper.forget(u"a"_s);
    }
    QCOMPARE(fixture.commands.log.filter(u"draft a"_s).size(), 1);
}

void TestDraftKeeper::aDiskThatRefusesIsSaidOnceAndTriedAgain()
{
    tests::SheetFixture fixture;
    DraftKeeper keeper(fixture.commands);
    QSignalSpy failed(&keeper, &DraftKeeper::failed);
    fixture.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    keeper.keep(u"a"_s, u"1"_s);
    QTRY_COMPARE(failed.size(), 1);
    keeper.keep(u"b"_s, u"2"_s);
    QTest::qWait(20);
    QCOMPARE(failed.size(), 1);
    fixture.commands.failing.reset();
    keeper.keep(u"b"_s, u"23"_s);
    QTRY_COMPARE(fixture.reader.drafts.value(u"b"_s), u"23"_s);
    QTRY_COMPARE(fixture.commands.log.filter(u"draft a"_s).size(), 3); // tried, tried beside b, and now kept
    QCOMPARE(fixture.reader.drafts.value(u"a"_s), u"1"_s);
}

QTEST_MAIN(TestDraftKeeper)
#include "test_draft_keeper.moc"
