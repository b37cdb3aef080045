// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_state.h"
#include "tests/client/pages/window/form_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::FormState;

class TestFormState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void computesWhileTyping();
    void asksOnlyWhatTheAnswersAskFor();
    void scoldsNobodyForFieldsNotYetVisited();
    void marksWhatARegisterSaid();
    void sayingTheSameSaysNothing();
};

void TestFormState::computesWhileTyping()
{
    tests::FormStage stage;
    stage.state.edit(u"/form/staff/0/name"_s, u"甲"_s);
    stage.state.edit(u"/form/staff/0/pay"_s, 500000);
    stage.state.edit(u"/form/staff/1/name"_s, u"乙"_s);
    stage.state.edit(u"/form/staff/1/pay"_s, 450050);
    QCOMPARE(stage.state.value(u"/form/pay"_s).toInt(), 950050);
}

void TestFormState::asksOnlyWhatTheAnswersAskFor()
{
    tests::FormStage stage;
    QVERIFY(!stage.state.isVisible(u"/form/remark"_s));
    stage.state.edit(u"/situation/food"_s, true);
    QVERIFY(stage.state.isVisible(u"/form/remark"_s));
}

void TestFormState::scoldsNobodyForFieldsNotYetVisited()
{
    tests::FormStage stage;
    QVERIFY(stage.state.hindrances() > 0);
    QVERIFY(stage.state.said(u"/form/shop"_s) == nullptr);
    stage.state.leave(u"/form/shop"_s);
    QVERIFY(stage.state.said(u"/form/shop"_s) != nullptr);
    QVERIFY(stage.state.said(u"/form/rent"_s) == nullptr);
    stage.state.showAll();
    QVERIFY(stage.state.said(u"/form/rent"_s) != nullptr);
    const int before = stage.state.hindrances(u"/form"_s);
    stage.state.edit(u"/form/shop"_s, u"榕荫小卖部"_s);
    QCOMPARE(stage.state.hindrances(u"/form"_s), before - 1);
    stage.state.edit(u"/form/person/idNumber"_s, u"110105194912310021"_s); // wrong check character
    QVERIFY(stage.state.said(u"/form/person/idNumber"_s)->isWarning);
}

void TestFormState::marksWhatARegisterSaid()
{
    tests::FormStage stage;
    stage.state.fill(u"/form/shop"_s, u"榕荫小卖部"_s, u"企业登记库"_s);
    QCOMPARE(stage.state.source(u"/form/shop"_s), u"企业登记库"_s);
    stage.state.edit(u"/form/shop"_s, u"榕荫"_s);
    QCOMPARE(stage.state.source(u"/form/shop"_s), QString());
}

void TestFormState::sayingTheSameSaysNothing()
{
    tests::FormStage stage;
    QSignalSpy edited(&stage.state, &FormState::edited);
    stage.state.edit(u"/form/shop"_s, u"一"_s);
    stage.state.edit(u"/form/shop"_s, u"一"_s);
    QCOMPARE(edited.size(), 1);
}

QTEST_GUILESS_MAIN(TestFormState)
#include "test_form_state.moc"
