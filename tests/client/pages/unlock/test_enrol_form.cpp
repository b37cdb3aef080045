// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/enrol_form.h"
#include "client/pages/unlock/passphrase_field.h"
#include "tests/support/page_stage.h"
#include "widgets/key_button.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace client::pages;
using namespace tests::support;
using namespace Qt::StringLiterals;

class TestEnrolForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        widgets::theme::apply(*qApp, widgets::theme::Scheme::Light);
        m_form = std::make_unique<EnrolForm>();
        m_form->resize(760, 372);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }
    void cleanup() { m_form.reset(); }

    void filledInByKeyboardAlone()
    {
        QSignalSpy wanted(m_form.get(), &EnrolForm::wanted);
        m_form->focusFirstEmpty();
        QCOMPARE(focusName(), u"后台地址"_s);
        type(u"  https://127.0.0.1:8443 "_s);
        QCOMPARE(focusName(), u"用户名"_s);
        type(u"chenyu"_s);
        QCOMPARE(focusName(), u"口令"_s);
        QVERIFY(!go()->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(), u"four quiet words"_s);
        QVERIFY(go()->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const auto wish = wanted.at(0).at(0).value<EnrolWish>();
        QCOMPARE(wish.server, u"https://127.0.0.1:8443"_s);
        QCOMPARE(wish.userName, u"chenyu"_s);
        QCOMPARE(wish.passphrase, u"four quiet words"_s);
        QCOMPARE(wish.caFile, QString());
        QVERIFY(m_form->passphrase()->text().isEmpty());
        QVERIFY(!go()->isEnabled()); // not twice
    }
    void enterLeadsToWhatIsMissing()
    {
        m_form->setPrefill(u"https://127.0.0.1:8443"_s, u"/ca.pem"_s, {});
        QSignalSpy wanted(m_form.get(), &EnrolForm::wanted);
        m_form->passphrase()->setFocus();
        QTest::keyClicks(m_form->passphrase(), u"four quiet words"_s);
        QTest::keyClick(m_form->passphrase(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        QCOMPARE(focusName(), u"用户名"_s);
        QCOMPARE(m_form->passphrase()->text(), u"four quiet words"_s);
    }
    void blanksAreNothing()
    {
        m_form->setPrefill(u"  "_s, {}, u"chenyu"_s);
        QTest::keyClicks(m_form->passphrase(), u"four quiet words"_s);
        QVERIFY(!go()->isEnabled());
    }
    void backIsThereOnlyWithAList()
    {
        QSignalSpy back(m_form.get(), &EnrolForm::backWanted);
        m_form->setBackPossible(false);
        QVERIFY(!button(u"返回"_s));
        m_form->setBackPossible(true);
        QTest::mouseClick(button(u"返回"_s), Qt::LeftButton);
        QCOMPARE(back.size(), 1);
    }
    void theAuthorityIsChosenFromAFile()
    {
        QTest::mouseClick(button(u"选择"_s), Qt::LeftButton);
        auto *dialog = m_form->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFile);
        Q_EMIT dialog->fileSelected(u"/desk/ca.pem"_s);
        QCOMPARE(field(u"证书颁发机构文件"_s)->text(), u"/desk/ca.pem"_s);
        QPointer<QFileDialog> gone(dialog);
        dialog->reject();
        QTRY_VERIFY(!gone);
    }
    void forgetsThePassphraseKeepsTheRest()
    {
        m_form->setPrefill(u"https://127.0.0.1:8443"_s, {}, u"chenyu"_s);
        QTest::keyClicks(m_form->passphrase(), u"half a passphr"_s);
        m_form->reset();
        QVERIFY(m_form->passphrase()->text().isEmpty());
        QCOMPARE(field(u"用户名"_s)->text(), u"chenyu"_s);
    }
    void everyControlHasANameInBothLanguages()
    {
        QVERIFY2(namelessControls(*m_form).isEmpty(), qPrintable(namelessControls(*m_form).join(u'\n')));
        QVERIFY(reads(*m_form, u"在本机启用一位工作人员"_s));
        m_translations.use(u"en"_s);
        m_form->retranslate();
        static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]"_s);
        QTRY_VERIFY2(!visibleWords(*m_form).join(u'\n').contains(chinese), qPrintable(visibleWords(*m_form).join(u'\n')));
        QVERIFY(reads(*m_form, u"Address of the back office"_s));
    }

private:
    static QString focusName() { return QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(); }
    /// Types into what has the focus and goes on by Tab.
    static void type(const QString &words)
    {
        QTest::keyClicks(QApplication::focusWidget(), words);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QPushButton *go() const { return m_form->findChild<widgets::KeyButton *>(); }
    QPushButton *button(const QString &part) const
    {
        for (auto *each : m_form->findChildren<QPushButton *>())
            if (each->isVisible() && each->text().contains(part))
                return each;
        return nullptr;
    }
    QLineEdit *field(const QString &name) const
    {
        for (auto *each : m_form->findChildren<QLineEdit *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    i18n::Translations m_translations;
    std::unique_ptr<EnrolForm> m_form;
};

QTEST_MAIN(TestEnrolForm)
#include "test_enrol_form.moc"
