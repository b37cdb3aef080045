// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/paper_row.h"
#include "client/pages/window/paper_window.h"
#include "client/pages/window/supplement_panel.h"
#include "client/pages/window/supplement_rows.h"
#include "client/pages/window/visitor_papers.h"
#include "tests/client/pages/window/supplement_stage.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;
namespace kind = domain::command_kind;

class TestSupplementPanel : public QObject {
    Q_OBJECT

    static QAction *action(SupplementPanel &panel, int index) { return panel.commandActions().at(index); }
    static QString facts(SupplementPanel &panel)
    {
        for (const auto *each : panel.findChildren<QTextBrowser *>())
            if (each->isVisible())
                return each->toPlainText();
        return {};
    }
    static void type(SupplementPanel &panel, const QString &words)
    {
        panel.finder().setText(words);
        QTest::keyClick(&panel.finder(), Qt::Key_Return);
    }

private Q_SLOTS:
    void theReceiptIsScannedAndThePaperBrought()
    {
        tests::SupplementStage stage;
        SupplementPanel panel(stage.context(), stage.ids);
        panel.resize(974, 640);
        panel.show();
        QTRY_VERIFY(facts(panel).contains(u"已逾期 3 天"_s));
        QTRY_VERIFY(action(panel, 0)->isEnabled());
        type(panel, u"CASE|榕窗2026070100002|2026-07-01"_s);
        QTRY_VERIFY(panel.desk().isOpen());
        QCOMPARE(panel.desk().application()->caseId, u"c-soon"_s);
        panel.desk().setPaper(u"lease"_s, {PaperState::Given, {}, {{u"合同.pdf"_s, {u"ab"_s, 3, u"application/pdf"_s}}}});
        panel.setSignature({u"cd"_s, 4, u"image/png"_s});
        panel.flow().commandActions().at(0)->trigger();
        QSignalSpy visitor(&panel, &SupplementPanel::visitorWanted);
        Q_EMIT panel.flow().check().showToVisitor();
        QVERIFY(visitor.value(0).value(0).toString().contains(u"租赁合同"_s));
        panel.flow().commandActions().at(0)->trigger();
        QTRY_COMPARE(stage.orders(kind::supplement).size(), 1);
        const QJsonObject args = stage.orders(kind::supplement).first();
        QCOMPARE(args.value("outcome"_L1).toString(), u"accept"_s);
        QCOMPARE(args.value("signature"_L1).toObject().value("sha256"_L1).toString(), u"cd"_s);
        QTRY_VERIFY(!panel.desk().isOpen());
        auto *receipt = panel.findChild<PaperWindow *>();
        QVERIFY(receipt->isVisible()); // at once, to take home
        QTRY_VERIFY_WITH_TIMEOUT(receipt->papers().sheet().startsWith("%PDF-"), 60'000);
        receipt->close();
        action(panel, 2)->trigger(); // and once more if it is wanted
        QVERIFY(receipt->isVisible());
        receipt->close();
        panel.finder().setText(u"沈青"_s);
        QTRY_VERIFY(facts(panel).contains(u"正在发送"_s));
        QVERIFY(!action(panel, 0)->isEnabled()); // not twice
        QCOMPARE(panel.owing().size(), 1);
        QVERIFY(stage.reader.drafts.value(u"sitting/id-1"_s).isEmpty());
    }
    void aRefusalIsShownWithItsReasonAndPutAside()
    {
        tests::SupplementStage stage;
        SupplementPanel panel(stage.context(), stage.ids);
        panel.resize(974, 640);
        panel.show();
        QTRY_VERIFY(action(panel, 0)->isEnabled());
        panel.open(u"c-late"_s);
        action(panel, 0)->trigger();
        QTRY_VERIFY(panel.desk().isOpen());
        panel.desk().setPaper(u"lease"_s, {PaperState::Given, {}, {}});
        panel.flow().commandActions().at(0)->trigger();
        panel.flow().commandActions().at(0)->trigger();
        QTRY_COMPARE(stage.orders(kind::supplement).size(), 1);
        stage.refuseLast(domain::FailureCode::PapersMissing);
        QTRY_VERIFY(facts(panel).contains(u"后台没有接受"_s));
        QVERIFY(tests::support::reads(panel, u"未被接受"_s));
        for (auto *button : panel.findChildren<QPushButton *>())
            if (button->text() == u"知道了"_s)
                button->click();
        QTRY_VERIFY(!facts(panel).contains(u"后台没有接受"_s));
        QVERIFY(action(panel, 0)->isEnabled());
    }
    void whatWasTypedComesBackAfterACrash()
    {
        tests::SupplementStage stage;
        {
            SupplementPanel panel(stage.context(), stage.ids);
            panel.show();
            QTRY_VERIFY(action(panel, 0)->isEnabled());
            panel.open(u"c-wrong"_s);
            action(panel, 0)->trigger();
            QTRY_VERIFY(panel.desk().isOpen());
            QTRY_VERIFY(panel.desk().form().form().field(u"/form/shop"_s) != nullptr);
            panel.desk().form().edit(u"/form/shop"_s, u"榕荫小卖部"_s);
            QTRY_VERIFY(stage.reader.drafts.value(u"sitting/id-1"_s).contains(u"榕荫小卖部"_s));
        }
        QCOMPARE(stage.reader.drafts.value(QString(openSupplementsKey)), u"id-1"_s);
        SupplementPanel panel(stage.context(), stage.ids);
        panel.resize(974, 640);
        panel.show();
        QTRY_VERIFY(action(panel, 0)->isEnabled());
        panel.open(u"c-wrong"_s);
        QTRY_COMPARE(action(panel, 0)->text(), u"继续办理"_s);
        action(panel, 0)->trigger();
        QTRY_VERIFY(panel.desk().isOpen());
        QCOMPARE(panel.desk().application()->form.value("shop"_L1).toString(), u"榕荫小卖部"_s);
        panel.flow().commandActions().at(2)->trigger(); // put aside
        QVERIFY(!panel.desk().isOpen());
        QCOMPARE(action(panel, 0)->text(), u"继续办理"_s);
    }
    void everyControlHasAName()
    {
        tests::SupplementStage stage;
        SupplementPanel panel(stage.context(), stage.ids);
        panel.show();
        QTRY_VERIFY(action(panel, 0)->isEnabled());
        QCOMPARE(tests::support::namelessControls(panel, true), QStringList());
    }
    void looksAsItShould_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<widgets::theme::Scheme>("scheme");
        QTest::newRow("zh_CN-light") << u"zh_CN"_s << widgets::theme::Scheme::Light;
        QTest::newRow("zh_CN-dark") << u"zh_CN"_s << widgets::theme::Scheme::Dark;
        QTest::newRow("en-light") << u"en"_s << widgets::theme::Scheme::Light;
    }
    /// Pictures for people into $CASEDESK_SHOTS; no word may be cut and the three pages must differ.
    void looksAsItShould()
    {
        QFETCH(QString, language);
        QFETCH(widgets::theme::Scheme, scheme);
        tests::SupplementStage stage;
        stage.translations.use(language);
        widgets::theme::apply(*qApp, scheme);
        SupplementPanel panel(stage.context(), stage.ids);
        panel.resize(974, 640);
        panel.show();
        QTRY_VERIFY(action(panel, 0)->isEnabled());
        const QString folder = qEnvironmentVariable("CASEDESK_SHOTS");
        QList<QImage> shots;
        const auto shoot = [&](const QString &name) {
            QTest::qWait(150);
            shots.append(panel.grab().toImage());
            if (!folder.isEmpty())
                shots.last().save(QDir(folder).filePath(u"supplement-%1-%2.png"_s.arg(name, QString::fromLatin1(QTest::currentDataTag()))));
        };
        shoot(u"list"_s);
        panel.open(u"c-wrong"_s);
        shoot(u"wrong"_s);
        action(panel, 0)->trigger();
        QTRY_VERIFY(panel.desk().isOpen());
        shoot(u"form"_s);
        panel.flow().commandActions().at(0)->trigger();
        shoot(u"papers"_s);
        panel.flow().commandActions().at(0)->trigger();
        shoot(u"check"_s);
        for (qsizetype i = 1; i < shots.size(); ++i)
            QVERIFY(shots.at(i) != shots.at(i - 1));
        QVERIFY(panel.minimumSizeHint().width() <= 974 && panel.minimumSizeHint().height() <= 640);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
};

QTEST_MAIN(TestSupplementPanel)
#include "test_supplement_panel.moc"
