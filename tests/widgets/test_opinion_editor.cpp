// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/opinion_editor.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace widgets;

class TestOpinionEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersInsertOnlyWhileEmpty();
    void lengthAndGapsAreHeldBack();
    void settingTextSaysNothing();
    void atMostNinePhrases();
};

void TestOpinionEditor::numbersInsertOnlyWhileEmpty()
{
    OpinionEditor editor;
    auto *edit = editor.findChild<QPlainTextEdit *>();
    QSignalSpy edited(&editor, &OpinionEditor::edited);
    editor.setPhrases({u"Fine."_s, u"Not fine."_s});
    QTest::keyClick(edit, Qt::Key_2);
    QCOMPARE(editor.text(), u"Not fine."_s);
    QTest::keyClicks(edit, u" 1"_s);
    QCOMPARE(editor.text(), u"Not fine. 1"_s); // now a number is a number
    QTest::keyClick(edit, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(editor.text(), u"Not fine. 1Fine."_s);
    QTest::keyClick(edit, Qt::Key_9, Qt::AltModifier);
    QCOMPARE(edited.last().first().toString(), editor.text());
}

void TestOpinionEditor::lengthAndGapsAreHeldBack()
{
    OpinionEditor editor;
    auto *edit = editor.findChild<QPlainTextEdit *>();
    QSignalSpy committed(&editor, &OpinionEditor::committed), cancelled(&editor, &OpinionEditor::cancelled);
    editor.setGap(u"××"_s);
    editor.setPurpose(u"Why"_s, {}, true, u"Go"_s);
    QVERIFY(!editor.canCommit());
    editor.setText(u"   "_s);
    QVERIFY(!editor.canCommit());
    editor.setText(QString(OpinionEditor::maxLength + 1, u'a'));
    QVERIFY(!editor.canCommit());
    editor.setText(QString(OpinionEditor::maxLength, u'a'));
    QVERIFY(editor.canCommit());
    editor.setText({});
    editor.setPhrases({u"Bring ×× again."_s});
    QTest::keyClick(edit, Qt::Key_1);
    QVERIFY(!editor.canCommit());
    QCOMPARE(edit->textCursor().selectedText(), u"××"_s);
    QTest::keyClicks(edit, u"it"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(committed.first().first().toString(), u"Bring it again."_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(cancelled.size(), 1);
}

void TestOpinionEditor::settingTextSaysNothing()
{
    OpinionEditor editor;
    QSignalSpy edited(&editor, &OpinionEditor::edited);
    editor.setText(u"draft"_s);
    QCOMPARE(edited.size(), 0);
    QTest::keyClicks(editor.findChild<QPlainTextEdit *>(), u"!"_s);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(editor.text(), u"draft!"_s);
}

void TestOpinionEditor::atMostNinePhrases()
{
    OpinionEditor editor;
    editor.setPhrases(QStringList(12, u"x"_s));
    QCOMPARE(editor.phrases().size(), 9);
    QCOMPARE(editor.findChild<QListWidget *>()->count(), 9);
    editor.setFolding(true);
    QVERIFY(editor.findChild<QListWidget *>()->isHidden());
    editor.setFolding(false);
    QVERIFY(!editor.findChild<QListWidget *>()->isHidden());
}

QTEST_MAIN(TestOpinionEditor)
#include "test_opinion_editor.moc"
