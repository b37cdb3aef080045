// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/sitting_panel.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestSittingPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachApplicationHasItsTurnAndNothingUnreadyIsSent()
    {
        tests::SittingStage stage;
        stage.choose(u"sign"_s);
        stage.desk.select(0);
        Hall hall(stage.reader, stage.commands, stage.clock, stage.ids);
        SittingPanel panel(stage.desk, hall, stage.context(), u"127.0.0.1:1"_s);
        panel.resize(960, 620);
        panel.show();
        QAction *next = panel.commandActions().at(0), *back = panel.commandActions().at(1);
        next->trigger();
        QCOMPARE(stage.desk.sitting().step, Step::Form);
        next->trigger();
        QCOMPARE(stage.desk.sitting().step, Step::Papers);
        next->trigger(); // the second application has a form of its own
        QCOMPARE(stage.desk.current(), 1);
        QCOMPARE(stage.desk.sitting().step, Step::Form);
        next->trigger();
        next->trigger();
        QCOMPARE(stage.desk.sitting().step, Step::Check);
        QSignalSpy said(&panel, &SittingPanel::said);
        next->trigger();
        QCOMPARE(said.size(), 1);
        QCOMPARE(stage.desk.current(), 0); // the first that is hindered
        QVERIFY(stage.orders(domain::command_kind::intake).isEmpty());
        back->trigger();
        QCOMPARE(stage.desk.sitting().step, Step::Papers);
        panel.commandActions().at(2)->trigger();
        QVERIFY(!stage.desk.isOpen());
    }
};

QTEST_MAIN(TestSittingPanel)
#include "test_sitting_panel.moc"
