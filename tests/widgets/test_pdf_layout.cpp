// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_layout.h"

#include <QTest>

using namespace widgets;

class TestPdfLayout : public QObject {
    Q_OBJECT

    static PdfLayout three(qreal zoom = 1, int width = 1'000)
    {
        PdfLayout layout;
        layout.setPages({{600, 800}, {800, 600}, {600, 800}});
        layout.setZoom(zoom, width);
        return layout;
    }

private Q_SLOTS:
    void putsPagesBeneathEachOther()
    {
        const PdfLayout layout = three();
        QCOMPARE(layout.page(0).size(), QSizeF(800, 1067));
        QVERIFY(layout.page(0).bottom() < layout.page(1).top());
        QVERIFY(layout.page(1).bottom() < layout.page(2).top());
        QVERIFY(qAbs(layout.page(0).center().x() - layout.page(1).center().x()) <= 1);
        QVERIFY(layout.size().width() >= 1067);
        QVERIFY(layout.size().height() > layout.page(2).bottom());
    }

    void findsPagesByHeight()
    {
        const PdfLayout layout = three();
        QCOMPARE(layout.pageAt(-50), 0);
        QCOMPARE(layout.pageAt(layout.page(1).center().y()), 1);
        QCOMPARE(layout.pageAt(1e7), 2);
        QCOMPARE(layout.between(0, 100), std::pair(0, 0));
        QCOMPARE(layout.between(layout.page(0).bottom() - 1, layout.page(1).top() + 1), std::pair(0, 1));
        QCOMPARE(layout.between(layout.page(0).bottom() + 1, layout.page(1).top() - 1).second, 0);
    }

    void keepsZoomWithinLimits()
    {
        QCOMPARE(three(100).zoom(), PdfLayout::largest);
        QCOMPARE(three(0).zoom(), PdfLayout::smallest);
    }

    void fits()
    {
        PdfLayout layout = three();
        layout.setZoom(layout.zoomForWidth(700), 700);
        QVERIFY(layout.size().width() <= 700);
        QVERIFY(layout.page(1).width() > 660);
        layout.setZoom(layout.zoomForPage(0, {700, 500}), 700);
        QVERIFY(layout.page(0).height() <= 500);
        QVERIFY(layout.page(0).height() > 460);
    }

    void convertsThereAndBack()
    {
        const PdfLayout layout = three(1.37);
        const QRectF points(100, 200, 30, 12);
        const QRectF strip = layout.fromPoints(1, points);
        QVERIFY(layout.page(1).contains(strip));
        QVERIFY((layout.toPoints(1, strip.topLeft()) - points.topLeft()).manhattanLength() < 1e-6);
    }

    void isEmptyWithoutPages()
    {
        PdfLayout layout;
        layout.setZoom(1, 500);
        QVERIFY(layout.size().isEmpty());
        QCOMPARE(layout.pageAt(10), -1);
        QCOMPARE(layout.between(0, 100), std::pair(0, -1));
    }
};

QTEST_GUILESS_MAIN(TestPdfLayout)
#include "test_pdf_layout.moc"
