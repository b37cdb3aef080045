// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/takings_panel.h"
#include "tests/client/pages/window/window_stage.h"

#include <QTableWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestTakingsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSumInFiguresAndWords()
    {
        tests::WindowStage stage;
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        hall.refresh();
        QTRY_VERIFY(hall.isKnown());
        TakingsPanel panel(hall, stage.context());
        panel.resize(800, 500);
        panel.show();
        QVERIFY(tests::support::reads(panel, u"今天没有收费"_s));
        auto &intake = stage.reader.files[0].base.intake;
        intake.deskId = u"desk-3"_s;
        intake.fees = {{u"card"_s, u"工本费"_s, 123456}};
        intake.paidAt = stage.now();
        intake.receiptNumber = u"SJ-2026-000001"_s;
        stage.reader.say({u"case"_s});
        QTRY_VERIFY(tests::support::reads(panel, u"1234.56 元"_s));
        QVERIFY(tests::support::reads(panel, u"人民币壹仟贰佰叁拾肆元伍角陆分"_s));
        auto *table = panel.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 3)->text(), u"SJ-2026-000001"_s);
    }
};

QTEST_MAIN(TestTakingsPanel)
#include "test_takings_panel.moc"
