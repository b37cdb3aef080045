// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_reading.h"

#include <QSignalSpy>

using namespace widgets;
using render::Need;
using tests::support::PdfReading;

namespace {

constexpr int enough = 20'000;

} // namespace

class TestPdfSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAndKnowsItsPages()
    {
        PdfReading reading;
        QVERIFY(reading.open());
        QCOMPARE(reading.source.count(), 3);
        QCOMPARE(reading.source.sizes().first(), QSizeF(595, 842));
        QVERIFY(reading.source.image(0, 400).isNull());
    }
    void aPageComesAtTheWidthAskedFor()
    {
        PdfReading reading;
        QVERIFY(reading.open());
        QSignalSpy changed(&reading.source, &PdfSource::pageChanged);
        reading.source.want(1, 72, Need::Visible);
        reading.source.want(1, 72, Need::Visible); // on its way already
        QTRY_VERIFY_WITH_TIMEOUT(reading.source.isSharp(1, 72), enough);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reading.source.image(1, 595).width(), 595);
        QVERIFY(!reading.source.isSharp(1, 144));
        QCOMPARE(reading.source.image(1, 1190).width(), 595); // until a sharper one is there
        reading.source.want(1, 144, Need::Visible);
        QTRY_VERIFY_WITH_TIMEOUT(reading.source.isSharp(1, 144), enough);
        QCOMPARE(reading.source.image(1, 1190).width(), 1190);
        QCOMPARE(reading.source.image(1, 800).width(), 1190); // rather too sharp than too coarse
    }
    void wishesOutsideAreGivenUp()
    {
        PdfReading reading;
        QVERIFY(reading.open());
        reading.source.want(2, 90, Need::Visible);
        reading.source.keepOnly(0, 1);
        reading.source.want(0, 90, Need::Visible);
        QTRY_VERIFY_WITH_TIMEOUT(reading.source.isSharp(0, 90), enough);
        reading.source.want(2, 90, Need::Visible); // may be asked for anew
        QTRY_VERIFY_WITH_TIMEOUT(reading.source.isSharp(2, 90), enough);
    }
    void wordsArriveOnce()
    {
        PdfReading reading;
        QVERIFY(reading.open());
        QSignalSpy changed(&reading.source, &PdfSource::textChanged);
        QVERIFY(reading.source.text(2) == nullptr);
        reading.source.wantText(2, Need::Visible);
        reading.source.wantText(2, Need::Visible);
        reading.source.wantText(7, Need::Visible); // there is no such page
        QTRY_VERIFY_WITH_TIMEOUT(reading.source.text(2) != nullptr, enough);
        QVERIFY(reading.source.text(2)->text.contains(QStringLiteral("签收")));
        QCOMPARE(changed.size(), 1);
    }
    void whatIsNoPaperFailsAndTheNextOpens()
    {
        PdfReading reading;
        QVERIFY(!reading.open("this is not a paper"));
        QCOMPARE(reading.source.state(), PdfSource::State::Failed);
        QCOMPARE(reading.source.failure().code, domain::FailureCode::RenderDamaged);
        QVERIFY(reading.open());
        reading.source.clear();
        QCOMPARE(reading.source.state(), PdfSource::State::Empty);
        QCOMPARE(reading.source.count(), 0);
    }
    void answersToAnEarlierPaperAreDropped()
    {
        PdfReading reading;
        QVERIFY(reading.open());
        reading.source.want(0, 72, Need::Visible);
        QVERIFY(reading.open(tests::support::textPdf({QStringLiteral("另一份")})));
        QCOMPARE(reading.source.count(), 1);
        reading.source.want(0, 36, Need::Visible);
        QTRY_VERIFY_WITH_TIMEOUT(reading.source.isSharp(0, 36), enough);
        QVERIFY(!reading.source.isSharp(0, 72));
    }
};

QTEST_MAIN(TestPdfSource)
#include "test_pdf_source.moc"
