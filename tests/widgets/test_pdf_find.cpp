// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_maker.h"
#include "widgets/pdf_find.h"

#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using namespace Qt::StringLiterals;

class TestPdfFind : public QObject {
    Q_OBJECT

    static render::PageText text(const QString &words)
    {
        render::PageText page{words, {}};
        int x = 0, y = 0;
        for (const QChar letter : words) {
            const bool line = letter == u'\n';
            page.boxes.append(letter.isSpace() ? QRectF() : QRectF(x, y, 10, 12));
            x = line ? 0 : x + 10;
            y += line ? 20 : 0;
        }
        return page;
    }

private Q_SLOTS:
    void findsAcrossLinesAndBlanks()
    {
        const QList<PdfMatch> found = pdfMatches(text(u"区住房和城乡建\n设局 办公室"_s), 4, u"建设局办公"_s);
        QCOMPARE(found, QList({PdfMatch{4, 6, 13}}));
    }

    void findsAllWithoutOverlapAndInAnyCase()
    {
        QCOMPARE(pdfMatches(text(u"aAaAa"_s), 0, u"aa"_s).size(), 2);
        QVERIFY(pdfMatches(text(u"abc"_s), 0, u" "_s).isEmpty());
        QVERIFY(pdfMatches(text({}), 0, u"a"_s).isEmpty());
    }

    void placesPointsBetweenCharacters()
    {
        const render::PageText page = text(u"abc\ndef"_s);
        QCOMPARE(pdfIndexAt(page, {-5, 5}), 0);
        QCOMPARE(pdfIndexAt(page, {12, 5}), 1);
        QCOMPARE(pdfIndexAt(page, {18, 5}), 2);
        QCOMPARE(pdfIndexAt(page, {500, 5}), 3);
        QCOMPARE(pdfIndexAt(page, {1, 25}), 4);
        QCOMPARE(pdfIndexAt(page, {500, 500}), 7);
    }

    void drawsOneStretchALine()
    {
        const QList<QRectF> stretches = pdfStretches(text(u"ab c\ndef"_s), 1, 7);
        QCOMPARE(stretches, QList({QRectF(10, 0, 30, 12), QRectF(0, 20, 20, 12)}));
        QVERIFY(pdfStretches(text(u"abc"_s), 2, 2).isEmpty());
        QCOMPARE(pdfStretches(text(u"abc"_s), -5, 50).size(), 1);
    }

    void countsAndWalksAround()
    {
        render::Settings settings;
        settings.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
        render::Pool pool(settings);
        PdfSource source(pool);
        PdfFind find(source);
        source.open(tests::support::textPdf({u"签收"_s, u"没有"_s, u"签收 签收"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(source.state(), PdfSource::State::Open, 20'000);
        QSignalSpy moved(&find, &PdfFind::moved);
        find.start(u"签收"_s, 2);
        QTRY_VERIFY_WITH_TIMEOUT(!find.isRunning(), 20'000);
        QCOMPARE(find.matches().size(), 3);
        QCOMPARE(find.current(), 1); // begins at the page in view
        find.next();
        QCOMPARE(find.current(), 2);
        find.next();
        QCOMPARE(find.current(), 0);
        find.previous();
        QCOMPARE(find.current(), 2);
        QCOMPARE(moved.size(), 4);
        find.start(u"无此词"_s, 0);
        QVERIFY(!find.isRunning() && find.matches().isEmpty() && !find.currentMatch());
        find.start({}, 0);
        QVERIFY(find.words().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPdfFind)
#include "test_pdf_find.moc"
