// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/outbox/outbox_page.h"
#include "client/pages/words.h"
#include "tests/support/page_stage.h"
#include "widgets/brief_list.h"

#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestOutboxPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void refusalShowsBothVersions()
    {
        PageStage stage;
        OutboxPage page(stage.context());
        show(page);
        QTRY_COMPARE(list(page)->rows().size(), 4);
        for (const QString &part : {u"办理意见：不同意"_s, u"我的意见"_s, u"现在的情况"_s, u"林禾"_s, u"材料齐全，符合备案要求。"_s,
                 u"已核对合同与中标通知书，同意备案。"_s, u"task.decided"_s, u"知道了"_s})
            QVERIFY2(reads(page, part), qPrintable(part));
        QVERIFY(!reads(page, u"下次发送"_s));
        QVERIFY2(namelessControls(page).isEmpty(), qPrintable(namelessControls(page).join(u'\n')));
    }
    void acknowledgedByKeyItLeaves()
    {
        PageStage stage;
        OutboxPage page(stage.context());
        show(page);
        QTRY_COMPARE(list(page)->rows().size(), 4);
        QTest::keyClick(list(page), Qt::Key_Space);
        QTRY_COMPARE(stage.commands.log, QStringList({u"acknowledge k0"_s}));
        QTRY_COMPARE(list(page)->rows().size(), 3);
    }
    void takesBackByKey()
    {
        PageStage stage;
        OutboxPage page(stage.context());
        show(page);
        QSignalSpy said(&page, &Page::said);
        QTRY_COMPARE(list(page)->rows().size(), 4);
        QTest::keyClick(list(page), Qt::Key_Z); // a refusal cannot be taken back
        QTest::keyClick(list(page), Qt::Key_Down);
        QTest::keyClick(list(page), Qt::Key_Delete);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(stage.commands.log, QStringList({u"takeBack k1"_s}));
        QTRY_COMPARE(list(page)->rows().size(), 3);
    }
    void aRefusedApplicationIsTakenUpAgain()
    {
        PageStage stage;
        store::OutboxEntry &refused = stage.reader.entries[2];
        refused.signedCommand.command.kind = domain::command_kind::intake;
        refused.signedCommand.command.args = {{u"caseId"_s, u"c-new"_s}};
        OutboxPage page(stage.context());
        show(page);
        QSignalSpy navigated(&page, &Page::navigate);
        QTRY_COMPARE(list(page)->rows().size(), 4);
        QVERIFY(reads(page, u"重新办理"_s));
        QVERIFY(!reads(page, u"打开"_s)); // there is no such case
        if (const QString shots = qEnvironmentVariable("CASEDESK_SHOTS"); !shots.isEmpty()) {
            QTest::qWait(100); // only for eyes
            page.grab().save(shots + u"/outbox-again.png"_s);
        }
        QTest::keyClick(list(page), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(navigated.isEmpty());
        QTest::keyClick(list(page), Qt::Key_T);
        QCOMPARE(navigated.size(), 1);
        QCOMPARE(navigated.first(), QVariantList({QString(page_id::window), u"c-new"_s, u"again"_s}));
        QTest::keyClick(list(page), Qt::Key_Down); // a tick on its way
        QTest::keyClick(list(page), Qt::Key_T);
        QCOMPARE(navigated.size(), 1);
        QVERIFY(!reads(page, u"重新办理"_s) && reads(page, u"打开"_s));
    }
    void failureToTakeBackIsSaid()
    {
        PageStage stage;
        stage.commands.failing = domain::Failure{domain::FailureCode::CommandAlreadySent, {}, false};
        OutboxPage page(stage.context());
        show(page);
        QSignalSpy said(&page, &Page::said);
        QTRY_COMPARE(list(page)->rows().size(), 4);
        QTest::keyClick(list(page), Qt::Key_Down);
        QTest::keyClick(list(page), Qt::Key_Z);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said.at(0).at(0).toString(), words::failure(*stage.commands.failing));
    }
    void saysWhyAndWhen()
    {
        PageStage stage;
        OutboxPage page(stage.context());
        show(page);
        page.open(u"k2"_s, {});
        QTRY_VERIFY(reads(page, u"17 秒后"_s));
        QVERIFY(reads(page, u"联系不上后台"_s));
        stage.clock.at = stage.clock.at.addSecs(10);
        QTRY_VERIFY_WITH_TIMEOUT(reads(page, u"7 秒后"_s), 3000);
        QSignalSpy wanted(&stage.status, &client::sync::Status::syncRequested);
        QTest::keyClick(list(page), Qt::Key_R);
        QCOMPARE(wanted.size(), 1);
    }
    void emptySaysWhy()
    {
        PageStage stage;
        stage.reader.entries.clear();
        OutboxPage page(stage.context());
        show(page);
        QTRY_VERIFY(reads(page, u"全部已送达"_s));
        QVERIFY(!list(page)->isVisible());
    }
    void languageSwitchLeavesNothingBehind()
    {
        PageStage stage;
        OutboxPage page(stage.context());
        show(page);
        QTRY_VERIFY(reads(page, u"现在的情况"_s));
        m_translations.use(u"en"_s);
        QTRY_VERIFY(reads(page, u"As it is now"_s));
        for (const QString &old : {u"未被接受"_s, u"我的意见"_s, u"已存本机"_s, u"办理意见"_s, u"打开"_s, u"联系不上"_s, u"不同意"_s})
            QVERIFY2(!reads(page, old), qPrintable(old));
    }

private:
    static void show(OutboxPage &page)
    {
        page.resize(1281, 716);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.open({}, {});
    }
    static widgets::BriefList *list(const OutboxPage &page) { return page.findChild<widgets::BriefList *>(); }
    i18n::Translations m_translations;
};

QTEST_MAIN(TestOutboxPage)
#include "test_outbox_page.moc"
