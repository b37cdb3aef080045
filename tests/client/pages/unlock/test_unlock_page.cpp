// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/enrol_form.h"
#include "client/pages/unlock/passphrase_field.h"
#include "client/pages/unlock/unlock_page.h"
#include "client/pages/words.h"
#include "tests/support/page_stage.h"

#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestUnlockPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
    }
    void unlocksByKeyboardAndForgets()
    {
        UnlockPage page;
        show(page);
        QSignalSpy wanted(&page, &UnlockPage::unlockWanted);
        PassphraseField *field = shown(page);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"four quiet words here"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0), QVariantList({u"/desk/chenyu"_s, u"four quiet words here"_s}));
        QVERIFY(field->text().isEmpty());
        QVERIFY(!field->isUndoAvailable());
        QVERIFY2(namelessControls(page).isEmpty(), qPrintable(namelessControls(page).join(u'\n')));
    }
    void showsOnlyNamePostAndUnsent()
    {
        UnlockPage page;
        show(page);
        QVERIFY(reads(page, u"陈屿, 综合科 · 科长 · 3 件待发"_s));
        QVERIFY(reads(page, u"方远, 区住建局 · 副局长"_s));
        QVERIFY(!reads(page, u"/desk"_s));
    }
    void wrongPassphraseIsSaidAndMustWait()
    {
        UnlockPage page;
        show(page);
        page.setBusy(true);
        QVERIFY(!shown(page)->isEnabled());
        page.showFailure({domain::FailureCode::PassphraseWrong, {}, false}, 2000);
        QVERIFY(reads(page, words::failure({domain::FailureCode::PassphraseWrong, {}, false})));
        QVERIFY(reads(page, u"2 秒后可再试"_s));
        QSignalSpy wanted(&page, &UnlockPage::unlockWanted);
        QTest::keyClicks(shown(page), u"x"_s);
        QTest::keyClick(shown(page), Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!reads(page, u"秒后可再试"_s), 4000);
        QTest::keyClick(shown(page), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }
    void capsLockIsNoticed()
    {
        UnlockPage page;
        show(page);
        QTest::keyClick(shown(page), Qt::Key_A);
        QCOMPARE(shown(page)->capsLockSeemsOn(), false); // keyClick writes a small letter without Shift
        QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"A"_s);
        QApplication::sendEvent(shown(page), &capital);
        QVERIFY(reads(page, u"大写锁定似乎已打开"_s));
        QKeyEvent small(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
        QApplication::sendEvent(shown(page), &small);
        QVERIFY(!reads(page, u"大写锁定似乎已打开"_s));
    }
    void firstOfficerIsSetUp()
    {
        UnlockPage page;
        page.setOfficers({}, {});
        page.setPrefill(u"https://127.0.0.1:8443"_s, u"/ca.pem"_s, u"chenyu"_s);
        page.resize(1366, 716);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy wanted(&page, &UnlockPage::enrolWanted);
        auto *field = shown(page);
        field->setFocus();
        QTest::keyClicks(field, u"four quiet words here"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const auto wish = wanted.at(0).at(0).value<EnrolWish>();
        QCOMPARE(wish.server, u"https://127.0.0.1:8443"_s);
        QCOMPARE(wish.userName, u"chenyu"_s);
        QCOMPARE(wish.caFile, u"/ca.pem"_s);
        QCOMPARE(wish.passphrase, u"four quiet words here"_s);
        QVERIFY(field->text().isEmpty());
    }
    /// The cache is set aside by itself: what keeps somebody out is what was decided here, and nothing of that is fetched anew.
    void whatCannotBeOpenedIsNotCalledSetAside()
    {
        UnlockPage page;
        show(page);
        page.showFailure({domain::FailureCode::StoreNewer, u"outbox schema 99"_s, false});
        QVERIFY(reads(page, u"由较新版本的程序写成，因此没有打开"_s) && reads(page, u"store.newer"_s));
        page.showFailure({domain::FailureCode::StoreDamaged, u"mirror.log"_s, false});
        QVERIFY(reads(page, u"没有删除任何内容"_s) && reads(page, u"store.damaged"_s));
        QVERIFY(!reads(page, u"重新获取"_s));
    }
    void anotherOfficerForgetsWhatWasTyped()
    {
        UnlockPage page;
        show(page);
        QTest::keyClicks(shown(page), u"half a passphrase"_s);
        page.findChild<OfficerList *>()->setCurrentRow(1);
        QVERIFY(shown(page)->text().isEmpty());
        page.reset();
        QVERIFY(!page.isBusy());
    }
    void languageSwitchLeavesNothingBehind()
    {
        UnlockPage page;
        show(page);
        page.showFailure({domain::FailureCode::PassphraseWrong, {}, false});
        m_translations.use(u"en"_s);
        QTRY_VERIFY(reads(page, u"The passphrase is not right"_s));
        for (const QString &old : {u"口令"_s, u"解锁"_s, u"启用"_s, u"待发"_s})
            QVERIFY2(!reads(page, old), qPrintable(old));
    }

private:
    static void show(UnlockPage &page)
    {
        page.setOfficers(
            {{u"/desk/chenyu"_s, u"陈屿"_s, u"综合科 · 科长"_s, 3}, {u"/desk/fangyuan"_s, u"方远"_s, u"区住建局 · 副局长"_s, 0}},
            u"/desk/chenyu"_s);
        page.resize(1366, 716);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    static PassphraseField *shown(const UnlockPage &page)
    {
        for (auto *each : page.findChildren<PassphraseField *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    i18n::Translations m_translations;
};

QTEST_MAIN(TestUnlockPage)
#include "test_unlock_page.moc"
