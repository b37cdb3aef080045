// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/flaw_list.h"
#include "tests/client/pages/window/form_stage.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestFlawList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsCountsAndJumps()
    {
        tests::FormStage stage;
        FlawList list(stage.state);
        list.setGroups({u"/form"_s});
        list.show();
        const int before = stage.state.hindrances(u"/form"_s);
        QVERIFY(before > 1 && tests::support::reads(list, u"还有 %1 项要填"_s.arg(before)));
        QSignalSpy chosen(&list, &FlawList::chosen);
        auto *rows = list.findChild<QListWidget *>();
        Q_EMIT rows->itemActivated(rows->item(0));
        QCOMPARE(chosen.first().first().toString(), u"/form/shop"_s);
        stage.state.edit(u"/form/shop"_s, u"榕荫小卖部"_s);
        QCOMPARE(rows->count(), before - 1);
        stage.state.edit(u"/form/person/idNumber"_s, u"110105194912310021"_s);
        QVERIFY(tests::support::reads(list, u"! 公民身份号码"_s));
    }
    void saysAtTheTopThatNothingIsLeft()
    {
        tests::FormStage stage;
        FlawList list(stage.state);
        list.setGroups({});
        list.resize(300, 600);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        auto *title = list.findChild<QLabel *>();
        QVERIFY(title->isVisible() && !list.findChild<QListWidget *>()->isVisible());
        QVERIFY2(title->geometry().bottom() < 100, qPrintable(QString::number(title->geometry().bottom())));
    }
};

QTEST_MAIN(TestFlawList)
#include "test_flaw_list.moc"
