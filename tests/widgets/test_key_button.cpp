// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/key_button.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestKeyButton : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesOfKeys()
    {
        QCOMPARE(widgets::keyName(Qt::Key_Return), u"Enter"_s);
        QCOMPARE(widgets::keyName(Qt::CTRL | Qt::Key_Return), u"Ctrl+Enter"_s);
        QCOMPARE(widgets::keyName(Qt::Key_Up), u"↑"_s);
        QCOMPARE(widgets::keyName(Qt::Key_Delete), u"Delete"_s);
        QCOMPARE(widgets::keyName(Qt::Key_PageUp), u"PgUp"_s);
        QCOMPARE(widgets::keyName(QKeySequence()), QString());
    }
    void followsItsAction()
    {
        QAction action(u"&Agree"_s, nullptr);
        action.setShortcut(Qt::Key_Space);
        widgets::KeyButton button(widgets::KeyButton::Rank::Primary);
        const int bare = button.sizeHint().width();
        button.follow(&action);
        QCOMPARE(button.text(), u"Agree"_s);
        QCOMPARE(button.accessibleName(), u"Agree"_s);
        QVERIFY(button.sizeHint().width() > bare);
        QSignalSpy triggered(&action, &QAction::triggered);
        button.click();
        QCOMPARE(triggered.size(), 1);
        action.setEnabled(false);
        QVERIFY(!button.isEnabled());
        action.setText(u"同意"_s);
        QCOMPARE(button.text(), u"同意"_s);
    }
};

QTEST_MAIN(TestKeyButton)
#include "test_key_button.moc"
