// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures go the way of papers: only the sandboxed worker decodes them, whatever they are called and however large they say they are.
#include "render/picture_kind.h"
#include "render/pool.h"
#include "render/worker/picture.h"
#include "tests/support/picture_maker.h"

#include <QElapsedTimer>
#include <QTest>

using namespace render;
using namespace tests::support;
using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

template <class T> domain::Result<T> await(const Async<T> &future)
{
    const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, 60'000);
    if (!finished || future.resultCount() == 0)
        return tl::unexpected(domain::Failure{FailureCode::RequestCancelled, u"no answer"_s, false});
    return future.result();
}

Settings standard()
{
    Settings settings;
    settings.program = QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render");
    return settings;
}

worker::Bytes view(const QByteArray &bytes)
{
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

QString kindOf(const QByteArray &bytes)
{
    const std::string_view kind = mediaTypeOf(view(bytes));
    return QString::fromLatin1(kind.data(), qsizetype(kind.size()));
}

} // namespace

class TestPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKindIsInTheBytes()
    {
        const QImage image = twoColours(QSize(8, 8));
        QCOMPARE(kindOf(pictureFile(image, "png")), u"image/png"_s);
        QCOMPARE(kindOf(pictureFile(image, "jpg")), u"image/jpeg"_s);
        QCOMPARE(kindOf(tiffFile(QSize(2, 2), {1})), u"image/tiff"_s);
        QCOMPARE(kindOf("%PDF-1.7 x"), u"application/pdf"_s);
        QCOMPARE(kindOf("GIF89a"), QString());
        QCOMPARE(kindOf({}), QString());
    }
    void aPictureIsAPage()
    {
        Pool pool(standard());
        for (const char *format : {"png", "jpg"}) {
            const auto opened = await(pool.open(pictureFile(twoColours(QSize(1500, 900)), format)));
            QVERIFY2(opened, format);
            QCOMPARE(opened->pages.size(), 1);
            QCOMPARE(opened->pages.first(), QSizeF(720, 432));
            const auto page = await(pool.page(opened->handle, 0, 72));
            QVERIFY(page);
            QCOMPARE(page->size(), QSize(720, 432));
            QVERIFY(qRed(page->pixel(100, 300)) > 180 && qBlue(page->pixel(100, 300)) < 40);
            QVERIFY(qBlue(page->pixel(600, 300)) > 180 && qRed(page->pixel(600, 300)) < 40);
            QVERIFY(qGreen(page->pixel(300, 20)) > 240);
            QCOMPARE(await(pool.page(opened->handle, 0, 300))->size(), QSize(3000, 1800)); // larger than it is
            QCOMPARE(await(pool.text(opened->handle, 0))->text, QString());
        }
        QCOMPARE(pool.deaths(), 0);
    }
    void thePagesOfATiff()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(tiffFile(QSize(300, 200), {30, 220})));
        QVERIFY(opened);
        QCOMPARE(opened->pages.size(), 2);
        QCOMPARE(qRed(await(pool.page(opened->handle, 0, 72))->pixel(9, 9)), 30);
        QCOMPARE(qRed(await(pool.page(opened->handle, 1, 72))->pixel(9, 9)), 220);
    }
    void aPhotographStandsUpright()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(withOrientation(pictureFile(twoColours(QSize(600, 400)), "jpg"), 6)));
        QCOMPARE(opened->pages.first(), QSizeF(192, 288));
        const auto page = await(pool.page(opened->handle, 0, 72));
        QVERIFY(qRed(page->pixel(50, 40)) > 180); // the left half is above now
        QVERIFY(qBlue(page->pixel(50, 250)) > 180);
        QVERIFY(qGreen(page->pixel(185, 140)) > 240); // and the bar at the right
    }
    void whatIsClearShowsPaper()
    {
        QImage image(20, 20, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const QByteArray png = pictureFile(image, "png");
        worker::Picture picture;
        std::vector<PageRow> rows;
        QCOMPARE(picture.open(view(png), &rows), Status::Ok);
        std::vector<std::byte> pixels(5 * 5 * 3);
        QCOMPARE(picture.paint(0, 5, 5, pixels.data()), Status::Ok);
        QCOMPARE(std::to_integer<int>(pixels[40]), 255);
    }
    void brokenOnesAreRefused()
    {
        Pool pool(standard());
        const QByteArray png = pictureFile(twoColours(QSize(300, 200)), "png"), jpeg = pictureFile(twoColours(QSize(300, 200)), "jpg");
        QCOMPARE(await(pool.open(png.first(12))).error().code, FailureCode::RenderDamaged);
        for (const QByteArray &cut : {png.first(png.size() / 2), jpeg.first(jpeg.size() / 2)}) {
            const auto opened = await(pool.open(cut)); // the head is sound
            QVERIFY(opened);
            QCOMPARE(await(pool.page(opened->handle, 0, 72)).error().code, FailureCode::RenderDamaged);
        }
        QCOMPARE(pool.deaths(), 0);
    }
    void bombsAreRefusedFromTheirHead()
    {
        Pool pool(standard());
        QElapsedTimer timer;
        for (const QByteArray &bomb :
            {hugePng(30'000, 30'000, false, false), hugePng(20'000, 20'000, true), hugePng(70'000, 2, false, false)}) {
            timer.start();
            const auto opened = await(pool.open(bomb));
            QVERIFY(!opened);
            const bool refused = opened.error().code == FailureCode::RenderTooLarge || opened.error().code == FailureCode::RenderDamaged;
            QVERIFY2(refused, qPrintable(domain::codeText(opened.error().code)));
            QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        }
        QCOMPARE(pool.deaths(), 0);
    }
    void aLargeScanIsScaledInTheWorker()
    {
        Pool pool(standard());
        const auto opened = await(pool.open(hugePng(9'000, 7'000))); // 63 million pixels in a few KB
        QVERIFY(opened);
        const auto page = await(pool.page(opened->handle, 0, 20));
        QVERIFY2(page, page ? "" : qPrintable(domain::codeText(page.error().code)));
        QCOMPARE(qRed(page->pixel(10, 10)), 0);
        QCOMPARE(pool.deaths(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPicture)
#include "test_picture.moc"
