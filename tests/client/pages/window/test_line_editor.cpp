// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/line_editor.h"
#include "tests/client/pages/window/form_stage.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestLineEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sumsInWordsBeneath();
    void aDayIsTypedOrChosen();
    void linesGoOn();
};

void TestLineEditor::sumsInWordsBeneath()
{
    tests::FormStage stage;
    LineEditor editor(stage.field(u"/form/rent"_s), nullptr);
    editor.show();
    QSignalSpy edited(&editor, &FieldEditor::edited);
    auto *line = editor.findChild<QLineEdit *>();
    QTest::keyClicks(line, u"1,003.5"_s);
    QCOMPARE(edited.last().first().value<QJsonValue>().toInt(), 100350);
    QVERIFY(tests::support::reads(editor, u"人民币壹仟零叁元伍角整"_s));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), u"1003.50"_s);
    editor.setValue(u"三千"_s); // kept as it was typed
    QCOMPARE(line->text(), u"三千"_s);
    editor.describe(u"月租金"_s, u"请填写金额"_s, true);
    QCOMPARE(line->accessibleDescription(), u"请填写金额"_s);
    QVERIFY(line->property("invalid").toBool());
}

void TestLineEditor::aDayIsTypedOrChosen()
{
    tests::FormStage stage;
    DateEditor editor(stage.field(u"/form/open"_s), nullptr);
    editor.show();
    QSignalSpy edited(&editor, &FieldEditor::edited);
    QTest::keyClicks(editor.findChild<QLineEdit *>(), u"20261201"_s);
    QCOMPARE(edited.last().first().value<QJsonValue>().toString(), u"2026-12-01"_s);
    QVERIFY(tests::support::reads(editor, u"2026年12月1日 (二)"_s));
    editor.findChild<QToolButton *>()->click();
    auto *calendar = editor.findChild<QCalendarWidget *>();
    QCOMPARE(calendar->selectedDate(), QDate(2026, 12, 1));
    Q_EMIT calendar->activated(QDate(2026, 12, 24));
    QCOMPARE(edited.last().first().value<QJsonValue>().toString(), u"2026-12-24"_s);
}

void TestLineEditor::linesGoOn()
{
    tests::FormStage stage;
    LinesEditor editor(stage.field(u"/form/remark"_s), nullptr);
    QSignalSpy edited(&editor, &FieldEditor::edited);
    editor.setValue(u"一\n二"_s);
    QCOMPARE(edited.size(), 0);
    editor.findChild<QPlainTextEdit *>()->appendPlainText(u"三"_s);
    QCOMPARE(edited.last().first().value<QJsonValue>().toString(), u"一\n二\n三"_s);
}

QTEST_MAIN(TestLineEditor)
#include "test_line_editor.moc"
