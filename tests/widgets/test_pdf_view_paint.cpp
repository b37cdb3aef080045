// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_reading.h"
#include "tests/support/pixels.h"
#include "widgets/pdf_view.h"
#include "widgets/theme/palettes.h"

#include <QApplication>

using namespace widgets;
using tests::support::count;
using tests::support::drawn;
using tests::support::PdfReading;

class TestPdfViewPaint : public QObject {
    Q_OBJECT

    struct View : PdfReading {
        PdfView view{source, find};
        View()
        {
            view.resize(600, 500);
            view.show();
        }
        bool sharp()
        {
            return open() && QTest::qWaitFor([this] { return view.isSharp(); }, 20'000);
        }
    };

    /// Pixels as dark as the ink of a paper, within its sheet.
    static int dark(const QImage &seen)
    {
        int found = 0;
        for (int y = 30; y < seen.height() - 10; ++y)
            for (int x = 40; x < seen.width() - 40; ++x)
                found += seen.pixelColor(x, y).lightness() < 90;
        return found;
    }

private Q_SLOTS:
    void init() { theme::apply(*qApp, theme::Scheme::Light); }

    void paperIsWhiteInEveryScheme_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
        QTest::newRow("high contrast") << theme::Scheme::HighContrast;
    }
    void paperIsWhiteInEveryScheme()
    {
        QFETCH(theme::Scheme, scheme);
        theme::apply(*qApp, scheme);
        View one;
        QVERIFY(one.sharp());
        const QImage seen = drawn(one.view);
        QVERIFY(count(seen, Qt::white) > 100'000);
        QCOMPARE(seen.pixelColor(3, 3), theme::colors().ground);
        QVERIFY(dark(seen) > 50); // the words
    }
    void withoutAPaperOnlyTheGround()
    {
        View one;
        const QImage seen = drawn(one.view);
        QCOMPARE(count(seen, theme::colors().ground), seen.width() * seen.height());
    }
    void whatCannotBeShownIsSaidInInk_data() { paperIsWhiteInEveryScheme_data(); }
    void whatCannotBeShownIsSaidInInk()
    {
        QFETCH(theme::Scheme, scheme);
        theme::apply(*qApp, scheme);
        View one;
        QVERIFY(!one.open("no paper at all"));
        const QImage seen = drawn(one.view);
        QCOMPARE(count(seen, Qt::white) > 100'000, false);
        QVERIFY(count(seen, theme::colors().ink) > 100);       // the headline
        QVERIFY(count(seen, theme::colors().secondInk) > 100); // the way out
    }
    void placesFoundAreMarkedLikeWithAPen()
    {
        View one;
        QVERIFY(one.sharp());
        const QImage before = drawn(one.view);
        one.find.start(QStringLiteral("通知"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(one.find.currentMatch() != nullptr, 20'000);
        const QImage after = drawn(one.view);
        int tinted = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                tinted += before.pixelColor(x, y) == Qt::white && after.pixelColor(x, y) != Qt::white;
        QVERIFY2(tinted > 200, qPrintable(QString::number(tinted)));
        QVERIFY(dark(after) >= dark(before)); // black stays black
    }
    void theFocusIsSeen()
    {
        View one;
        QVERIFY(QTest::qWaitForWindowActive(&one.view));
        one.view.setFocus();
        QVERIFY(count(drawn(one.view), theme::colors().focus) > 1000);
        one.view.clearFocus();
        QCOMPARE(count(drawn(one.view), theme::colors().focus), 0);
    }
};

QTEST_MAIN(TestPdfViewPaint)
#include "test_pdf_view_paint.moc"
