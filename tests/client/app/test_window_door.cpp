// SPDX-License-Identifier: GPL-3.0-or-later
// The window as the door of the desk: what it does while locked, over many lockings, and that it fits a small screen.
#include "client/app/actions.h"
#include "client/app/main_window.h"
#include "client/app/top_bar.h"
#include "client/app/workspace.h"
#include "tests/support/everything_said.h"
#include "tests/support/page_stage.h"
#include "widgets/theme/palettes.h"

#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using client::app::MainWindow;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace page_id = client::pages::page_id;

class TestWindowDoor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        m_stage = std::make_unique<PageStage>();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_stage.reset();
    }
    void lockedNoKeyOpensAnything()
    {
        QSignalSpy lock(m_window.get(), &MainWindow::lockWanted);
        for (const Qt::Key key : {Qt::Key_K, Qt::Key_L, Qt::Key_1})
            QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QCOMPARE(lock.size(), 0);
        QVERIFY(m_window->workspace() == nullptr);
        QVERIFY(m_window->unlockPage().isVisible());
        QVERIFY2(namelessControls(*m_window).isEmpty(), qPrintable(namelessControls(*m_window).join(u'\n')));
    }
    void lockedNothingIsLeftInAnyWindow()
    {
        m_window->openWorkspace(m_stage->context());
        for (QAction *page : m_window->actions().pages) {
            page->trigger();
            QTest::qWait(60);
        }
        m_window->workspace()->say(u"榕江花园二期已存本机"_s, u"k1"_s);
        QTRY_VERIFY(everythingSaidAnywhere().join(u'\n').contains(u"陈屿"_s));
        m_window->closeWorkspace();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QString left = everythingSaidAnywhere().join(u'\n');
        for (const QString &part : {u"陈屿"_s, u"林禾"_s, u"综合科"_s, u"榕江花园"_s, u"青府〔"_s, u"QR-2026"_s, u"老旧小区"_s, u"局务会"_s,
                 u"青禾建设"_s, u"材料齐全"_s, u"周然"_s})
            QVERIFY2(!left.contains(part), qPrintable(part + u" in\n" + left));
    }
    void lockingManyTimesIsAllTheSame()
    {
        QSignalSpy closing(m_window.get(), &MainWindow::aboutToClose), known(m_window.get(), &MainWindow::peopleKnown);
        for (int i = 0; i < 5; ++i) {
            m_window->openWorkspace(m_stage->context());
            m_window->actions().pages.at(i)->trigger();
            QTRY_VERIFY(known.size() > i); // the post is told each time, however quick the cache
            m_window->closeWorkspace();
            m_window->closeWorkspace(); // twice is no harm
        }
        QCOMPARE(closing.size(), 5);
        m_window->openWorkspace(m_stage->context());
        QTRY_VERIFY(reads(m_window->bar(), u"陈屿"_s));
        QCOMPARE(m_window->workspace()->pageId(), QString(page_id::home));
    }
    void menusAreReachedByAlt()
    {
        m_window->openWorkspace(m_stage->context());
        m_window->workspace()->go(page_id::outbox);
        const QList<QAction *> tops = m_window->bar().menus()->actions();
        QCOMPARE(tops.size(), 5);
        QSet<QChar> letters;
        for (const QAction *top : tops)
            letters.insert(top->text().at(top->text().indexOf(u'&') + 1));
        QCOMPARE(letters.size(), 5);
        QCOMPARE(tops.at(2)->menu()->actions(), m_window->workspace()->page()->commandActions());
        m_window->closeWorkspace();
        QVERIFY(tops.at(2)->menu()->actions().isEmpty());
    }
    void choicesAreAskedFor()
    {
        QSignalSpy language(m_window.get(), &MainWindow::languageWanted), theme(m_window.get(), &MainWindow::themeWanted),
            scale(m_window.get(), &MainWindow::scaleWanted);
        m_window->actions().languages->actions().at(1)->trigger();
        m_window->actions().themes->actions().at(2)->trigger();
        m_window->actions().scales->actions().at(2)->trigger();
        QCOMPARE(language.value(0), QVariantList({u"en"_s}));
        QCOMPARE(theme.value(0), QVariantList({u"contrast"_s}));
        QCOMPARE(scale.value(0), QVariantList({150}));
    }
    void fitsASmallScreenInEveryScheme_data()
    {
        QTest::addColumn<widgets::theme::Scheme>("scheme");
        QTest::newRow("light") << widgets::theme::Scheme::Light;
        QTest::newRow("dark") << widgets::theme::Scheme::Dark;
        QTest::newRow("high contrast") << widgets::theme::Scheme::HighContrast;
    }
    void fitsASmallScreenInEveryScheme()
    {
        QFETCH(widgets::theme::Scheme, scheme);
        m_window->openWorkspace(m_stage->context());
        for (QAction *page : m_window->actions().pages) {
            page->trigger();
            QVERIFY2(m_window->minimumSizeHint().width() <= 1366 && m_window->minimumSizeHint().height() <= 768, qPrintable(page->text()));
        }
        widgets::theme::apply(*qApp, scheme);
        const QImage image = m_window->grab().toImage();
        QCOMPARE(image.size(), QSize(1366, 768));
        QCOMPARE(image.pixelColor(3, 3), widgets::theme::colorsOf(scheme).surface); // the bar
    }

private:
    i18n::Translations m_translations;
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindowDoor)
#include "test_window_door.moc"
