// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/replies.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace render;
using namespace Qt::StringLiterals;

class TestReplies : public QObject {
    Q_OBJECT

    static QList<CharRow> word(const QString &letters, float x, float y, std::uint32_t gap)
    {
        QList<CharRow> rows;
        for (const QChar letter : letters) {
            rows.append({letter.unicode(), x, y, 10, 12, 0});
            x += 10;
        }
        rows.last().gap = gap;
        return rows;
    }
    static std::optional<PageText> read(const QList<CharRow> &rows, const QSizeF &page = {595, 842})
    {
        return readText(std::as_bytes(std::span(rows.constData(), std::size_t(rows.size()))), std::uint32_t(rows.size()), page);
    }

private Q_SLOTS:
    void joinsWordsAndLines()
    {
        const std::optional<PageText> text =
            read(word(u"签收"_s, 50, 100, 2) + word(u"of"_s, 71, 101, 1) + word(u"it"_s, 100, 100, 2) + word(u"下行"_s, 50, 120, 2));
        QVERIFY(text);
        QCOMPARE(text->text, u"签收of it\n下行"_s);
        QCOMPARE(text->boxes.size(), text->text.size());
        QCOMPARE(text->boxes.at(0), QRectF(50, 100, 10, 12));
        QVERIFY(text->boxes.at(4).isNull());
        QCOMPARE(text->boxes.at(8), QRectF(50, 120, 10, 12));
    }

    void givesSurrogatesOneBoxEach()
    {
        const std::optional<PageText> text = read({{0x20bb7, 10, 10, 12, 12, 2}});
        QVERIFY(text);
        QCOMPARE(text->text.size(), 2);
        QCOMPARE(text->boxes.size(), 2);
    }

    void cutsBoxesToThePage()
    {
        const std::optional<PageText> text = read({{'a', -50, -50, 4000, 4000, 2}});
        QCOMPARE(text->boxes.first(), QRectF(0, 0, 595, 842));
    }

    void hidesControlCharacters() { QCOMPARE(read({{'\n', 1, 1, 5, 5, 0}, {0x9b, 6, 1, 5, 5, 2}})->text, u"\ufffd\ufffd"_s); }

    void refusesImpossibleCharacters()
    {
        QVERIFY(!read({{0xd800, 1, 1, 1, 1, 0}}));
        QVERIFY(!read({{0x110000, 1, 1, 1, 1, 0}}));
        QVERIFY(!read({{'a', std::nanf(""), 1, 1, 1, 0}}));
        QVERIFY(!read({{'a', 1, INFINITY, 1, 1, 0}}));
        QVERIFY(!read({{'a', 1, 1, 1, 1, 3}}));
        QVERIFY(!readText({}, 1, {595, 842}));
        QVERIFY(!readText({}, limit::characters + 1, {595, 842}));
    }

    void readsSizesAndMarks()
    {
        const std::array rows{PageRow{595, 842}, PageRow{0, 0}, PageRow{-1, -1}, PageRow{1, 5000}};
        const auto pages = readSizes(std::as_bytes(std::span(rows)), 4);
        QVERIFY(pages);
        QCOMPARE(pages->at(0).size, QSizeF(595, 842));
        QCOMPARE(pages->at(1).status, Status::TooLarge);
        QVERIFY(pages->at(1).size.isNull() || !pages->at(1).size.isValid());
        QCOMPARE(pages->at(2).status, Status::Damaged);
        QCOMPARE(pages->at(3).status, Status::Ok);
    }

    void refusesImpossibleSizes()
    {
        for (const PageRow row :
            {PageRow{5001, 842}, PageRow{0.5, 842}, PageRow{595, -842}, PageRow{std::nanf(""), 842}, PageRow{595, INFINITY}}) {
            const std::array rows{row};
            QVERIFY(!readSizes(std::as_bytes(std::span(rows)), 1));
        }
        QVERIFY(!readSizes({}, 1));
        QVERIFY(!readSizes({}, 0));
        QVERIFY(!readSizes({}, limit::pages + 1));
    }

    void survivesJunk()
    {
        std::mt19937 randomness(7);
        std::array<std::byte, 40 * sizeof(CharRow)> junk;
        for (int i = 0; i < 20'000; ++i) {
            for (std::byte &byte : junk)
                byte = static_cast<std::byte>(randomness() % 8 == 0 ? randomness() : 0);
            const std::uint32_t count = randomness() % 41;
            if (const auto text = readText(junk, count, {595, 842}))
                QCOMPARE(text->boxes.size(), text->text.size());
            if (const auto sizes = readSizes(junk, count))
                QCOMPARE(sizes->size(), qsizetype(count));
        }
    }

    void neverAsksForTooManyPixels()
    {
        QCOMPARE(pixelSize({595, 842}, 72), QSize(595, 842));
        QCOMPARE(pixelSize({595.276, 841.89}, 144), QSize(1191, 1684));
        for (const QSizeF page : {QSizeF(5000, 5000), QSizeF(1, 5000), QSizeF(5000, 1), QSizeF(595, 842), QSizeF(1, 1)})
            for (const double dpi : {0.0, 1.0, 96.0, 600.0, 1e9}) {
                const QSize size = pixelSize(page, dpi);
                QVERIFY(size.width() >= 1 && size.height() >= 1);
                QVERIFY(size.width() <= int(limit::side) && size.height() <= int(limit::side));
                QVERIFY(std::uint64_t(size.width()) * std::uint64_t(size.height()) <= limit::pixels);
            }
    }

    void copiesPixels()
    {
        std::array<std::uint8_t, 12> pixels{0, 0, 255, 0, 255, 0, 255, 0, 0, 1, 2, 3};
        const QImage image = readPixels(std::as_bytes(std::span(pixels)), canvas({2, 2}));
        pixels.fill(0);
        QCOMPARE(image.pixelColor(0, 0), QColor(0, 0, 255));
        QCOMPARE(image.pixelColor(1, 0), QColor(0, 255, 0));
        QCOMPARE(image.pixelColor(0, 1), QColor(255, 0, 0));
        QCOMPARE(image.pixelColor(1, 1), QColor(1, 2, 3));
        QVERIFY(!image.hasAlphaChannel());
        QVERIFY(readPixels(std::as_bytes(std::span(pixels)), canvas({3, 2})).isNull());
        QVERIFY(readPixels(std::as_bytes(std::span(pixels)), QImage()).isNull());
        QCOMPARE(canvas({3, 1}).pixelColor(2, 0), QColor(Qt::white));
    }
};

QTEST_GUILESS_MAIN(TestReplies)
#include "test_replies.moc"
