// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestToast : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undoesOnce()
    {
        QWidget host;
        host.resize(800, 600);
        host.show();
        widgets::Toast toast(&host);
        QSignalSpy undone(&toast, &widgets::Toast::undone);
        toast.say(u"saved"_s, u"command-1"_s, 5);
        QVERIFY(toast.isVisible());
        QVERIFY(host.rect().contains(toast.geometry()));
        auto *button = toast.findChild<QPushButton *>();
        QVERIFY(button->text().contains(u"5"_s));
        button->click();
        toast.undo();
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone.at(0).at(0).toString(), u"command-1"_s);
        QVERIFY(!toast.isVisible());
    }
    void withoutUndoThereIsNoButton()
    {
        QWidget host;
        host.show();
        widgets::Toast toast(&host);
        toast.say(u"only words"_s);
        QVERIFY(!toast.findChild<QPushButton *>()->isVisible());
        QSignalSpy undone(&toast, &widgets::Toast::undone);
        toast.undo();
        QCOMPARE(undone.size(), 0);
    }
    void longWordsEndInDotsAndComeBackWithTheRoom()
    {
        QWidget host;
        host.resize(300, 300);
        host.show();
        widgets::Toast toast(&host);
        const QString words = u"Ticked and saved here: a case with a long number and a longer name"_s;
        toast.say(words, u"command-3"_s, 5);
        auto *label = toast.findChild<QLabel *>();
        QVERIFY(label->text().endsWith(u'\u2026'));
        QCOMPARE(label->toolTip(), words);
        QVERIFY(host.rect().contains(toast.geometry()));
        host.resize(1200, 300);
        QTRY_COMPARE(label->text(), words);
    }
    void whatCannotBeUndoneIsToldWhole()
    {
        QWidget host;
        host.resize(600, 400);
        host.show();
        widgets::Toast toast(&host);
        const QString words =
            u"The copy of the papers on this desk was damaged and has been set aside; it is fetched anew. What you had decided is kept."_s;
        toast.say(words);
        auto *label = toast.findChild<QLabel *>();
        QCOMPARE(label->text(), words);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        QVERIFY(host.rect().contains(toast.geometry()));
        toast.say(u"short"_s, u"command-4"_s, 5); // one line again
        QVERIFY(toast.height() < 60);
    }
    void leavesTheRowInHandFree()
    {
        QWidget host;
        host.resize(800, 600);
        QListWidget list(&host);
        list.setGeometry(host.rect());
        for (int i = 0; i < 40; ++i)
            list.addItem(QString::number(i));
        host.show();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        list.setFocus();
        widgets::Toast toast(&host);
        toast.say(u"saved"_s, u"command-5"_s, 5);
        const QRect foot = toast.geometry();
        const auto row = [&] {
            const QRect cell = list.visualItemRect(list.currentItem());
            return QRect(list.viewport()->mapTo(&host, cell.topLeft()), cell.size());
        };
        list.setCurrentItem(list.itemAt(list.viewport()->mapFrom(&host, foot.center())));
        QVERIFY(list.currentItem() != nullptr && foot.intersects(row()));
        toast.say(u"saved"_s, u"command-6"_s, 5);
        QVERIFY(!toast.geometry().intersects(row()));
        QVERIFY(host.rect().contains(toast.geometry()));
        list.setCurrentRow(0);
        toast.say(u"saved"_s, u"command-7"_s, 5);
        QCOMPARE(toast.geometry(), foot);
    }
    void goesByItselfAndForgets()
    {
        QWidget host;
        host.show();
        widgets::Toast toast(&host);
        toast.say(u"words that must not stay"_s, u"command-2"_s, 1);
        QTRY_VERIFY_WITH_TIMEOUT(!toast.isVisible(), 3000);
        QVERIFY(toast.undoId().isEmpty());
        QVERIFY(toast.findChild<QLabel *>()->text().isEmpty());
    }
};

QTEST_MAIN(TestToast)
#include "test_toast.moc"
