// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form/table_editor.h"
#include "tests/client/pages/window/form_stage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestTableEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreTypedAddedAndTakenAway();
    void aTableNeverGrowsBeyondItsLimit();
};

void TestTableEditor::rowsAreTypedAddedAndTakenAway()
{
    tests::FormStage stage;
    TableEditor table(stage.field(u"/form/staff"_s), u"/form/staff"_s, stage.state, nullptr);
    connect(&stage.state, &FormState::refreshed, &table, &TableEditor::refresh);
    table.resize(700, 400);
    table.show();
    QVERIFY(tests::support::reads(table, u"姓名"_s) && tests::support::reads(table, u"月工资（元）"_s));
    QVERIFY(stage.state.value(u"/form/staff"_s).toArray().isEmpty()); // an empty row on screen is none in the form
    QTest::keyClicks(table.cell(u"/form/staff/0/name"_s)->findChild<QLineEdit *>(), u"A"_s);
    auto *add = table.findChildren<QPushButton *>().last();
    add->click();
    QVERIFY(table.cell(u"/form/staff/1/name"_s) != nullptr);
    QTest::keyClicks(table.cell(u"/form/staff/1/name"_s)->findChild<QLineEdit *>(), u"B"_s);
    QTest::keyClicks(table.cell(u"/form/staff/1/pay"_s)->findChild<QLineEdit *>(), u"80"_s);
    QCOMPARE(stage.state.value(u"/form/pay"_s).toInt(), 8000);
    table.findChildren<QToolButton *>().first()->click();
    const QJsonArray rows = stage.state.value(u"/form/staff"_s).toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject().value("name"_L1).toString(), u"B"_s);
    QCOMPARE(table.cell(u"/form/staff/0/name"_s)->findChild<QLineEdit *>()->text(), u"B"_s);
    QVERIFY(table.controls().size() >= 4);
}

void TestTableEditor::aTableNeverGrowsBeyondItsLimit()
{
    tests::FormStage stage;
    TableEditor table(stage.field(u"/form/staff"_s), u"/form/staff"_s, stage.state, nullptr);
    connect(&stage.state, &FormState::refreshed, &table, &TableEditor::refresh);
    QJsonArray rows;
    for (int i = 0; i < 20; ++i)
        rows.append(QJsonObject{{u"name"_s, u"甲"_s}});
    stage.state.edit(u"/form/staff"_s, rows);
    QVERIFY(!table.findChildren<QPushButton *>().last()->isEnabled());
}

QTEST_MAIN(TestTableEditor)
#include "test_table_editor.moc"
