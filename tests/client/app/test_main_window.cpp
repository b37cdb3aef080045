// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/actions.h"
#include "client/app/command_palette.h"
#include "client/app/main_window.h"
#include "client/app/top_bar.h"
#include "client/app/workspace.h"
#include "domain/feed.h"
#include "tests/support/page_stage.h"
#include "widgets/nav_rail.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace client::app;
using namespace tests::support;
using namespace Qt::StringLiterals;

namespace {

/// The titles and numbers of the sample day: nothing of it may be seen while locked.
QStringList secrets(const PageStage &stage)
{
    QStringList found;
    for (const auto &view : stage.reader.files)
        found.append({view.base.title, view.base.number, view.base.applicant.name});
    for (const auto &paper : stage.reader.papers)
        found.append({paper.title, paper.number});
    for (const auto &meeting : stage.reader.home.meetings)
        found.append(meeting.title);
    return found;
}

QStringList allWords()
{
    QStringList words;
    for (const QWidget *top : QApplication::topLevelWidgets()) {
        words.append(visibleWords(*top));
        words.append(top->windowTitle());
    }
    return words;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void everyPageByKeyboard()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        const QStringList ids = {u"home"_s, u"documents"_s, u"cases"_s, u"licences"_s, u"outbox"_s};
        for (int i = 0; i < ids.size(); ++i) {
            QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window.workspace()->pageId(), ids.at(i));
            QVERIFY(window.workspace()->page()->isVisible());
            QVERIFY2(
                namelessControls(window, true).isEmpty(), qPrintable(ids.at(i) + u": "_s + namelessControls(window, true).join(u'\n')));
        }
    }
    void everyActionIsInAMenu()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        QSet<QAction *> shown;
        QList<QAction *> waiting = window.bar().menus()->actions();
        while (!waiting.isEmpty()) {
            QAction *action = waiting.takeFirst();
            shown.insert(action);
            if (action->menu())
                waiting.append(action->menu()->actions());
        }
        for (QAction *action : window.actions().everywhere() + window.workspace()->page()->commandActions())
            QVERIFY2(shown.contains(action), qPrintable(action->text()));
    }
    void paletteGoesToAHit()
    {
        PageStage stage;
        stage.reader.hits.append(
            {QString(domain::object_kind::document), u"d1"_s, u"青府〔2026〕13号"_s, u"关于报送老旧小区改造进度的函"_s, sample::now()});
        MainWindow window;
        open(window, stage);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = window.findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        palette->findChild<QLineEdit *>()->insert(u"老旧小区"_s);
        QTRY_VERIFY(palette->offers(u"d1"_s));
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(window.workspace()->pageId(), u"documents"_s);
        QVERIFY(!palette->isVisible());
        QVERIFY(palette->findChild<QLineEdit *>()->text().isEmpty());
    }
    void paletteRunsACommand()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        QSignalSpy lock(&window, &MainWindow::lockWanted);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto *words = window.findChild<CommandPalette *>()->findChild<QLineEdit *>();
        words->insert(u"锁定"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(lock.size(), 1);
    }
    void railCountsFollowTheCache()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        auto *rail = window.findChild<widgets::NavRail *>();
        QTRY_COMPARE(rail->place(u"cases"_s)->count(), 31);
        QCOMPARE(rail->place(u"documents"_s)->count(), 18);
        QCOMPARE(rail->place(u"outbox"_s)->count(), 4);
    }
    void wireInWords()
    {
        auto wire = sample::offline();
        QCOMPARE(TopBar::wireWords(wire), u"离线，截至 09:37 · 3 件待发"_s);
        wire.wire = client::sync::Wire::InSync;
        wire.unsent = 0;
        QCOMPARE(TopBar::wireWords(wire), u"09:37 已同步"_s);
        QCOMPARE(TopBar::wireWords({}), u"尚未连接"_s);
    }
    void lockLeavesNothingToRead()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        window.workspace()->say(u"榕江花园二期土建施工合同备案"_s, u"k1"_s);
        QTRY_VERIFY(allWords().join(u'\n').contains(u"榕江花园二期土建施工合同备案"_s));
        window.closeWorkspace();
        QVERIFY(window.workspace() == nullptr);
        const QString left = allWords().join(u'\n');
        for (const QString &secret : secrets(stage))
            QVERIFY2(!left.contains(secret), qPrintable(secret));
        QVERIFY(!left.contains(u"陈屿"_s));
        QVERIFY(window.findChild<client::pages::Page *>() == nullptr);
        QVERIFY(!window.actions().lock->isEnabled());
    }
    /// Ctrl+V and the middle button paste nothing of it; another program's own words stay.
    void lockForgetsWhatWasCopiedOrMarked()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        PageStage stage;
        MainWindow window;
        window.openWorkspace(stage.context());
        clipboard->setText(u"榕江花园二期"_s);
        clipboard->setText(u"土建施工合同"_s, QClipboard::Selection);
        if (!clipboard->ownsClipboard() || !clipboard->ownsSelection())
            QSKIP("without a screen nobody owns a clipboard: QT_QPA_PLATFORM=xcb runs this");
        window.closeWorkspace();
        QVERIFY2(clipboard->text().isEmpty(), qPrintable(clipboard->text()));
        QVERIFY2(clipboard->text(QClipboard::Selection).isEmpty(), qPrintable(clipboard->text(QClipboard::Selection)));
    }
    void lockWhileAnswersAreOnTheirWay()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        stage.reader.say({u"case"_s, u"document"_s, u"outbox"_s});
        window.closeWorkspace();
        stage.reader.say({u"case"_s, u"document"_s, u"outbox"_s});
        QCoreApplication::processEvents();
        QVERIFY(window.workspace() == nullptr);
    }
    void languageSwitchLeavesNothingBehind()
    {
        PageStage stage;
        MainWindow window;
        open(window, stage);
        m_translations.use(u"en"_s);
        QTRY_VERIFY(reads(window, u"Documents"_s));
        for (const QString &old : {u"首页"_s, u"公文"_s, u"证照"_s, u"离线"_s, u"查找"_s})
            QVERIFY2(!reads(window, old), qPrintable(old));
        for (QAction *action : window.bar().menus()->actions())
            QVERIFY2(action->text().at(0).unicode() < 128, qPrintable(action->text()));
    }

private:
    static void open(MainWindow &window, PageStage &stage)
    {
        window.openWorkspace(stage.context());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    i18n::Translations m_translations;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
