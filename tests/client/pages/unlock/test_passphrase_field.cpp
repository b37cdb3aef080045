// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/unlock/passphrase_field.h"
#include "i18n/translations.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using client::pages::PassphraseField;
using namespace Qt::StringLiterals;

class TestPassphraseField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_translations.use(u"zh_CN"_s);
        m_field = std::make_unique<PassphraseField>();
        m_field->show();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        m_field->setFocus();
    }
    void cleanup() { m_field.reset(); }

    void hidesWhatIsTyped()
    {
        QTest::keyClicks(m_field.get(), u"four quiet words"_s);
        QCOMPARE(m_field->echoMode(), QLineEdit::Password);
        QVERIFY(!m_field->displayText().contains(u"quiet"_s));
        QApplication::clipboard()->setText(u"before"_s);
        m_field->selectAll();
        QTest::keyClick(m_field.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(m_field->contextMenuPolicy(), Qt::NoContextMenu);
        QVERIFY(m_field->inputMethodHints() & Qt::ImhSensitiveData); // no input method learns it
        QVERIFY(m_field->inputMethodHints() & Qt::ImhNoPredictiveText);
    }
    void takenItIsForgotten()
    {
        QTest::keyClicks(m_field.get(), u"four quiet words"_s);
        QCOMPARE(m_field->take(), u"four quiet words"_s);
        QVERIFY(m_field->text().isEmpty());
        QVERIFY(!m_field->isUndoAvailable() && !m_field->isRedoAvailable());
        QTest::keyClick(m_field.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_field->text().isEmpty());
        QCOMPARE(m_field->take(), QString());
    }
    void canBeShownUntilItIsTaken()
    {
        QTest::keyClicks(m_field.get(), u"four quiet words"_s);
        auto *eye = m_field->findChild<QToolButton *>();
        QVERIFY(eye);
        QTest::mouseClick(eye, Qt::LeftButton);
        QCOMPARE(m_field->displayText(), u"four quiet words"_s);
        QCOMPARE(reveal()->text(), u"隐藏口令"_s);
        m_field->take();
        QCOMPARE(m_field->echoMode(), QLineEdit::Password);
        QCOMPARE(reveal()->text(), u"显示口令"_s);
    }
    void speaksThePresentLanguage()
    {
        QCOMPARE(reveal()->text(), u"显示口令"_s);
        m_translations.use(u"en"_s);
        QTRY_COMPARE(reveal()->text(), u"Show the passphrase"_s);
        reveal()->trigger();
        QCOMPARE(reveal()->text(), u"Hide the passphrase"_s);
    }
    void capsLockIsGuessedFromWhatComes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<bool>("seen");
        QTest::newRow("capital") << u"A"_s << false << true;
        QTest::newRow("capital with Shift") << u"A"_s << true << false;
        QTest::newRow("small with Shift") << u"a"_s << true << true;
        QTest::newRow("small") << u"a"_s << false << false;
        QTest::newRow("digit says nothing") << u"7"_s << true << false;
        QTest::newRow("Chinese says nothing") << u"榕"_s << false << false;
    }
    void capsLockIsGuessedFromWhatComes()
    {
        QFETCH(QString, typed);
        QFETCH(bool, shift);
        QFETCH(bool, seen);
        QSignalSpy caps(m_field.get(), &PassphraseField::capsLockSeen);
        const auto type = [&] {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_A, shift ? Qt::ShiftModifier : Qt::NoModifier, typed);
            QApplication::sendEvent(m_field.get(), &press);
        };
        type();
        type();
        QCOMPARE(m_field->capsLockSeemsOn(), seen);
        QCOMPARE(caps.size(), seen ? 1 : 0); // said once, not with each letter
        QCOMPARE(m_field->text(), typed + typed);
    }
    void aBookIsNoPassphrase()
    {
        m_field->setText(QString(5000, u'x'));
        QCOMPARE(m_field->text().size(), 1024);
    }

private:
    QAction *reveal() const { return m_field->actions().constFirst(); }
    i18n::Translations m_translations;
    std::unique_ptr<PassphraseField> m_field;
};

QTEST_MAIN(TestPassphraseField)
#include "test_passphrase_field.moc"
