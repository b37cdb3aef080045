// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/font_trim.h"
#include "printing/press/fonts.h"
#include "tests/printing/pdf_tools.h"

#include <QtTest>

#include <cairo-pdf.h>

using namespace Qt::StringLiterals;
using namespace printing;
using pdf_tools::Pdf;
using press::trimFonts;

namespace {

/// A page straight from Cairo, untrimmed.
QByteArray raw()
{
    QByteArray bytes;
    auto *surface = cairo_pdf_surface_create_for_stream(
        [](void *closure, const unsigned char *data, unsigned int length) {
            static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes, 595, 842);
    auto *cairo = cairo_create(surface);
    const press::PangoFonts fonts;
    fonts.line(u"榕江市青榕区人民政府关于做好2026年防汛工作的通知 Wet season"_s, {FontRole::Serif, false, 18})->show(cairo, 10, 40);
    fonts.line(u"一、压实工作责任，加强协同配合。"_s, {FontRole::Sans, true, 22})->show(cairo, 10, 80);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return bytes;
}

} // namespace

class TestFontTrim : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smallerAndTheSameToTheEye();
    void othersPassUntouched_data();
    void othersPassUntouched();
};

void TestFontTrim::smallerAndTheSameToTheEye()
{
    const auto before = raw();
    const auto after = trimFonts(before);
    QVERIFY2(after.size() < before.size() / 2, qPrintable(u"%1 of %2"_s.arg(after.size()).arg(before.size())));
    const Pdf full(before);
    const Pdf trimmed(after);
    QVERIFY(trimmed.check().contains(u"No syntax or stream encoding errors"_s));
    QCOMPARE(trimmed.text(), full.text());
    QVERIFY(trimmed.text().contains(u"关于做好2026年防汛工作的通知"_s));
    QVERIFY(pdf_tools::inkOf(full.image(150), 150).right > 100);
    QCOMPARE(trimmed.image(150), full.image(150));
    QCOMPARE(trimFonts(after), after);
}

void TestFontTrim::othersPassUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto pdf = raw();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no PDF") << QByteArray("hello");
    QTest::newRow("cut off") << pdf.left(pdf.size() / 2);
    auto moved = pdf;
    QTest::newRow("offsets wrong") << moved.insert(20, "%%\n");
    auto garbled = pdf;
    const auto font = garbled.indexOf("/Subtype /CIDFontType0C");
    garbled.replace(font + 60, 400, QByteArray(400, '\x5a'));
    QTest::newRow("one font garbled: the rest is trimmed, nothing breaks") << garbled;
}

void TestFontTrim::othersPassUntouched()
{
    QFETCH(QByteArray, bytes);
    const auto after = trimFonts(bytes);
    if (QByteArray(QTest::currentDataTag()).startsWith("one font"))
        QVERIFY(after.size() <= bytes.size() && after.contains(QByteArray(400, '\x5a')));
    else
        QCOMPARE(after, bytes);
}

QTEST_GUILESS_MAIN(TestFontTrim)
#include "test_font_trim.moc"
