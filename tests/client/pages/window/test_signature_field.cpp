// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/window/signature_field.h"

#include <QImage>
#include <QSignalSpy>
#include <QtTest>

using client::pages::window::SignatureField;

class TestSignatureField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void strokesBecomeASmallPicture();
};

void TestSignatureField::strokesBecomeASmallPicture()
{
    SignatureField field;
    field.resize(900, 300);
    field.show();
    QVERIFY(field.isEmpty() && field.png().isEmpty());
    QSignalSpy changed(&field, &SignatureField::changed);
    QTest::mousePress(&field, Qt::LeftButton, {}, {10, 150});
    QTest::mouseMove(&field, {880, 200});
    QTest::mouseMove(&field, {2000, 5000}); // beyond the field
    QTest::mouseRelease(&field, Qt::LeftButton, {}, {880, 200});
    QCOMPARE(changed.size(), 1);
    const QImage image = QImage::fromData(field.png());
    QVERIFY(!image.isNull() && image.width() <= 600 && image.height() <= 240);
    bool black = false;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            black = black || qGray(image.pixel(x, y)) < 40;
    QVERIFY(black);
    field.clear();
    QVERIFY(field.isEmpty() && field.png().isEmpty());
}

QTEST_MAIN(TestSignatureField)
#include "test_signature_field.moc"
