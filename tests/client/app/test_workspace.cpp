// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/actions.h"
#include "client/app/command_palette.h"
#include "client/app/workspace.h"
#include "tests/support/everything_said.h"
#include "tests/support/page_stage.h"
#include "widgets/key_sheet.h"
#include "widgets/nav_rail.h"
#include "widgets/toast.h"

#include <QSignalSpy>
#include <QTest>

using client::app::Actions;
using client::app::Workspace;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace page_id = client::pages::page_id;

namespace {

const QStringList places = {page_id::home, page_id::documents, page_id::cases, page_id::licences, page_id::outbox};

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        m_stage = std::make_unique<PageStage>();
        m_host = std::make_unique<QWidget>();
        m_actions = new Actions(m_host.get());
        m_workspace = new Workspace(m_stage->context(), m_host.get());
        m_workspace->resize(1366, 716);
        m_host->resize(1366, 716);
        m_host->show();
        QVERIFY(QTest::qWaitForWindowActive(m_host.get()));
    }
    void cleanup()
    {
        m_host.reset();
        m_stage.reset();
    }
    void beginsAtHomeWithWhatWaits()
    {
        QCOMPARE(m_workspace->pageId(), QString(page_id::home));
        QTRY_COMPARE(place(page_id::documents)->count(), 18);
        QCOMPARE(place(page_id::cases)->count(), 31);
        QCOMPARE(place(page_id::outbox)->count(), 4);
        QCOMPARE(place(page_id::outbox)->accessibleName(), u"待发 (4)"_s);
        QCOMPARE(m_workspace->people().me.name, u"陈屿"_s);
        m_stage->reader.home = {};
        m_stage->reader.say({u"outbox"_s});
        QTRY_COMPARE(place(page_id::outbox)->count(), 0);
    }
    void beginsWhereItIsTold()
    {
        const Workspace workspace(m_stage->context(), nullptr, page_id::documents);
        QCOMPARE(workspace.pageId(), QString(page_id::documents));
    }
    void theRailLeadsToEveryPage()
    {
        QSignalSpy changed(m_workspace, &Workspace::pageChanged);
        for (const QString &id : places) {
            QTest::keyClick(place(id), Qt::Key_Space);
            QCOMPARE(m_workspace->pageId(), id);
            QVERIFY(place(id)->isChecked());
            QVERIFY(m_workspace->page()->isVisible());
            QCOMPARE(m_workspace->page()->accessibleName(), m_workspace->page()->title());
        }
        QCOMPARE(changed.size(), places.size());
        client::pages::Page *outbox = m_workspace->page();
        m_workspace->go(page_id::home);
        m_workspace->go(page_id::outbox);
        QCOMPARE(m_workspace->page(), outbox); // as it was left
    }
    void everyControlOfEveryPageHasAName_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : places)
            QTest::newRow(qPrintable(id)) << id;
    }
    void everyControlOfEveryPageHasAName()
    {
        QFETCH(QString, id);
        m_workspace->go(id);
        QTest::qWait(100);
        QVERIFY2(namelessControls(*m_workspace, true).isEmpty(), qPrintable(namelessControls(*m_workspace, true).join(u'\n')));
    }
    void aLiveSwitchOfLanguageLeavesNoOldWord_data() { everyControlOfEveryPageHasAName_data(); }
    void aLiveSwitchOfLanguageLeavesNoOldWord()
    {
        QFETCH(QString, id);
        m_workspace->go(id);
        QTest::qWait(100);
        QSet<QString> ours = chineseOfThePrograms({u"app"_s, u"pages_common"_s, u"pages_cases"_s, u"pages_documents"_s, u"pages_licences"_s,
            u"widgets"_s, u"widgets_cases"_s, u"widgets_pdf"_s, u"widgets_web"_s});
        QVERIFY(ours.size() > 200);
        ours.remove(u"科长"_s);
        QVERIFY(!stale(ours).isEmpty()); // the page speaks Chinese before
        m_translations.use(u"en"_s);
        QTRY_VERIFY2(stale(ours).isEmpty(), qPrintable(stale(ours).join(u'\n')));
    }
    void undoIsOneKeyAway()
    {
        m_workspace->go(page_id::home);
        Q_EMIT m_workspace->page()->said(u"已存本机"_s, u"k1"_s);
        QVERIFY(toast()->isVisible());
        QTest::keyClick(m_workspace, Qt::Key_Z);
        QTRY_VERIFY(m_stage->commands.log.contains(u"takeBack k1"_s));
        QTRY_VERIFY(reads(*m_workspace, u"已撤回，您的意见已留作草稿。"_s));
        m_stage->commands.log.clear();
        QTest::keyClick(m_workspace, Qt::Key_Z); // nothing left to undo
        QVERIFY(m_stage->commands.log.isEmpty());
    }
    void anUndoThatComesTooLateIsSaid()
    {
        m_stage->commands.failing = domain::Failure{domain::FailureCode::CommandAlreadySent, {}, false};
        m_workspace->say(u"已存本机"_s, u"k1"_s);
        toast()->undo();
        QTRY_VERIFY(toast()->isVisible() && !reads(*toast(), u"已撤回"_s));
    }
    void theKeySheetHasTheKeysOfThePage()
    {
        m_workspace->go(page_id::outbox);
        m_workspace->openKeySheet(m_actions->everywhere());
        auto *sheet = m_workspace->findChild<widgets::KeySheet *>();
        QVERIFY(sheet->isVisible());
        for (const QString &part : {m_workspace->page()->title(), u"各页通用"_s, u"Ctrl+K"_s, u"快速查找"_s, u"Space"_s})
            QVERIFY2(reads(*sheet, part), qPrintable(part));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }
    void thePaletteGoesWhereItsHitIs()
    {
        m_stage->reader.hits = {{u"document"_s, u"d1"_s, u"青府〔2026〕13号"_s, u"关于报送老旧小区改造进度的函"_s, sample::now()}};
        m_workspace->openPalette(m_actions->everywhere());
        auto *palette = m_workspace->findChild<client::app::CommandPalette *>();
        QVERIFY(palette->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"2026"_s);
        QTRY_VERIFY(reads(*palette, u"关于报送老旧小区改造进度的函"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_workspace->pageId(), QString(page_id::documents));
    }
    void leavingWhileTheStoreStillThinksIsNoHarm()
    {
        m_stage->reader.say({u"case"_s, u"document"_s, u"outbox"_s});
        delete m_workspace;
        QTest::qWait(20);
    }

private:
    widgets::NavButton *place(const QString &id) const { return m_workspace->findChild<widgets::NavRail *>()->place(id); }
    widgets::Toast *toast() const { return m_workspace->findChild<widgets::Toast *>(); }
    /// What is still said in the program's own Chinese.
    QStringList stale(const QSet<QString> &ours) const
    {
        QStringList found;
        for (const QString &said : everythingSaid(*m_workspace, true))
            if (ours.contains(QString(said).remove(u'&')))
                found.append(said);
        return found;
    }
    i18n::Translations m_translations;
    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<QWidget> m_host;
    Actions *m_actions = nullptr;
    Workspace *m_workspace = nullptr;
};

QTEST_MAIN(TestWorkspace)
#include "test_workspace.moc"
