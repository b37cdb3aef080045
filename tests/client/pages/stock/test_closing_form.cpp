// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/closing_form.h"
#include "tests/support/stock_stage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::SheetState;

class TestClosingForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closesOnlyWhenEverySheetIsSomewhere()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        StockStage stage;
        stage.put(stage.sheet(u"A000001"_s, SheetState::Spoiled, u"1号"_s, u"卡纸"_s));
        stage.put(stage.sheet(u"A000002"_s, SheetState::Printing, u"2号"_s));
        stock::BookKeeper keeper(stage.reader);
        QTRY_VERIFY(keeper.isKnown());
        stock::ClosingForm form(stage.clock, nullptr);
        form.retranslate();
        form.present(keeper.book());
        form.show();
        client::sync::Order order;
        connect(&form, &stock::StockForm::orderWanted, this, [&](const client::sync::Order &made) { order = made; });
        auto *close = form.findChildren<QPushButton *>().constLast();
        QVERIFY(reads(form, u"办理中"_s));
        QVERIFY(!close->isEnabled());
        stage.put(stage.sheet(u"A000002"_s, SheetState::Issued, u"2号"_s));
        stage.reader.say({QString(domain::object_kind::sheet)});
        QTRY_COMPARE(keeper.book().sheet(u"licence-a3/A000002"_s)->state, SheetState::Issued);
        form.present(keeper.book());
        const auto counted = form.findChildren<QSpinBox *>();
        QCOMPARE(counted.size(), 2);
        counted.at(0)->setValue(197);
        counted.at(1)->setValue(300);
        QVERIFY(reads(form, u"比台账少 1 张"_s));
        counted.at(0)->setValue(198);
        QVERIFY(reads(form, u"监交人"_s));
        QVERIFY(!close->isEnabled()); // one is spoiled, nobody has signed for it
        form.findChild<QComboBox *>()->setCurrentIndex(1);
        QVERIFY(close->isEnabled()); // nothing was taken, so no money need be typed
        close->click();
        QCOMPARE(order.kind, domain::command_kind::deskClose);
        QCOMPARE(order.args.value("deskId"_L1).toString(), u"desk-3"_s);
        QCOMPARE(order.args.value("witness"_L1).toString(), u"o2"_s);
        QCOMPARE(order.args.value("counts"_L1)["licence-a3"_L1].toInt(), 198);
        QCOMPARE(order.args.value("takingsFen"_L1).toInt(), 0);
        QCOMPARE(order.args.value("day"_L1).toString(), stage.clock.today().toString(Qt::ISODate));
    }
    void moneyThatDiffersNeedsAReason();
    void tellsWhetherTheDayIsClosedAndSigned();
};

void TestClosingForm::moneyThatDiffersNeedsAReason()
{
    i18n::Translations translations;
    translations.use(u"zh_CN"_s);
    StockStage stage;
    stock::BookKeeper keeper(stage.reader);
    QTRY_VERIFY(keeper.isKnown());
    stock::ClosingForm form(stage.clock, nullptr);
    form.retranslate();
    form.present(keeper.book());
    form.presentTakings(12050, 3);
    form.show();
    client::sync::Order order;
    connect(&form, &stock::StockForm::orderWanted, this, [&](const client::sync::Order &made) { order = made; });
    auto *close = form.findChildren<QPushButton *>().constLast();
    auto *money = form.findChild<QLineEdit *>(u"closing-money"_s);
    auto *reason = form.findChild<QLineEdit *>(u"closing-reason"_s);
    form.findChildren<QSpinBox *>().at(0)->setValue(200);
    form.findChildren<QSpinBox *>().at(1)->setValue(300);
    QVERIFY(reads(form, u"120.50"_s)); // money that was taken must be counted
    QVERIFY(!close->isEnabled());
    money->setText(u"一百二"_s);
    QVERIFY(!close->isEnabled());
    money->setText(u"１２０.50"_s);
    QVERIFY(close->isEnabled());
    QVERIFY(!reason->isVisible());
    money->setText(u"120"_s);
    QVERIFY(!close->isEnabled());
    QVERIFY(reads(form, u"少 0.50 元"_s));
    QVERIFY2(namelessControls(form, true).isEmpty(), qPrintable(namelessControls(form, true).join(u'\n')));
    reason->setText(u"找零少收五角"_s);
    QVERIFY(close->isEnabled());
    close->click();
    QCOMPARE(order.args.value("takingsFen"_L1).toInt(), 12000);
    QCOMPARE(order.args.value("takingsReason"_L1).toString(), u"找零少收五角"_s);
    QVERIFY(!order.args.contains("witness"_L1));
    QVERIFY(money->text().isEmpty());
}

void TestClosingForm::tellsWhetherTheDayIsClosedAndSigned()
{
    i18n::Translations translations;
    translations.use(u"zh_CN"_s);
    StockStage stage;
    domain::DeskDay day;
    day.deskId = u"desk-3"_s;
    day.day = stage.clock.today();
    day.id = domain::deskDayId(day.deskId, day.day);
    day.closedBy = u"o1"_s;
    day.at = stage.clock.at;
    auto &days = stage.reader.things[QString(domain::object_kind::deskDay)];
    days << domain::toJson(day);
    stock::BookKeeper keeper(stage.reader);
    stock::ClosingForm form(stage.clock, nullptr);
    form.retranslate();
    form.show();
    connect(&keeper, &stock::BookKeeper::changed, &form, [&] { form.present(keeper.book()); });
    QTRY_VERIFY(reads(form, u"监交人还须"_s));
    day.witness = u"o2"_s;
    day.witnessedAt = stage.clock.at.addSecs(600);
    days = {domain::toJson(day)};
    stage.reader.say({QString(domain::object_kind::deskDay)});
    QTRY_VERIFY(reads(form, u"林禾 已监交签字"_s));
}

QTEST_MAIN(TestClosingForm)
#include "test_closing_form.moc"
