// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tight.h"

#include <QTest>
#include <QWidget>

using widgets::isTight;

class TestTight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theScreensOfTheOffices()
    {
        QVERIFY(!isTight({1366, 768}) && !isTight({1920, 1080}) && !isTight({1280, 720}));
        QVERIFY(isTight({1092, 614}) && isTight({911, 512}) && isTight({960, 540}) && isTight({683, 384}));
    }
    void toldWhenShownAndWhenItTurns()
    {
        QWidget window;
        auto *part = new QWidget(&window);
        QList<bool> told;
        widgets::whenTight(part, [&told](bool tight) { told.append(tight); });
        QVERIFY(told.isEmpty());
        window.resize(1366, 768);
        window.show();
        QCOMPARE(told, QList<bool>{false});
        window.resize(911, 512);
        QTRY_COMPARE(told, (QList<bool>{false, true}));
        window.resize(960, 540); // no news
        window.resize(1366, 768);
        QTRY_COMPARE(told, (QList<bool>{false, true, false}));
    }
    void whatWasHiddenLearnsItLater()
    {
        QWidget window;
        auto *part = new QWidget(&window);
        part->hide();
        QList<bool> told;
        widgets::whenTight(part, [&told](bool tight) { told.append(tight); });
        window.resize(1366, 768);
        window.show();
        part->show();
        part->hide();
        window.resize(911, 512);
        QCoreApplication::processEvents();
        QCOMPARE(told, QList<bool>{false});
        part->show();
        QCOMPARE(told, (QList<bool>{false, true}));
    }
    void aPartThatMovesFollowsItsNewWindow()
    {
        QWidget wide, narrow;
        auto *part = new QWidget(&wide);
        QList<bool> told;
        widgets::whenTight(part, [&told](bool tight) { told.append(tight); });
        wide.resize(1366, 768);
        wide.show();
        narrow.resize(911, 512);
        narrow.show();
        part->setParent(&narrow);
        part->show();
        QCOMPARE(told, (QList<bool>{false, true}));
        wide.resize(1400, 800);
        narrow.resize(1366, 768);
        QTRY_COMPARE(told, (QList<bool>{false, true, false}));
    }
};

QTEST_MAIN(TestTight)
#include "test_tight.moc"
