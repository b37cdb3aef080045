// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_reading.h"
#include "widgets/pdf_view.h"
#include "widgets/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>

using namespace widgets;
using namespace Qt::StringLiterals;
using tests::support::PdfReading;

namespace {

struct View : PdfReading {
    PdfView view{source, find};

    explicit View(const QSize &size = {600, 500})
    {
        theme::apply(*qApp, theme::Scheme::Light);
        view.resize(size);
        view.show();
        if (!open() || !QTest::qWaitForWindowActive(&view))
            qFatal("no paper");
        view.setFocus();
    }
};

} // namespace

class TestPdfView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitsWidthPageAndWindow()
    {
        View one;
        QCOMPARE(one.view.fit(), PdfView::Fit::Width);
        QCOMPARE(one.view.horizontalScrollBar()->maximum(), 0);
        const qreal wide = one.view.zoom();
        one.view.setFit(PdfView::Fit::Page);
        QVERIFY(one.view.zoom() < wide);
        one.view.resize(300, 250);
        QVERIFY(one.view.zoom() < wide / 2);
    }
    void zoomHasStepsAndEnds()
    {
        View one;
        one.view.setZoom(1);
        one.view.zoomIn();
        QCOMPARE(one.view.zoom(), 1.1);
        one.view.zoomOut();
        one.view.zoomOut();
        QCOMPARE(one.view.zoom(), 0.9);
        QCOMPARE(one.view.fit(), PdfView::Fit::None);
        for (int i = 0; i < 20; ++i)
            one.view.zoomOut();
        QCOMPARE(one.view.zoom(), 0.25);
    }
    void whatIsInTheMiddleStaysThere()
    {
        View one;
        one.view.setZoom(1);
        one.view.showPage(1);
        const double before = double(one.view.verticalScrollBar()->value() + one.view.viewport()->height() / 2) / one.view.zoom();
        one.view.setZoom(2);
        const double after = double(one.view.verticalScrollBar()->value() + one.view.viewport()->height() / 2) / one.view.zoom();
        QVERIFY2(qAbs(before - after) < 40, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
    }
    void saysWhichPageIsShown()
    {
        View one;
        QSignalSpy pages(&one.view, &PdfView::currentPageChanged);
        one.view.showPage(2);
        QCOMPARE(one.view.currentPage(), 2);
        QCOMPARE(pages.last(), QVariantList({2}));
        one.source.clear();
        QCOMPARE(one.view.currentPage(), -1);
    }
    void selectsAndCopiesAPage()
    {
        View one;
        one.source.wantText(0, render::Need::Visible);
        QTRY_VERIFY_WITH_TIMEOUT(one.source.text(0) != nullptr, 20'000);
        QSignalSpy changed(&one.view, &PdfView::selectionChanged);
        one.view.selectPage();
        QVERIFY(one.view.hasSelection());
        QVERIFY(one.view.selectedText().contains(u"关于签收的通知"_s));
        one.view.copy();
        QCOMPARE(QApplication::clipboard()->text(), one.view.selectedText());
        one.view.clearSelection();
        QVERIFY(!one.view.hasSelection());
        QVERIFY(changed.size() >= 2);
    }
    void aPlaceFoundIsShown()
    {
        View one;
        one.view.setZoom(1);
        one.find.start(u"各科室"_s, 0);
        QTRY_VERIFY_WITH_TIMEOUT(one.find.currentMatch() != nullptr, 20'000);
        QCOMPARE(one.find.currentMatch()->page, 2);
        QTRY_COMPARE(one.view.currentPage(), 2);
        QCOMPARE(one.view.selectedText(), u"各科室"_s);
    }
};

QTEST_MAIN(TestPdfView)
#include "test_pdf_view.moc"
