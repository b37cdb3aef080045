// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/check_step.h"
#include "tests/client/pages/window/sitting_stage.h"
#include "widgets/theme/tokens.h"

#include <QSignalSpy>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestCheckStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smallPrintFollowsTheScheme()
    {
        namespace theme = widgets::theme;
        theme::apply(*qApp, theme::Scheme::Light);
        tests::SittingStage stage;
        CheckStep step(stage.desk);
        step.show();
        auto *text = step.findChild<QTextBrowser *>();
        QVERIFY(text->toHtml().contains(theme::colors().secondInk.name()));
        theme::apply(*qApp, theme::Scheme::Dark);
        QTRY_VERIFY(text->toHtml().contains(theme::colors().secondInk.name()));
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void showsWhatWasTypedAndLeadsBack()
    {
        tests::SittingStage stage;
        CheckStep step(stage.desk);
        step.resize(960, 600);
        stage.desk.form().edit(u"/form/shop"_s, u"榕荫小卖部"_s);
        step.show();
        auto *text = step.findChild<QTextBrowser *>();
        QVERIFY(text->toPlainText().contains(u"榕荫小卖部"_s));
        QVERIFY(tests::support::reads(step, u"表单还没有填完"_s) && tests::support::reads(step, u"尚未签名"_s));
        stage.desk.setSignature({QString(64, u'b'), 9, u"image/png"_s});
        QVERIFY(tests::support::reads(step, u"✓ 申请人已核对并签名"_s));
        QSignalSpy change(&step, &CheckStep::changeWanted);
        Q_EMIT text->anchorClicked(QUrl(u"change:/form/person"_s));
        QCOMPARE(change.first().first().toString(), u"/form/person"_s);
        stage.choose(u"sign"_s);
        QVERIFY(step.visitorHtml().contains(u"商铺开业登记"_s) && step.visitorHtml().contains(u"户外招牌设置"_s));
        QVERIFY(!step.visitorHtml().contains(u"href"_s));
    }
};

QTEST_MAIN(TestCheckStep)
#include "test_check_step.moc"
