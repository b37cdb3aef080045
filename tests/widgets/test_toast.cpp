// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/toast.h"

#include <QLabel>
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
