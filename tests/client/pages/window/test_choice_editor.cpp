// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/choice_editor.h"
#include "tests/client/pages/window/form_stage.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using forms::engine::Field;
using forms::engine::FieldKind;

class TestChoiceEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void yesAndNoBeginWithNeither();
    void severalStayInTheOrderOfTheForm();
    void manyOpenAsAList();

private:
    static Field of(FieldKind kind, int choices)
    {
        Field field;
        field.kind = kind;
        for (int i = 0; i < choices; ++i)
            field.choices.append({QString(QChar(u'a' + i)), u"选项%1"_s.arg(i)});
        return field;
    }
};

void TestChoiceEditor::yesAndNoBeginWithNeither()
{
    ChoiceEditor editor(of(FieldKind::YesNo, 0), nullptr);
    QSignalSpy edited(&editor, &FieldEditor::edited);
    const auto buttons = editor.findChildren<QAbstractButton *>();
    QVERIFY(!buttons.at(0)->isChecked() && !buttons.at(1)->isChecked());
    buttons.at(1)->click();
    QCOMPARE(edited.last().first().value<QJsonValue>(), QJsonValue(false));
    buttons.at(0)->click();
    QVERIFY(buttons.at(0)->isChecked() && !buttons.at(1)->isChecked());
    buttons.at(0)->click(); // taken back
    QVERIFY(edited.last().first().value<QJsonValue>().isUndefined());
}

void TestChoiceEditor::severalStayInTheOrderOfTheForm()
{
    ChoiceEditor editor(of(FieldKind::Choices, 3), nullptr);
    QSignalSpy edited(&editor, &FieldEditor::edited);
    const auto buttons = editor.findChildren<QAbstractButton *>();
    buttons.at(2)->click();
    buttons.at(0)->click();
    QCOMPARE(edited.last().first().value<QJsonValue>().toArray(), QJsonArray({u"a"_s, u"c"_s}));
    QVERIFY(editor.heightForWidth(60) > editor.heightForWidth(2000));
    editor.describe(u"经营范围"_s, {}, false);
    QCOMPARE(buttons.at(1)->accessibleName(), u"经营范围: 选项1"_s);
}

void TestChoiceEditor::manyOpenAsAList()
{
    ListEditor editor(of(FieldKind::Choice, 9), nullptr);
    QSignalSpy edited(&editor, &FieldEditor::edited);
    auto *list = editor.findChild<QComboBox *>();
    QCOMPARE(list->count(), 10);
    list->setCurrentIndex(3);
    Q_EMIT list->activated(3);
    QCOMPARE(edited.last().first().value<QJsonValue>().toString(), u"c"_s);
    QWheelEvent wheel({5, 5}, list->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(list, &wheel);
    QCOMPARE(list->currentIndex(), 3); // the wheel scrolls the form
}

QTEST_MAIN(TestChoiceEditor)
#include "test_choice_editor.moc"
