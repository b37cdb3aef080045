// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/field_editor.h"
#include "tests/client/pages/window/form_stage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestFieldEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachKindHasItsControl();
    void whatIsBeingTypedIsLeftAlone();
    void saysWhenItIsLeft();
};

void TestFieldEditor::eachKindHasItsControl()
{
    tests::FormStage stage;
    QWidget window;
    QVERIFY(makeEditor(stage.field(u"/form/shop"_s), &window)->findChild<QLineEdit *>());
    QVERIFY(makeEditor(stage.field(u"/form/remark"_s), &window)->findChild<QPlainTextEdit *>());
    QVERIFY(makeEditor(stage.field(u"/form/kind"_s), &window)->findChild<QRadioButton *>());
    forms::engine::Field many = stage.field(u"/form/kind"_s);
    for (int i = 0; i < 6; ++i)
        many.choices.append({QString::number(i), {}});
    QVERIFY(makeEditor(many, &window)->findChild<QComboBox *>());
}

void TestFieldEditor::whatIsBeingTypedIsLeftAlone()
{
    tests::FormStage stage;
    QWidget window;
    FieldEditor *editor = makeEditor(stage.field(u"/form/area"_s), &window);
    auto *line = editor->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"12."_s);
    editor->setValue(12); // what it said comes back from the form
    QCOMPARE(line->text(), u"12."_s);
    editor->setValue(13);
    QCOMPARE(line->text(), u"13"_s);
}

void TestFieldEditor::saysWhenItIsLeft()
{
    tests::FormStage stage;
    QWidget window;
    FieldEditor *editor = makeEditor(stage.field(u"/form/shop"_s), &window);
    QLineEdit other(&window);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy left(editor, &FieldEditor::left);
    editor->findChild<QLineEdit *>()->setFocus();
    other.setFocus();
    QCOMPARE(left.size(), 1);
}

QTEST_MAIN(TestFieldEditor)
#include "test_field_editor.moc"
