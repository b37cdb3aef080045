// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/form_block.h"
#include "tests/client/pages/window/form_stage.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestFormBlock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hasItsControlsOnlyWhenBuilt();
    void knowsItsPathsAndWhetherItIsAsked();
};

void TestFormBlock::hasItsControlsOnlyWhenBuilt()
{
    tests::FormStage stage;
    FormBlock block({{stage.field(u"/form/open"_s), u"/form/open"_s, false}, {stage.field(u"/form/kind"_s), u"/form/kind"_s, false}}, 1,
        stage.state, nullptr);
    QVERIFY(block.controls().isEmpty() && block.minimumHeight() > 0 && block.findChildren<QWidget *>().isEmpty());
    block.build();
    QVERIFY(block.controls().size() >= 3);
    QVERIFY(block.holds(u"/form/kind"_s) && !block.holds(u"/form/rent"_s));
}

void TestFormBlock::knowsItsPathsAndWhetherItIsAsked()
{
    tests::FormStage stage;
    FormBlock remark({{stage.field(u"/form/remark"_s), u"/form/remark"_s, true}}, 1, stage.state, nullptr);
    QVERIFY(!remark.isAsked());
    stage.state.edit(u"/situation/food"_s, true);
    QVERIFY(remark.isAsked());
    FormBlock table({{stage.field(u"/form/staff"_s), u"/form/staff"_s, false}}, 1, stage.state, nullptr);
    QVERIFY(table.holds(u"/form/staff/3/name"_s));
    FormBlock group({{stage.field(u"/form/person"_s), u"/form/person"_s, false}}, 1, stage.state, nullptr);
    QVERIFY(group.isHeading() && !group.holds(u"/form/person/name"_s));
}

QTEST_MAIN(TestFormBlock)
#include "test_form_block.moc"
