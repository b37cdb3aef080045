// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/step_bar.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestStepBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsAndApplicationsAreButtons()
    {
        tests::SittingStage stage;
        StepBar bar(stage.desk);
        bar.resize(960, 120);
        bar.show();
        stage.choose(u"sign"_s);
        QSignalSpy chosen(&bar, &StepBar::stepChosen);
        const auto button = [&bar](const QString &text) -> QPushButton * {
            for (auto *each : bar.findChildren<QPushButton *>())
                if (each->text() == text && each->isVisible())
                    return each;
            return nullptr;
        };
        button(u"3 材料"_s)->click();
        QCOMPARE(chosen.first().first().value<Step>(), Step::Papers);
        QVERIFY(button(u"1 事项"_s)->isChecked()); // the step on screen, until the desk has changed it
        QVERIFY(!button(u"5 办结"_s)->isEnabled());
        QVERIFY(button(u"户外招牌设置"_s)->isChecked());
        button(u"商铺开业登记"_s)->click();
        QCOMPARE(stage.desk.current(), 0);
        for (auto *each : bar.findChildren<QToolButton *>())
            if (each->isVisible() && each->accessibleName() == u"移除事项 户外招牌设置"_s) {
                each->click();
                break;
            }
        QCOMPARE(stage.desk.sitting().applications.size(), 1);
    }
};

QTEST_MAIN(TestStepBar)
#include "test_step_bar.moc"
