// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/actions.h"
#include "client/app/composition.h"
#include "client/app/workspace.h"
#include "client/pages/cases/opinion_pane.h"
#include "client/pages/unlock/officer_list.h"
#include "client/pages/unlock/passphrase_field.h"
#include "client/pages/words.h"
#include "tests/client/store/world.h"
#include "tests/support/everything_said.h"
#include "tests/support/page_stage.h"
#include "tests/support/waiting.h"
#include "widgets/theme/palettes.h"

#include <QDirIterator>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using client::app::Composition;
using client::app::Options;
using client::app::Settings;
using client::pages::EnrolWish;
using client::pages::PassphraseField;
using client::sync::ClientCore;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace setting = client::app::setting;
namespace vault = client::vault;

namespace {

constexpr vault::KdfCost cheap{8 * 1024, 1, 1};
const QString right = u"green banyan 2026"_s;
const QString nowhere = u"https://127.0.0.1:1"_s; ///< nobody listens there
const QStringList secrets = {u"榕湖路"_s, u"青榕建筑"_s, u"河道整治"_s, u"榕府〔"_s, u"QR2026"_s, u"住建局"_s};

} // namespace

/// A desk with one officer, whose cache was filled before and who has no line to the back office.
class TestComposition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_options = {};
        m_relaunched = 0;
        m_options.profiles = m_dir->filePath(u"profiles"_s);
        m_settings = std::make_unique<Settings>(m_dir->filePath(u"desk.ini"_s));
    }
    void cleanup()
    {
        m_composition.reset();
        m_settings.reset();
    }
    void anEmptyDeskAsksForItsFirstOfficer()
    {
        m_options.server = u"https://127.0.0.1:8443"_s;
        m_options.userName = u"chenyu"_s;
        start();
        QVERIFY(reads(window(), u"在本机启用一位工作人员"_s));
        QStringList typed;
        for (const QLineEdit *field : window().findChildren<QLineEdit *>())
            typed.append(field->text());
        QVERIFY(typed.contains(u"https://127.0.0.1:8443"_s) && typed.contains(u"chenyu"_s));
        QVERIFY(m_composition->core() == nullptr);
    }
    void unlocksAndLocksAndLeavesNothingToRead()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        start();
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked), locked(m_composition.get(), &Composition::locked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        QVERIFY(m_composition->core()->isUnlocked() && window().workspace());
        QCOMPARE(m_settings->get(setting::lastOfficer), u"chenyu"_s);
        for (QAction *page : window().actions().pages) {
            page->trigger();
            QTest::qWait(100);
        }
        QTRY_VERIFY(said().contains(u"榕湖路"_s) && said().contains(u"河道整治"_s));
        QTRY_COMPARE(m_settings->note(u"chenyu"_s).post, u"综合科 · 科长"_s);
        QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(locked.size(), 1);
        QVERIFY(m_composition->core() == nullptr && window().workspace() == nullptr);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (const QString &part : secrets)
            QVERIFY2(!said().contains(part), qPrintable(part + u" in\n" + said()));
        const QString door = window().findChild<client::pages::OfficerList *>()->item(0)->data(Qt::AccessibleTextRole).toString();
        QCOMPARE(door, u"陈屿, 综合科 · 科长"_s);
        type(right); // and again
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 2, 20'000);
    }
    void aWrongPassphraseIsSaidAndNothingOpens()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        start();
        type(u"not this one, sorry"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reads(window(), client::pages::words::failure({domain::FailureCode::PassphraseWrong, {}, false})), 20'000);
        QVERIFY(window().workspace() == nullptr);
        QVERIFY(m_settings->get(setting::lastOfficer).isEmpty());
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
    }
    /// A dialog keeps the window's shortcuts away; the desk is locked all the same, and the dialog goes with the page it belongs to.
    void locksFromADialog()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        start();
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked), locked(m_composition.get(), &Composition::locked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        const QPointer<QFileDialog> dialog = new QFileDialog(window().workspace(), u"榕湖路"_s);
        dialog->setOption(QFileDialog::DontUseNativeDialog);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(locked.size(), 1);
        QVERIFY(dialog.isNull() && window().workspace() == nullptr);
    }
    /// The outbox is damaged and comes back from mirror.log: the officer hears of it.
    void whatWasRestoredIsSaid()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        QFile outbox(QDir(m_options.profiles).filePath(u"chenyu/outbox.db"_s));
        QVERIFY(outbox.open(QIODevice::ReadWrite) && outbox.seek(100) && outbox.write(QByteArray(4000, 'x')) == 4000);
        outbox.close();
        start();
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        QTRY_VERIFY(said().contains(u"已从第二份副本恢复"_s));
    }
    void aWhileAfterTheLockAFreshProcessStandsAtTheDoor()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        m_settings->set(setting::hardLockSeconds, 0);
        start();
        window().setGeometry(40, 50, 1200, 700);
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        QCOMPARE(m_relaunched, 0);
        m_composition->lock();
        QTRY_COMPARE(m_relaunched, 1);
        QVERIFY(m_composition->core() == nullptr);
        QCOMPARE(m_settings->get(setting::lastOfficer), u"chenyu"_s);
        const QRect stood = window().geometry();
        start(); // as the fresh process does
        QCOMPARE(window().geometry(), stood);
        QCOMPARE(window().findChild<client::pages::OfficerList *>()->current()->name, u"陈屿"_s);
    }
    /// The lock falls in the middle of a word, before anything has had a turn to write it down.
    void whatIsBeingTypedOutlivesTheHardLock()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        m_settings->set(setting::hardLockSeconds, 0);
        start();
        {
            QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
            type(right);
            QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        }
        ClientCore &core = *m_composition->core();
        auto *pane = new client::pages::cases::OpinionPane(core.reader(), core.commands(), window().workspace());
        pane->begin(u"t-1"_s, domain::Decision::Decline, {});
        const QString words = u"缺法定代表人签名，请补"_s;
        auto *field = pane->findChild<QPlainTextEdit *>();
        QVERIFY(field);
        for (const QChar &key : words)
            field->insertPlainText(key);
        m_composition->lock();
        QTRY_COMPARE(m_relaunched, 1);
        start();
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        QCOMPARE(waited(m_composition->core()->reader().draft(client::pages::cases::draftKey(u"t-1"_s))).value_or(QString()), words);
    }
    void anotherOfficerDoesNotGetTheSameProcess()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        makeOfficer(u"fangyuan"_s, u"方远"_s);
        m_settings->set(setting::lastOfficer, u"chenyu"_s);
        start();
        auto *list = window().findChild<client::pages::OfficerList *>();
        QTest::keyClick(list, Qt::Key_Down); // nobody has been here yet
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(m_relaunched, 0);
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        m_composition->lock();
        QCOMPARE(m_relaunched, 0);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(m_relaunched, 1);
        QCOMPARE(m_settings->get(setting::lastOfficer), u"fangyuan"_s);
    }
    void eachOfficerOpensOnlyTheirOwn()
    {
        makeOfficer(u"chenyu"_s, u"陈屿"_s);
        makeOfficer(u"fangyuan"_s, u"方远"_s);
        QVERIFY(QDir(m_options.profiles).mkpath(u"not-a-profile"_s));
        m_settings->set(setting::lastOfficer, u"fangyuan"_s);
        start();
        auto *list = window().findChild<client::pages::OfficerList *>();
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->current()->name, u"方远"_s); // whoever was here last
        QTest::keyClick(list, Qt::Key_Up);
        QSignalSpy unlocked(m_composition.get(), &Composition::unlocked);
        type(right);
        QTRY_COMPARE_WITH_TIMEOUT(unlocked.size(), 1, 20'000);
        QCOMPARE(m_settings->get(setting::lastOfficer), u"chenyu"_s);
        m_composition->lock();
        QCOMPARE(list->current()->name, u"陈屿"_s);
    }
    void choicesInTheMenuAreRemembered()
    {
        start();
        QCOMPARE(window().windowTitle(), u"办件台"_s);
        window().actions().languages->actions().at(1)->trigger();
        QTRY_COMPARE(window().windowTitle(), u"Casedesk"_s);
        window().actions().themes->actions().at(1)->trigger();
        QCOMPARE(widgets::theme::scheme(), widgets::theme::Scheme::Dark);
        QCOMPARE(m_settings->get(setting::language), u"en"_s);
        QCOMPARE(m_settings->get(setting::theme), u"dark"_s);
        QVERIFY(window().actions().languages->actions().at(1)->isChecked());
        QVERIFY(window().actions().themes->actions().at(1)->isChecked());
        m_composition.reset();
        start();
        QCOMPARE(window().windowTitle(), u"Casedesk"_s);
        QCOMPARE(widgets::theme::scheme(), widgets::theme::Scheme::Dark);
    }
    void theCommandLineGoesBeforeWhatWasSet()
    {
        m_settings->set(setting::language, u"zh_CN"_s);
        m_options.language = u"en"_s;
        m_options.theme = u"contrast"_s;
        start();
        QCOMPARE(window().windowTitle(), u"Casedesk"_s);
        QCOMPARE(widgets::theme::scheme(), widgets::theme::Scheme::HighContrast);
        QVERIFY(window().actions().themes->actions().at(2)->isChecked());
        QCOMPARE(m_settings->get(setting::language), u"zh_CN"_s); // for this once
    }
    void anAuthorityThatCannotBeReadIsSaid()
    {
        start();
        Q_EMIT window().unlockPage().enrolWanted({nowhere, u"chenyu"_s, right, m_dir->filePath(u"no-such.pem"_s)});
        QVERIFY(
            reads(window(), client::pages::words::failure({domain::FailureCode::FileUnreadable, m_dir->filePath(u"no-such.pem"_s), true})));
        QVERIFY(!window().unlockPage().isBusy());
        QVERIFY(!QDir(m_options.profiles).exists());
    }
    void settingUpWithoutALineIsSaidAndLeavesNothing()
    {
        start();
        Q_EMIT window().unlockPage().enrolWanted({nowhere, u"../chenyu"_s, right, {}});
        QVERIFY(window().unlockPage().isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!window().unlockPage().isBusy(), 60'000);
        QVERIFY2(reads(window(), client::pages::words::failure({domain::FailureCode::ServerUnreachable, {}, true})), qPrintable(said()));
        QVERIFY(window().workspace() == nullptr);
        QVERIFY(!QDir(m_dir->filePath(u"chenyu"_s)).exists()); // a name never leads out of the folder of profiles
        QDirIterator left(m_options.profiles, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        QVERIFY2(!left.hasNext(), qPrintable(left.next()));
    }

private:
    void start()
    {
        m_composition.reset();
        m_composition = std::make_unique<Composition>(*qApp, m_options, *m_settings, [this] { ++m_relaunched; });
        m_composition->start();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    client::app::MainWindow &window() const { return m_composition->window(); }
    static QString said() { return everythingSaidAnywhere().join(u'\n'); }
    /// Types a passphrase at the door and presses Enter.
    void type(const QString &passphrase) const
    {
        for (auto *field : window().findChildren<PassphraseField *>())
            if (field->isVisible()) {
                QTRY_VERIFY_WITH_TIMEOUT(field->isEnabled(), 10'000);
                QTest::keyClicks(field, passphrase);
                QTest::keyClick(field, Qt::Key_Return);
                return;
            }
        QFAIL("no field for a passphrase is shown");
    }
    /// A profile as set-up and a first sync leave it, with a vault that opens quickly.
    void makeOfficer(const QString &userName, const QString &name) const
    {
        const QString folder = QDir(m_options.profiles).filePath(userName);
        {
            vault::Vault fresh(folder);
            QVERIFY(waited(fresh.create(vault::SecretBytes::ofPassphrase(right), cheap)));
        }
        QVERIFY(vault::writeProfile(folder, {nowhere, {}, userName, world::meId, u"device-1"_s, u"desk"_s, name}));
        domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        ClientCore core(folder, clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false});
        QVERIFY(waited(core.unlock(right)));
        world::Feed feed;
        feed.putOrganisation();
        for (int i = 1; i <= 3; ++i) {
            feed.put(world::document(i));
            feed.put(world::caseFile(i));
        }
        QVERIFY(waited(core.store().applyPage(feed.page(), clock.now())));
        core.lock();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Options m_options;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Composition> m_composition;
    int m_relaunched = 0;
};

QTEST_MAIN(TestComposition)
#include "test_composition.moc"
