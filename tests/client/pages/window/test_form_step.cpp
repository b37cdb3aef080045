// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/form_step.h"
#include "tests/client/pages/window/sitting_stage.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestFormStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFlawLeadsToItsField()
    {
        tests::SittingStage stage;
        FormStep step(stage.desk);
        step.resize(960, 400);
        step.show();
        step.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&step));
        QVERIFY(tests::support::reads(step, u"店铺名称"_s) && !tests::support::reads(step, u"是否经营食品"_s));
        step.reveal(u"/form/person/name"_s);
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(line != nullptr && line->accessibleName() == u"姓名"_s);
        step.reveal(u"/form/person"_s); // a group leads to its first field
        QCOMPARE(QApplication::focusWidget(), line);
        stage.choose(u"sign"_s);
        QVERIFY(tests::support::reads(step, u"招牌文字"_s));
    }
};

QTEST_MAIN(TestFormStep)
#include "test_form_step.moc"
