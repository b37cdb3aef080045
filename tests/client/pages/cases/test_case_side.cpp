// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/batch_panel.h"
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
    void wordsForABatchAreADraftToo();
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

void TestCaseSide::wordsForABatchAreADraftToo()
{
    tests::SheetFixture fixture;
    client::sync::Status status;
    char noPool = 0;
    const client::pages::PageContext context{
        fixture.reader, fixture.commands, status, domain::WorkCalendar::shipped(), fixture.clock, reinterpret_cast<render::Pool &>(noPool)};
    QAction tick, decline, giveBack, opinion, undo;
    const CaseSheet sheet{fixture.reader.matterList, fixture.filing.code, fixture.reader.people, {}, fixture.clock.now()};
    const QList<CaseRow> rows{
        makeRow(sheet, fixture.file(1), domain::WorkCalendar::shipped()), makeRow(sheet, fixture.file(3), domain::WorkCalendar::shipped())};
    fixture.reader.drafts.insert(u"opinion/case-03/1/zhk"_s, u"begun before"_s);
    {
        CaseSide side(context, {&tick, &decline, &giveBack, &opinion, &undo});
        side.beginBatch(rows, Decision::Decline);
        QTest::keyClicks(side.batch()->findChild<QPlainTextEdit *>(), u"for all"_s);
        side.endBatch(); // Esc, or the desk is locked
    }
    QCOMPARE(fixture.reader.drafts.value(u"opinion/batch/decline"_s), u"for all"_s);
    CaseSide side(context, {&tick, &decline, &giveBack, &opinion, &undo});
    side.beginBatch(rows, Decision::Decline);
    QTRY_COMPARE(side.batch()->editor()->text(), u"for all"_s);
    QSignalSpy submitted(side.batch(), &BatchPanel::submitted);
    QTest::keyClick(side.batch()->findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.size(), 1); // the one whose own words nobody has seen stays out
    QCOMPARE(submitted.first().first().value<QList<client::sync::TickRequest>>().size(), 1);
    side.batch()->showResults({{u"case-01"_s, u"c1"_s, {}}});
    QTRY_COMPARE(fixture.reader.drafts.value(u"opinion/batch/decline"_s), QString());
    QCOMPARE(fixture.reader.drafts.value(u"opinion/case-03/1/zhk"_s), u"begun before"_s);
    side.beginBatch(rows, Decision::Agree); // other words belong to another decision
    QTest::qWait(20);
    QVERIFY(side.batch()->editor()->text().isEmpty());
}

QTEST_MAIN(TestCaseSide)
#include "test_case_side.moc"
