// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/signature_ink.h"
#include "tests/support/page_stage.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using client::pages::window::inkOf;
using client::pages::window::SignatureReader;
using printing::SignatureInk;

class TestSignatureInk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsOfDarkPixels()
    {
        QImage picture(40, 20, QImage::Format_Grayscale8);
        picture.fill(255);
        for (int x = 5; x < 15; ++x)
            picture.setPixelColor(x, 7, Qt::black);
        picture.setPixelColor(30, 7, Qt::black);
        const SignatureInk ink = inkOf(picture);
        QCOMPARE(ink.size, QSizeF(40, 20));
        QCOMPARE(ink.dots, QList<QRectF>({QRectF(5, 7, 10, 1), QRectF(30, 7, 1, 1)}));
        QCOMPARE(inkOf({}), SignatureInk());
        picture.fill(255);
        QVERIFY(inkOf(picture).dots.isEmpty());
    }
    void largeOnesAreMadeSmaller()
    {
        QImage picture(3000, 900, QImage::Format_Grayscale8);
        picture.fill(0);
        const SignatureInk ink = inkOf(picture);
        QCOMPARE(ink.size, QSizeF(300, 90));
        QCOMPARE(ink.dots.size(), 90);
    }
    void readInTheSandbox()
    {
        tests::support::PageStage stage;
        QImage picture(200, 80, QImage::Format_Grayscale8);
        picture.fill(255);
        QPainter painter(&picture);
        painter.setPen(QPen(Qt::black, 4));
        painter.drawLine(20, 60, 180, 20);
        painter.end();
        QByteArray png;
        QBuffer buffer(&png);
        picture.save(&buffer, "PNG");
        stage.reader.blobs.insert(u"ab"_s, png);
        stage.reader.blobs.insert(u"cd"_s, "no picture");
        render::Pool pool{{QStringLiteral(CASEDESK_BIN_DIR "/casedesk-render")}};
        SignatureReader reader(stage.reader, pool);
        std::optional<SignatureInk> got;
        const auto take = [&got](const SignatureInk &ink) { got = ink; };
        reader.read(u"ab"_s, take);
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 20'000);
        QVERIFY(got->dots.size() > 10);
        for (const QString &none : {QString(), u"cd"_s, u"ef"_s}) {
            got.reset();
            reader.read(none, take);
            QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 20'000);
            QVERIFY(got->dots.isEmpty());
        }
    }
};

QTEST_MAIN(TestSignatureInk)
#include "test_signature_ink.moc"
