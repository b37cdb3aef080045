// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/citizen_window.h"
#include "tests/client/pages/window/window_stage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace client::pages::window;

class TestCitizenWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOfOnePersonIsLeftForTheNext()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        CitizenWindow window;
        window.show();
        window.welcome(u"3号综合窗口"_s);
        QVERIFY(tests::support::reads(window, u"欢迎来到3号综合窗口"_s));
        window.showSummary(u"<p>周禾</p>"_s);
        QPushButton *confirm = nullptr;
        for (auto *button : window.findChildren<QPushButton *>())
            if (button->text() == u"内容无误"_s)
                confirm = button;
        QVERIFY(!confirm->isEnabled()); // not before it is signed
        QSignalSpy confirmed(&window, &CitizenWindow::confirmed);
        QTest::mousePress(&window.signature(), Qt::LeftButton, {}, {20, 20});
        QTest::mouseMove(&window.signature(), {90, 60});
        QTest::mouseRelease(&window.signature(), Qt::LeftButton, {}, {90, 60});
        confirm->click();
        QVERIFY(confirmed.first().first().toByteArray().startsWith("\x89PNG"));
        QVERIFY(window.findChild<QTextBrowser *>()->toPlainText().isEmpty() && window.signature().isEmpty());
    }
    void fiveLevels()
    {
        CitizenWindow window;
        window.show();
        window.askRating(u"c1"_s);
        QSignalSpy rated(&window, &CitizenWindow::rated);
        window.findChild<RatingBar *>()->findChildren<QPushButton *>().first()->click();
        QCOMPARE(rated.first().at(0).toString(), u"c1"_s);
        QCOMPARE(rated.first().at(1).toInt(), 5);
        QVERIFY(!window.findChild<RatingBar *>()->isEnabled()); // asked once
    }
    /// The back office takes a bad rating only with what was wrong.
    void whoIsNotSatisfiedSaysWhy()
    {
        i18n::Translations translations;
        translations.use(u"zh_CN"_s);
        CitizenWindow window;
        window.show();
        window.askRating(u"c1"_s);
        QSignalSpy rated(&window, &CitizenWindow::rated);
        window.findChild<RatingBar *>()->findChildren<QPushButton *>().at(3)->click();
        QCOMPARE(rated.size(), 0);
        QVERIFY(tests::support::reads(window, u"很抱歉，哪里没有做好？"_s));
        for (auto *button : window.findChildren<QPushButton *>())
            if (button->text() == u"等候时间太长"_s)
                button->click();
        QCOMPARE(rated.size(), 1);
        QCOMPARE(rated.first().at(1).toInt(), 2);
        QCOMPARE(rated.first().at(2).toString(), u"等候时间太长"_s);
    }
};

QTEST_MAIN(TestCitizenWindow)
#include "test_citizen_window.moc"
