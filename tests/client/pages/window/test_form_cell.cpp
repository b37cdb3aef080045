// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_cell.h"
#include "tests/client/pages/window/form_stage.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
using tests::support::reads;

class TestFormCell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysHelpThenWhatIsWrong();
    void marksARegisterAndAWarning();
    void anIdIsSeenWholeHoweverNarrowTheForm();
};

void TestFormCell::saysHelpThenWhatIsWrong()
{
    tests::FormStage stage;
    FormCell cell(stage.field(u"/form/shop"_s), u"/form/shop"_s, stage.state, FormCell::Style::Labelled, nullptr);
    connect(&stage.state, &FormState::refreshed, &cell, &FormCell::refresh);
    cell.resize(600, 100);
    cell.show();
    QVERIFY(reads(cell, u"店铺名称"_s) && reads(cell, u"与招牌一致"_s));
    stage.state.leave(u"/form/shop"_s);
    QVERIFY(reads(cell, u"✗ 请填写"_s));
    QVERIFY(cell.findChild<QLineEdit *>()->accessibleDescription().contains(u"请填写"_s));
    QTest::keyClicks(cell.findChild<QLineEdit *>(), u"A"_s);
    QCOMPARE(stage.state.value(u"/form/shop"_s).toString(), u"A"_s);
    QVERIFY(reads(cell, u"与招牌一致"_s) && !reads(cell, u"请填写"_s));
}

void TestFormCell::marksARegisterAndAWarning()
{
    tests::FormStage stage;
    FormCell cell(stage.field(u"/form/person/idNumber"_s), u"/form/person/idNumber"_s, stage.state, FormCell::Style::Bare, nullptr);
    connect(&stage.state, &FormState::refreshed, &cell, &FormCell::refresh);
    cell.show();
    stage.state.fill(u"/form/person/idNumber"_s, u"11010519491231002X"_s, u"人口库"_s);
    QVERIFY(reads(cell, u"来自登记库：人口库"_s));
    stage.state.edit(u"/form/person/idNumber"_s, u"110105194912310021"_s);
    QVERIFY(reads(cell, u"校验码不符"_s) && reads(cell, u"不影响继续办理"_s));
    QVERIFY(!cell.findChild<QLineEdit *>()->property("invalid").toBool()); // a warning hinders nothing
}

void TestFormCell::anIdIsSeenWholeHoweverNarrowTheForm()
{
    tests::FormStage stage;
    FormCell cell(stage.field(u"/form/person/idNumber"_s), u"/form/person/idNumber"_s, stage.state, FormCell::Style::Labelled, nullptr);
    cell.show();
    cell.resize(cell.minimumSizeHint());
    auto *line = cell.findChild<QLineEdit *>();
    line->setText(u"91440300MA5MNGHUXW"_s);    // letters take more room than digits
    const auto place = [line](int character) { // a line that is too short scrolls to show it
        line->setCursorPosition(character);
        return line->inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x();
    };
    const int last = place(18);
    QVERIFY2(last - place(0) >= line->fontMetrics().horizontalAdvance(line->text()) - 2, qPrintable(QString::number(last)));
}

QTEST_MAIN(TestFormCell)
#include "test_form_cell.moc"
