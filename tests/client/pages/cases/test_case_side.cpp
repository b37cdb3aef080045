// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/case_side.h"
#include "client/pages/cases/opinion_pane.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/opinion_editor.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using domain::Decision;

class TestCaseSide : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writingEndsWhenAnotherCaseIsShown();
    void leadersHaveTheirOwnPhrases();
};

void TestCaseSide::writingEndsWhenAnotherCaseIsShown()
{
    tests::SheetFixture fixture;
    client::sync::Status status;
    char noPool = 0;
    const client::pages::PageContext context{
        fixture.reader, fixture.commands, status, domain::WorkCalendar::shipped(), fixture.clock, reinterpret_cast<render::Pool &>(noPool)};
    QAction tick, decline, giveBack, opinion, undo;
    CaseSide side(context, {&tick, &decline, &giveBack, &opinion, &undo});
    const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    const CaseRow one = makeRow(sheet, fixture.file(1), domain::WorkCalendar::shipped());
    const CaseRow two = makeRow(sheet, fixture.file(2), domain::WorkCalendar::shipped());
    QSignalSpy committed(&side, &CaseSide::committed);
    side.write(one, sheet, Decision::Decline);
    auto *pane = side.findChild<OpinionPane *>();
    QVERIFY(!pane->isHidden());
    QTest::keyClicks(pane->findChild<QPlainTextEdit *>(), u"why"_s);
    side.show(&one, sheet); // the same case read again: the writing goes on
    QVERIFY(!pane->isHidden());
    QCOMPARE(pane->editor()->text(), u"why"_s);
    side.show(&two, sheet);
    QVERIFY(pane->isHidden());
    QTRY_COMPARE(fixture.reader.drafts.value(u"opinion/case-01/1/zhk"_s), u"why"_s);
    QCOMPARE(committed.size(), 0);
    side.beginBatch({one, two}, Decision::Agree);
    QVERIFY(side.inBatch());
    side.endBatch();
    QVERIFY(!side.inBatch());
}

void TestCaseSide::leadersHaveTheirOwnPhrases()
{
    tests::SheetFixture fixture;
    CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    const QStringList officers = phrasesFor(makeRow(sheet, fixture.file(1), domain::WorkCalendar::shipped()), Decision::Agree);
    fixture.signIn(u"fangyuan"_s);
    sheet.people = fixture.reader.people;
    const QStringList leaders = phrasesFor(makeRow(sheet, fixture.file(5), domain::WorkCalendar::shipped()), Decision::Agree);
    QVERIFY(!officers.isEmpty() && !leaders.isEmpty() && officers != leaders);
}

QTEST_MAIN(TestCaseSide)
#include "test_case_side.moc"
