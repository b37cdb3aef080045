// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/pdf_file.h"
#include "tests/printing/pdf_tools.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing::press;
using pdf_tools::Pdf;

class TestPdfFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void othersReadIt();
    void textsAreSixteenBits();
    void whatComesAgainIsPackedOnce();
};

void TestPdfFile::othersReadIt()
{
    PdfFile file;
    const int tree = file.reserve();
    const int drawing = file.addStream(deflated("0 0 1 rg 10 10 50 50 re f\n", 6));
    const int page = file.add("<< /Type /Page /Parent " + reference(tree) + " /Contents " + reference(drawing) + " >>");
    file.put(tree, "<< /Type /Pages /Count 1 /MediaBox [ 0 0 100 80 ] /Kids [ " + reference(page) + " ] >>");
    const int catalog = file.add("<< /Type /Catalog /Pages " + reference(tree) + " >>");
    const int info = file.add("<< /Title " + pdfText(u"榕江市 (甲)"_s) + " >>");
    const Pdf pdf(file.bytes(catalog, info));
    QVERIFY2(pdf.check().contains(u"No syntax or stream encoding errors"_s), qPrintable(pdf.check()));
    QVERIFY2(pdf.info().contains(u"榕江市 (甲)"_s), qPrintable(pdf.info()));
    QVERIFY(pdf.info().contains(QRegularExpression(u"Page size:\\s+100 x 80 pts"_s)));
    const auto ink = pdf_tools::inkOf(pdf.image(144), 144);
    QVERIFY(qAbs(ink.left - 10 * pdf_tools::mmPerPoint) < 0.2 && qAbs(ink.right - 60 * pdf_tools::mmPerPoint) < 0.2);
}

void TestPdfFile::textsAreSixteenBits()
{
    const char32_t rare = 0x20000;
    QCOMPARE(pdfText(u"A榕"_s), "<FEFF00416995>");
    QCOMPARE(pdfText(QString::fromUcs4(&rare, 1)), "<FEFFD840DC00>");
    QCOMPARE(pdfText({}), "<FEFF>");
}

void TestPdfFile::whatComesAgainIsPackedOnce()
{
    PackedStreams streams;
    const QByteArray raw(5000, 'x');
    const auto first = streams.packed(raw);
    QCOMPARE(qUncompress(QByteArray("\0\0\x13\x88", 4) + first), raw);
    QVERIFY(streams.packed(raw).constData() == first.constData()); // the very same bytes
    for (int i = 0; i < 100; ++i)
        QVERIFY(!streams.packed(QByteArray::number(i)).isEmpty());
    QCOMPARE(streams.packed(raw), first);
}

QTEST_GUILESS_MAIN(TestPdfFile)
#include "test_pdf_file.moc"
