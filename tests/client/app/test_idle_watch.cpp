// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/idle_watch.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using client::app::IdleWatch;

class TestIdleWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysItOnceAndNotTooEarly()
    {
        IdleWatch watch(300);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QElapsedTimer timer;
        timer.start();
        watch.start();
        QVERIFY(idle.wait(10'000));
        QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!idle.wait(500)); // it is over until it is started again
        watch.start();
        QVERIFY(idle.wait(10'000));
        QCOMPARE(idle.size(), 2);
    }
    void eachTouchBeginsAnew_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("key") << 0;
        QTest::newRow("mouse button") << 1;
        QTest::newRow("mouse moved") << 2;
        QTest::newRow("wheel") << 3;
    }
    void eachTouchBeginsAnew()
    {
        QFETCH(int, kind);
        constexpr int limit = 500;
        QLineEdit field;
        field.show();
        IdleWatch watch(limit);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QElapsedTimer sinceTouch;
        sinceTouch.start();
        watch.start();
        for (int i = 0; i < 3; ++i) { // 600 ms in all, more than the limit
            QTest::qWait(200);
            if (sinceTouch.elapsed() >= limit)
                QSKIP("the machine stood still for longer than the limit");
            QCOMPARE(idle.size(), 0);
            touch(field, kind);
            sinceTouch.start();
        }
        QVERIFY(idle.wait(20'000));
        QVERIFY2(sinceTouch.elapsed() >= limit, qPrintable(QString::number(sinceTouch.elapsed())));
    }
    void paintingIsNoTouch()
    {
        QLineEdit field;
        field.show();
        IdleWatch watch(300);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.start();
        QElapsedTimer timer;
        timer.start();
        while (idle.isEmpty() && timer.elapsed() < 10'000) {
            field.repaint();
            QTest::qWait(20);
        }
        QCOMPARE(idle.size(), 1);
    }
    void zeroMeansNever()
    {
        IdleWatch watch(0);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.start();
        QVERIFY(!idle.wait(300));
    }
    void stoppedItIsSilent()
    {
        IdleWatch watch(60);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        watch.start();
        watch.stop();
        QVERIFY(!idle.wait(500));
    }

private:
    static void touch(QWidget &widget, int kind)
    {
        switch (kind) {
        case 0:
            QTest::keyClick(&widget, Qt::Key_A);
            break;
        case 1:
            QTest::mouseClick(&widget, Qt::LeftButton);
            break;
        case 2: {
            QMouseEvent move(QEvent::MouseMove, QPointF(3, 4), QPointF(3, 4), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&widget, &move);
            break;
        }
        default: {
            QWheelEvent wheel(
                QPointF(2, 2), QPointF(2, 2), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&widget, &wheel);
        }
        }
    }
};

QTEST_MAIN(TestIdleWatch)
#include "test_idle_watch.moc"
