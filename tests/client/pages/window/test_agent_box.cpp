// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/agent_box.h"
#include "tests/client/pages/window/window_stage.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using client::pages::window::AgentBox;

class TestAgentBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAgentIsTypedWarnedAboutAndTakenAway()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        AgentBox box;
        box.show();
        QSignalSpy changed(&box, &AgentBox::changed);
        box.findChild<QCheckBox *>()->click();
        const auto lines = box.findChildren<QLineEdit *>();
        QTest::keyClicks(lines.at(0), u"Ding"_s);
        QTest::keyClicks(lines.at(1), u"11010519491231002x"_s);
        QCOMPARE(box.agent().name, u"Ding"_s);
        QCOMPARE(box.agent().idNumber, u"11010519491231002X"_s);
        QVERIFY(!tests::support::reads(box, u"请核对公民身份号码"_s));
        QTest::keyClick(lines.at(1), Qt::Key_Backspace);
        QVERIFY(tests::support::reads(box, u"请核对公民身份号码"_s));
        box.findChild<QCheckBox *>()->click();
        QVERIFY(changed.last().first().value<domain::Agent>().isNull());
        box.setAgent({u"丁晓"_s, {}, {}, {QString(64, u'a'), 1, {}}});
        QVERIFY(box.findChild<QCheckBox *>()->isChecked() && tests::support::reads(box, u"委托书已扫描"_s));
    }
};

QTEST_MAIN(TestAgentBox)
#include "test_agent_box.moc"
