// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/worker/codecs.h"
#include "tests/support/picture_maker.h"

#include <QTest>

using namespace render::worker;
using namespace tests::support;

class TestCodecs : public QObject {
    Q_OBJECT

    static Bytes view(const QByteArray &bytes) { return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))); }

private Q_SLOTS:
    void headsSayTheSize()
    {
        const QImage image = twoColours(QSize(40, 24));
        const QByteArray png = pictureFile(image, "png"), jpeg = pictureFile(image, "jpg");
        QCOMPARE(pngFact(view(png))->width, 40U);
        QCOMPARE(jpegFact(view(jpeg))->height, 24U);
        QVERIFY(!pngFact(view(jpeg)) && !jpegFact(view(png)));
        QVERIFY(!pngFact(view(png.first(20))) && !jpegFact(view(jpeg.first(10))));
        QCOMPARE(tiffFacts(view(tiffFile(QSize(6, 4), {10, 200}))).size(), 2U);
        QVERIFY(tiffFacts(view(QByteArray("II*\0\xff\xff\xff\xff", 8))).empty());
    }
    void theCamerasNoteIsRead()
    {
        const QByteArray jpeg = pictureFile(twoColours(QSize(40, 24)), "jpg");
        const int quarters[] = {0, 0, 2, 2, 3, 1, 1, 3};
        const bool mirrored[] = {false, true, false, true, true, false, true, false};
        for (int way = 1; way <= 8; ++way) {
            const QByteArray noted = withOrientation(jpeg, char(way));
            QCOMPARE(jpegFact(view(noted))->quarter, quarters[way - 1]);
            QCOMPARE(jpegFact(view(noted))->mirrored, mirrored[way - 1]);
        }
        QCOMPARE(jpegFact(view(withOrientation(jpeg, 77)))->quarter, 0);
    }
    void rowsAreAllThereOrItSaysSo()
    {
        const QByteArray png = pictureFile(twoColours(QSize(40, 24)), "png");
        const PictureFact fact = *pngFact(view(png));
        int rows = 0;
        std::uint8_t red = 0;
        QVERIFY(pngRows(view(png), fact, [&](const std::uint8_t *row) {
            if (++rows == 20)
                red = row[3];
        }));
        QCOMPARE(rows, 24);
        QCOMPARE(red, 0xcc);
        QVERIFY(!pngRows(view(png.first(png.size() - 30)), fact, [](const std::uint8_t *) {}));
        const QByteArray jpeg = pictureFile(twoColours(QSize(400, 240)), "jpg");
        const PictureFact whole = *jpegFact(view(jpeg));
        QVERIFY(jpegRows(view(jpeg), whole, whole, [](const std::uint8_t *) {}));
        QVERIFY(!jpegRows(view(jpeg.first(jpeg.size() / 2)), whole, whole, [](const std::uint8_t *) {})); // half a paper is no paper
        const PictureFact small = jpegReduced(whole, 50, 30);
        QCOMPARE(small.width, 50U);
        rows = 0;
        QVERIFY(jpegRows(view(jpeg), whole, small, [&](const std::uint8_t *) { ++rows; }));
        QCOMPARE(rows, 30);
        const QByteArray odd = pictureFile(twoColours(QSize(901, 601)), "jpg"); // no multiple of eight
        const PictureFact oddFact = *jpegFact(view(odd));
        QVERIFY(jpegRows(view(odd), oddFact, jpegReduced(oddFact, 72, 48), [](const std::uint8_t *) {}));
    }
    void everyByteMayBeAnother()
    {
        const QByteArray png = pictureFile(twoColours(QSize(16, 16)), "png"), jpeg = pictureFile(twoColours(QSize(16, 16)), "jpg");
        const QByteArray tiff = tiffFile(QSize(6, 4), {10, 200});
        int read = 0;
        for (qsizetype i = 0; i < qMax(png.size(), qMax(jpeg.size(), tiff.size())); ++i) {
            const auto spoilt = [i](QByteArray bytes) {
                if (i < bytes.size())
                    bytes[i] = char(~bytes.at(i));
                return bytes;
            };
            const QByteArray p = spoilt(png), j = spoilt(jpeg), t = spoilt(tiff);
            const auto count = [&read](const std::uint8_t *) { ++read; };
            if (const auto fact = pngFact(view(p)); fact && fact->width < 1000 && fact->height < 1000)
                pngRows(view(p), *fact, count);
            if (const auto fact = jpegFact(view(j)); fact && fact->width < 1000 && fact->height < 1000)
                jpegRows(view(j), *fact, *fact, count);
            const auto facts = tiffFacts(view(t));
            for (std::size_t page = 0; page < facts.size() && page < 5; ++page)
                if (facts[page].width < 1000 && facts[page].height < 1000)
                    tiffRows(view(t), std::uint32_t(page), facts[page], count);
        }
        QVERIFY(read > 0);
    }
};

QTEST_GUILESS_MAIN(TestCodecs)
#include "test_codecs.moc"
