// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_selection.h"

#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;

class TestPdfSelection : public QObject {
    Q_OBJECT

    /// "ab c" and, a line below, "de": every letter 10 wide and 12 high; the blank and the line end have no box.
    static render::PageText page()
    {
        render::PageText text;
        text.text = u"ab c\nde"_s;
        text.boxes = {{0, 0, 10, 12}, {10, 0, 10, 12}, {}, {25, 0, 10, 12}, {}, {0, 20, 10, 12}, {10, 20, 10, 12}};
        return text;
    }

private Q_SLOTS:
    void theNearerGapIsMeant()
    {
        QCOMPARE(pdfIndexAt(page(), {2, 6}), 0);
        QCOMPARE(pdfIndexAt(page(), {8, 6}), 1);
        QCOMPARE(pdfIndexAt(page(), {12, 6}), 1);
        QCOMPARE(pdfIndexAt(page(), {500, 6}), 4);  // right of the line: its end
        QCOMPARE(pdfIndexAt(page(), {-20, 26}), 5); // left of the second: its beginning
    }
    void theLineIsFoundFirst()
    {
        QCOMPARE(pdfIndexAt(page(), {34, 22}), 7); // "c" is nearer across, but not in this line
        QCOMPARE(pdfIndexAt(page(), {5, 300}), 5);
    }
    void nothingToSelectIsTheBeginning() { QCOMPARE(pdfIndexAt({}, {5, 5}), 0); }
    void oneStretchForEachLine()
    {
        const QList<QRectF> all = pdfStretches(page(), 0, 7);
        QCOMPARE(all, QList<QRectF>({QRectF(0, 0, 35, 12), QRectF(0, 20, 20, 12)})); // the blank is bridged, the line end is not
        QCOMPARE(pdfStretches(page(), 1, 2), QList<QRectF>({QRectF(10, 0, 10, 12)}));
    }
    void outsideThereIsNothing()
    {
        QVERIFY(pdfStretches(page(), 4, 4).isEmpty());
        QVERIFY(pdfStretches(page(), 4, 5).isEmpty()); // a line end alone
        QCOMPARE(pdfStretches(page(), -3, 99).size(), 2);
    }
    void placesHaveAnOrder()
    {
        QVERIFY(PdfPlace({0, 9}) < PdfPlace({1, 0}));
        QVERIFY(!PdfPlace().isValid());
        QVERIFY(PdfPlace({0, 0}).isValid());
    }
};

QTEST_APPLESS_MAIN(TestPdfSelection)
#include "test_pdf_selection.moc"
