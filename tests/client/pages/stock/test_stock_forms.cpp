// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/stock_forms.h"
#include "tests/support/stock_stage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestStockForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_translations.use(u"zh_CN"_s); }
    void aRollIsReceived();
    void sheetsAreHandedOut();
    void aBlankSheetIsSpoiled();
    void howeverShortTheWindowTheWayOnIsSeen();

private:
    /// The last order of a form by Ctrl+Enter; an empty kind when it makes none.
    static client::sync::Order made(stock::StockForm &form)
    {
        client::sync::Order last;
        const auto connection =
            connect(&form, &stock::StockForm::orderWanted, &form, [&](const client::sync::Order &order) { last = order; });
        for (auto *button : form.findChildren<QPushButton *>())
            if (!button->shortcut().isEmpty())
                button->click();
        disconnect(connection);
        return last;
    }
    i18n::Translations m_translations;
};

void TestStockForms::aRollIsReceived()
{
    StockStage stage;
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    stock::ReceiveForm form(stage.ids, nullptr);
    form.retranslate();
    form.present(keeper.book());
    form.show();
    auto *first = form.findChildren<QLineEdit *>().constLast();
    for (auto *edit : form.findChildren<QLineEdit *>())
        if (edit->placeholderText() == u"照首张纸上所印"_s)
            first = edit;
    form.findChild<QSpinBox *>()->setValue(500);
    QVERIFY(made(form).args.isEmpty()); // no serial yet
    first->setText(u"A000100"_s);
    QVERIFY(reads(form, u"已经登记"_s));
    first->setText(u"A999900"_s);
    QVERIFY(reads(form, u"位数不够"_s));
    first->setText(u"a 002001"_s);
    QVERIFY(reads(form, u"A002001 – A002500"_s));
    const auto order = made(form);
    QCOMPARE(order.kind, domain::command_kind::stockReceive);
    QCOMPARE(order.args.value("kind"_L1).toString(), u"licence-a3"_s);
    QCOMPARE(order.args.value("prefix"_L1).toString(), u"A"_s);
    QCOMPARE(order.args.value("first"_L1).toInt(), 2001);
    QCOMPARE(order.args.value("digits"_L1).toInt(), 6);
}

void TestStockForms::sheetsAreHandedOut()
{
    StockStage stage;
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    stock::HandOutForm form(stage.ids, u"this machine"_s, nullptr);
    form.retranslate();
    form.present(keeper.book());
    form.show();
    form.choose(u"r2"_s);
    form.findChild<QSpinBox *>()->setValue(5000);
    QVERIFY(reads(form, u"只有 1800 张"_s));
    form.findChild<QSpinBox *>()->setValue(100);
    form.findChild<QCheckBox *>()->setChecked(true);
    const auto order = made(form);
    QCOMPARE(order.kind, domain::command_kind::stockHandOut);
    QCOMPARE(order.args.value("rangeId"_L1).toString(), u"r2"_s);
    QCOMPARE(order.args.value("deskId"_L1).toString(), u"desk-3"_s);
    QCOMPARE(order.args.value("deviceId"_L1).toString(), u"this machine"_s);
    QCOMPARE(order.expect.value("version"_L1).toInt(), 1);
}

void TestStockForms::aBlankSheetIsSpoiled()
{
    StockStage stage;
    stage.put(stage.sheet(u"A000001"_s, domain::SheetState::Issued, u"1号"_s));
    const auto lost = stage.sheet(u"A000002"_s, domain::SheetState::Unaccounted, u"2号"_s, u"没有打出"_s);
    stage.put(lost);
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    stock::SpoilForm form(nullptr);
    form.retranslate();
    form.present(keeper.book());
    form.show();
    const auto edits = form.findChildren<QLineEdit *>();
    edits.at(0)->setText(u"A000001"_s);
    edits.at(1)->setText(u"撕破"_s);
    QVERIFY(made(form).args.isEmpty()); // issued sheets are not written off here
    edits.at(0)->setText(u"A000003"_s);
    QCOMPARE(made(form).args.value("sheetId"_L1).toString(), u"licence-a3/A000003"_s);
    form.choose(lost);
    edits.at(1)->setText(u"在桌下找到"_s);
    const auto order = made(form);
    QCOMPARE(order.kind, domain::command_kind::sheetSpoil);
    QCOMPARE(order.args.value("attemptId"_L1).toString(), lost.attemptId);
}

void TestStockForms::howeverShortTheWindowTheWayOnIsSeen()
{
    StockStage stage;
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    stock::SpoilForm form(nullptr);
    form.retranslate();
    form.present(keeper.book());
    form.resize(400, 200);
    form.show();
    QCOMPARE(form.height(), 200);
    const auto isWholly = [&form](const QWidget *widget) { return widget->visibleRegion().boundingRect() == widget->rect(); };
    const QPushButton *go = nullptr;
    for (const auto *button : form.findChildren<QPushButton *>())
        if (!button->shortcut().isEmpty())
            go = button;
    QTRY_VERIFY(isWholly(go));
    QVERIFY(!isWholly(form.findChildren<QLineEdit *>().constLast())); // the fields scroll
    const QLabel *bar = nullptr;
    for (const auto *label : form.findChildren<QLabel *>())
        if (label->parentWidget() == &form)
            bar = label;
    QVERIFY(!go->isEnabled());
    QVERIFY(bar != nullptr && !bar->text().isEmpty() && isWholly(bar)); // what bars it is seen too
}

QTEST_MAIN(TestStockForms)
#include "test_stock_forms.moc"
