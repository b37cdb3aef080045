// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lock_key.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using client::app::LockKey;
using namespace Qt::StringLiterals;

class TestLockKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_lock = new QAction(m_window.get());
        m_lock->setShortcut(Qt::CTRL | Qt::Key_L);
        m_window->addAction(m_lock);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void theWindowsOwnShortcutGoesFirst()
    {
        LockKey key(m_lock->shortcut());
        QSignalSpy pressed(&key, &LockKey::pressed), triggered(m_lock, &QAction::triggered);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(triggered.size(), 1);
        QCOMPARE(pressed.size(), 0);
    }
    void inADialogTheWindowDoesNotHearIt()
    {
        LockKey key(m_lock->shortcut());
        QSignalSpy pressed(&key, &LockKey::pressed), triggered(m_lock, &QAction::triggered);
        auto *dialog = new QDialog(m_window.get());
        auto *field = new QLineEdit(dialog);
        dialog->setModal(true);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(field, Qt::Key_L);
        QTest::keyClick(field, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QCoreApplication::processEvents();
        QCOMPARE(pressed.size(), 0);
        QCOMPARE(field->text().toLower().left(1), u"l"_s);
        connect(&key, &LockKey::pressed, dialog, [dialog] { delete dialog; }); // as locking does
        QTest::keyClick(field, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(pressed.size(), 1);
        QCOMPARE(triggered.size(), 0);
    }
    void inAMenuThatIsOpen()
    {
        LockKey key(m_lock->shortcut());
        QSignalSpy pressed(&key, &LockKey::pressed);
        QMenu menu;
        menu.addAction(u"Something"_s);
        menu.popup(QPoint(0, 0));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QTest::keyClick(&menu, Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(pressed.size(), 1);
    }

private:
    std::unique_ptr<QWidget> m_window;
    QAction *m_lock = nullptr;
};

QTEST_MAIN(TestLockKey)
#include "test_lock_key.moc"
