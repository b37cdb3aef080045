// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/cases/opinion_pane.h"
#include "tests/client/pages/cases/sheet_fixture.h"
#include "widgets/opinion_editor.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace client::pages::cases;
using domain::Decision;

class TestOpinionPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKeyIsKeptAndComesBack();
    void anotherTaskHasItsOwnDraft();
    void typingIsNewerThanTheDraft();
    void commitSendsTheWordsOnce();
    void wordsTheDiskDidNotTakeAreStillThere();
};

void TestOpinionPane::everyKeyIsKeptAndComesBack()
{
    tests::SheetFixture fixture;
    {
        OpinionPane pane(fixture.reader, fixture.commands);
        pane.begin(u"t1"_s, Decision::Decline, {});
        for (const char key : {'a', 'b', 'c'})
            QTest::keyClick(pane.findChild<QPlainTextEdit *>(), key);
        QTRY_COMPARE(fixture.reader.drafts.value(u"opinion/t1"_s), u"abc"_s);
    }
    OpinionPane again(fixture.reader, fixture.commands);
    again.begin(u"t1"_s, Decision::Agree, {});
    QTRY_COMPARE(again.editor()->text(), u"abc"_s);
    QTest::keyClick(again.findChild<QPlainTextEdit *>(), 'd');
    QTRY_COMPARE(fixture.reader.drafts.value(u"opinion/t1"_s), u"abcd"_s);
}

void TestOpinionPane::anotherTaskHasItsOwnDraft()
{
    tests::SheetFixture fixture;
    fixture.reader.drafts = {{u"opinion/t1"_s, u"first"_s}, {u"opinion/t2"_s, u"second"_s}};
    OpinionPane pane(fixture.reader, fixture.commands);
    pane.begin(u"t1"_s, Decision::Agree, {});
    QTRY_COMPARE(pane.editor()->text(), u"first"_s);
    pane.begin(u"t2"_s, Decision::Agree, {});
    QTRY_COMPARE(pane.editor()->text(), u"second"_s);
    pane.end();
    QCOMPARE(fixture.reader.drafts.value(u"opinion/t1"_s), u"first"_s);
    QCOMPARE(fixture.reader.drafts.value(u"opinion/t2"_s), u"second"_s);
}

void TestOpinionPane::typingIsNewerThanTheDraft()
{
    tests::SheetFixture fixture;
    fixture.reader.drafts = {{u"opinion/t1"_s, u"old"_s}};
    OpinionPane pane(fixture.reader, fixture.commands);
    pane.begin(u"t1"_s, Decision::Agree, {});
    QTest::keyClick(pane.findChild<QPlainTextEdit *>(), 'n');
    QTest::qWait(20);
    const QString text = pane.editor()->text();
    QVERIFY2(text == u"n"_s || text == u"oldn"_s, qPrintable(text));
    QTRY_COMPARE(fixture.reader.drafts.value(u"opinion/t1"_s), text);
}

void TestOpinionPane::commitSendsTheWordsOnce()
{
    tests::SheetFixture fixture;
    OpinionPane pane(fixture.reader, fixture.commands);
    QSignalSpy committed(&pane, &OpinionPane::committed);
    pane.begin(u"t1"_s, Decision::Return, {u"请补充××后再报。"_s, u"请更正。"_s});
    pane.editor()->setGap(u"××"_s);
    auto *edit = pane.findChild<QPlainTextEdit *>();
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(committed.size(), 0); // a reason is required
    QTest::keyClick(edit, Qt::Key_1);
    QCOMPARE(pane.editor()->text(), u"请补充××后再报。"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(committed.size(), 0); // the gap is still open, and selected
    edit->insertPlainText(u"授权书"_s);
    QTest::keyClick(edit, Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(committed.first().at(0).toString(), u"t1"_s);
    QCOMPARE(committed.first().at(1).value<Decision>(), Decision::Return);
    QCOMPARE(committed.first().at(2).toString(), u"请补充授权书请更正。后再报。"_s);
}

void TestOpinionPane::wordsTheDiskDidNotTakeAreStillThere()
{
    tests::SheetFixture fixture;
    OpinionPane pane(fixture.reader, fixture.commands);
    QSignalSpy failed(&pane, &OpinionPane::keepingFailed);
    fixture.commands.failing = domain::Failure{domain::FailureCode::StoreFull, {}, true};
    pane.begin(u"t1"_s, Decision::Decline, {});
    QTest::keyClicks(pane.findChild<QPlainTextEdit *>(), u"why"_s);
    QTRY_COMPARE(failed.size(), 1);
    pane.end();
    fixture.commands.failing.reset();
    pane.begin(u"t1"_s, Decision::Decline, {});
    QCOMPARE(pane.editor()->text(), u"why"_s);
    QTRY_COMPARE(fixture.reader.drafts.value(u"opinion/t1"_s), u"why"_s); // there is room again
}

QTEST_MAIN(TestOpinionPane)
#include "test_opinion_pane.moc"
