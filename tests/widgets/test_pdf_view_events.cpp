// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_reading.h"
#include "widgets/pdf_view.h"

#include <QApplication>
#include <QScrollBar>
#include <QWheelEvent>

using namespace widgets;
using tests::support::PdfReading;

class TestPdfViewEvents : public QObject {
    Q_OBJECT

    struct View : PdfReading {
        PdfView view{source, find};
        View()
        {
            view.resize(600, 500);
            view.show();
            if (!open() || !QTest::qWaitForWindowActive(&view))
                qFatal("no paper");
            view.setFocus();
        }
        int top() const { return view.verticalScrollBar()->value(); }
        void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(&view, key, with); }
        void wheel(int by, Qt::KeyboardModifiers with)
        {
            QWheelEvent event(
                QPointF(100, 100), view.mapToGlobal(QPointF(100, 100)), {}, {0, by}, Qt::NoButton, with, Qt::NoScrollPhase, false);
            QApplication::sendEvent(view.viewport(), &event);
        }
    };

private Q_SLOTS:
    void keysScroll()
    {
        View one;
        one.key(Qt::Key_Down);
        const int step = one.top();
        QVERIFY(step > 0);
        one.key(Qt::Key_PageDown);
        QVERIFY(one.top() > step + 200);
        one.key(Qt::Key_End);
        QCOMPARE(one.top(), one.view.verticalScrollBar()->maximum());
        one.key(Qt::Key_Home);
        QCOMPARE(one.top(), 0);
        one.key(Qt::Key_Up);
        QCOMPARE(one.top(), 0);
    }
    void leftAndRightTurnThePageUnlessItIsWider()
    {
        View one;
        one.key(Qt::Key_Right);
        QCOMPARE(one.view.currentPage(), 1);
        one.key(Qt::Key_Left);
        QCOMPARE(one.view.currentPage(), 0);
        one.view.setZoom(3);
        const int across = one.view.horizontalScrollBar()->value();
        one.key(Qt::Key_Right);
        QVERIFY(one.view.horizontalScrollBar()->value() > across);
        QCOMPARE(one.view.currentPage(), 0);
    }
    void theWheelScrollsAndWithCtrlZooms()
    {
        View one;
        const qreal zoom = one.view.zoom();
        one.wheel(-120, {});
        QVERIFY(one.top() > 0);
        QCOMPARE(one.view.zoom(), zoom);
        one.wheel(120, Qt::ControlModifier);
        QVERIFY(one.view.zoom() > zoom);
    }
    void theMouseSelectsAndEscapeEndsIt()
    {
        View one;
        one.source.wantText(0, render::Need::Visible);
        QTRY_VERIFY_WITH_TIMEOUT(one.source.text(0) != nullptr, 20'000);
        const QRectF first = one.source.text(0)->boxes.first();
        const double scale = one.view.zoom() * 96 / 72;
        PdfLayout layout;
        layout.setPages(one.source.sizes());
        layout.setZoom(one.view.zoom(), one.view.viewport()->width());
        const QPoint from = layout.fromPoints(0, first).center().toPoint() - QPoint(qRound(first.width() * scale), 0);
        QTest::mousePress(one.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(one.view.viewport(), from + QPoint(qRound(first.width() * scale * 2.4), 0));
        QTest::mouseRelease(one.view.viewport(), Qt::LeftButton, {}, from + QPoint(qRound(first.width() * scale * 2.4), 0));
        QVERIFY(one.view.hasSelection());
        QVERIFY(QStringLiteral("第一页").startsWith(one.view.selectedText()));
        one.key(Qt::Key_Right, Qt::ShiftModifier);
        one.key(Qt::Key_Escape);
        QVERIFY(!one.view.hasSelection());
    }
    void otherKeysAreForThePage()
    {
        View one;
        QKeyEvent press(QEvent::KeyPress, Qt::Key_S, Qt::NoModifier, QStringLiteral("s"));
        QApplication::sendEvent(&one.view, &press);
        QVERIFY(!press.isAccepted());
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(&one.view, &escape); // nothing is selected
        QVERIFY(!escape.isAccepted());
    }
};

QTEST_MAIN(TestPdfViewEvents)
#include "test_pdf_view_events.moc"
