// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pixels.h"
#include "widgets/empty_state.h"
#include "widgets/theme/palettes.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;
using widgets::theme::Scheme;

class TestEmptyState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, Scheme::Light); }

    void theOneThingToDoIsDoneByKey()
    {
        EmptyState empty("document"_L1);
        empty.setWords(u"没有找到"_s, u"换几个字再试。"_s, u"清除查找"_s);
        show(empty);
        QSignalSpy chosen(&empty, &EmptyState::actionChosen);
        auto *action = empty.findChild<QPushButton *>();
        QVERIFY(action->isVisible());
        QCOMPARE(action->accessibleName(), u"清除查找"_s);
        action->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(action, Qt::LeftButton);
        QCOMPARE(chosen.size(), 2);
    }
    void withoutAnActionThereIsNoButton()
    {
        EmptyState empty("document"_L1);
        empty.setWords(u"全部已送达"_s, {});
        show(empty);
        QVERIFY(!empty.findChild<QPushButton *>()->isVisible());
        QCOMPARE(visible(empty), QStringList({u"全部已送达"_s}));
        empty.setWords(u"没有待办"_s, u"新件到达后显示在这里。"_s, u"同步"_s);
        QVERIFY(empty.findChild<QPushButton *>()->isVisible());
        QCOMPARE(visible(empty), QStringList({u"没有待办"_s, u"新件到达后显示在这里。"_s}));
    }
    void longWordsStayWithinTheWidget()
    {
        EmptyState empty("document"_L1);
        empty.setWords(u"没有待办"_s, QString(u"新件到达后显示在这里，也可以先看已办的件。"_s).repeated(6), u"同步"_s);
        show(empty);
        for (const QLabel *label : empty.findChildren<QLabel *>()) {
            QVERIFY(empty.rect().contains(label->geometry()));
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }
    void theSignFollowsTheScheme()
    {
        EmptyState empty("document"_L1);
        empty.setWords(u"没有待办"_s, {});
        show(empty);
        const QImage light = sign(empty);
        QVERIFY(!light.isNull());
        theme::apply(*qApp, Scheme::HighContrast);
        QTRY_VERIFY(sign(empty) != light);
        theme::apply(*qApp, Scheme::Light);
        QTRY_COMPARE(sign(empty), light);
    }

private:
    static void show(EmptyState &empty)
    {
        empty.resize(640, 480);
        empty.show();
        QVERIFY(QTest::qWaitForWindowActive(&empty));
    }
    static QStringList visible(const EmptyState &empty)
    {
        QStringList words;
        for (const QLabel *label : empty.findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                words.append(label->text());
        return words;
    }
    static QImage sign(const EmptyState &empty)
    {
        for (const QLabel *label : empty.findChildren<QLabel *>())
            if (!label->pixmap(Qt::ReturnByValue).isNull())
                return label->pixmap(Qt::ReturnByValue).toImage();
        return {};
    }
};

QTEST_MAIN(TestEmptyState)
#include "test_empty_state.moc"
