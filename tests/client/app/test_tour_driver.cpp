// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_driver.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using client::app::TourDriver;
using namespace Qt::StringLiterals;

class TestTourDriver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsOnTheScreenAndNothingElse()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QLabel label(u"shown words"_s), hidden(u"hidden words"_s);
        QLineEdit secret(u"passphrase"_s);
        secret.setEchoMode(QLineEdit::Password);
        QPlainTextEdit text(u"opinion"_s);
        QStringListModel rows({u"first row"_s, u"second row"_s});
        QTreeView list;
        list.setModel(&rows);
        for (QWidget *each : std::initializer_list<QWidget *>{&label, &hidden, &secret, &text, &list})
            layout.addWidget(each);
        window.show();
        hidden.hide();
        const TourDriver hands(window);
        for (const QString &seen : {u"shown words"_s, u"opinion"_s, u"second row"_s})
            QVERIFY2(hands.reads(seen), qPrintable(seen));
        for (const QString &unseen : {u"hidden words"_s, u"passphrase"_s})
            QVERIFY2(!hands.reads(unseen), qPrintable(unseen));
        label.hide();
        QVERIFY(!hands.reads(u"shown words"_s));
    }
    void findsByClassAndAccessibleName()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QLineEdit one, two;
        one.setAccessibleName(u"number"_s);
        two.setAccessibleName(u"reason"_s);
        layout.addWidget(&one);
        layout.addWidget(&two);
        window.show();
        const TourDriver hands(window);
        QCOMPARE(hands.find("QLineEdit", u"reason"_s), &two);
        QCOMPARE(hands.find<QLineEdit>(), &one);
        two.hide();
        QVERIFY(hands.find("QLineEdit", u"reason"_s) == nullptr);
        QVERIFY(hands.find("QTreeView") == nullptr);
    }
};

QTEST_MAIN(TestTourDriver)
#include "test_tour_driver.moc"
