// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/stock/closing_form.h"
#include "tests/support/stock_stage.h"

#include <QComboBox>
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
        QVERIFY(close->isEnabled());
        close->click();
        QCOMPARE(order.kind, domain::command_kind::deskClose);
        QCOMPARE(order.args.value("deskId"_L1).toString(), u"desk-3"_s);
        QCOMPARE(order.args.value("witness"_L1).toString(), u"o2"_s);
        QCOMPARE(order.args.value("counts"_L1)["licence-a3"_L1].toInt(), 198);
        QCOMPARE(order.args.value("day"_L1).toString(), stage.clock.today().toString(Qt::ISODate));
    }
};

QTEST_MAIN(TestClosingForm)
#include "test_closing_form.moc"
