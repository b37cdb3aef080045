// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/tour_driver.h"

#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using client::app::TourDriver;
using namespace Qt::StringLiterals;

namespace {

/// Notes what the mouse does on it.
class Pad : public QWidget {
public:
    QStringList seen;

protected:
    void mousePressEvent(QMouseEvent *event) override { note(u"press"_s, event); }
    void mouseMoveEvent(QMouseEvent *event) override { note(u"move"_s, event); }
    void mouseReleaseEvent(QMouseEvent *event) override { note(u"release"_s, event); }

private:
    void note(const QString &what, const QMouseEvent *event)
    {
        seen.append(u"%1 %2 %3"_s.arg(what).arg(event->position().x()).arg(event->position().y()));
    }
};

} // namespace

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
    void findsButtonsThatCanBePressed()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QPushButton shown(u"Print"_s), off(u"Send"_s);
        layout.addWidget(&shown);
        layout.addWidget(&off);
        off.setEnabled(false);
        window.show();
        const TourDriver hands(window);
        QCOMPARE(hands.button(u"Print"_s), &shown);
        QVERIFY(hands.button(u"Send"_s) == nullptr && hands.button(u"Pri"_s) == nullptr);
    }
    void drawsWithTheButtonHeldDown()
    {
        Pad pad;
        pad.resize(200, 100);
        pad.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pad));
        TourDriver hands(pad);
        const qint64 before = TourDriver::clicksMade();
        hands.draw(&pad, {{10, 10}, {60, 40}, {120, 20}});
        QTRY_COMPARE(pad.seen, QStringList({u"press 10 10"_s, u"move 60 40"_s, u"move 120 20"_s, u"release 120 20"_s}));
        QCOMPARE(TourDriver::clicksMade(), before + 1);
    }
    void countsKeys()
    {
        QLineEdit line;
        line.show();
        QVERIFY(QTest::qWaitForWindowActive(&line));
        TourDriver hands(line);
        const qint64 before = TourDriver::keysPressed();
        hands.type(u"阮青禾"_s);
        hands.key(Qt::Key_Tab);
        QCOMPARE(TourDriver::keysPressed(), before + 4);
        QTRY_COMPARE(line.text(), u"阮青禾"_s);
    }
};

QTEST_MAIN(TestTourDriver)
#include "test_tour_driver.moc"
