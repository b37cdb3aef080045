// SPDX-License-Identifier: GPL-3.0-or-later
// Small PDF files for tests, written out by hand: honest ones with text whose fonts are not embedded, and hostile ones.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace tests::support {

/// Joins numbered objects (the first is number 1, the catalog) to a file with a correct cross-reference table.
inline QByteArray pdfFile(const QList<QByteArray> &objects, const QByteArray &trailerExtra = {})
{
    QByteArray file = "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 " + count + '\n' + table + "trailer\n<</Size " + count + "/Root 1 0 R" + trailerExtra + ">>\nstartxref\n" + start
        + "\n%%EOF\n";
}

inline QByteArray pdfStream(const QByteArray &bytes, const QByteArray &extra = {})
{
    return "<</Length " + QByteArray::number(bytes.size()) + extra + ">>stream\n" + bytes + "\nendstream";
}

/// The three objects of a Chinese font that is not embedded; the first gets number `first`.
inline QList<QByteArray> chineseFont(int first)
{
    const auto reference = [first](int offset) -> QByteArray { return QByteArray::number(first + offset) + " 0 R"; };
    return {"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[" + reference(1) + "]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement "
        "4>>/FontDescriptor "
            + reference(2) + ">>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700"
        "/StemV 80>>"};
}

/// One A4 page for each entry of `pages`; each line of an entry is set in a Chinese font of `size` points that is not embedded. `pageExtra`
/// goes into each page's dictionary, for example "/Rotate 90".
inline QByteArray textPdf(const QStringList &pages, int size = 16, const QByteArray &pageExtra = {}, const QByteArray &box = "0 0 595 842")
{
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>", {}};
    objects += chineseFont(3);
    QByteArray kids;
    for (const QString &page : pages) {
        QByteArray content = "BT /F " + QByteArray::number(size) + " Tf 72 770 Td " + QByteArray::number(size * 3 / 2) + " TL\n";
        const QStringList lines = page.split(u'\n');
        for (const QString &line : lines) {
            QByteArray codes;
            for (const QChar letter : line)
                codes += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0');
            content += '<' + codes + "> Tj T*\n";
        }
        objects.append(pdfStream(content + "ET"));
        const QByteArray number = QByteArray::number(objects.size());
        objects.append("<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Resources<</Font<</F 3 0 R>>>>/Contents " + number + " 0 R"
            + pageExtra + ">>");
        kids += QByteArray::number(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>";
    return pdfFile(objects);
}

/// One page with this content stream (as a whole stream object) and page box.
inline QByteArray contentPdf(const QByteArray &stream, const QByteArray &box = "0 0 595 842")
{
    return pdfFile({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", stream,
        "<</Type/Page/Parent 2 0 R/MediaBox[" + box + "]/Contents 3 0 R/Resources<</XObject<</X 3 0 R>>>>>>"});
}

inline QByteArray widePdf()
{
    return contentPdf(pdfStream("0 0 m 100 100 l S"), "0 0 200000 842");
}

/// The page tree points back at itself.
inline QByteArray cyclicPdf()
{
    return pdfFile(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 3/Kids[2 0 R 3 0 R]>>", "<</Type/Pages/Parent 2 0 R/Count 3/Kids[2 0 R]>>"});
}

inline QByteArray truncatedPdf()
{
    const QByteArray whole = textPdf({QStringLiteral("abc")});
    return whole.left(whole.size() / 3);
}

/// Asks for a password: the key check values are junk.
inline QByteArray encryptedPdf()
{
    const QByteArray junk = '<' + QByteArray(64, 'a') + '>';
    return pdfFile(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            "<</Filter/Standard/V 2/R 3/Length 128/P -44/O " + junk + "/U " + junk + ">>"},
        "/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]");
}

/// Zeros or letters that a few kilobytes of Flate unpack to (zlib data within qCompress's four-byte prefix); packed twice.
inline QByteArray bombPdf(int megabytes)
{
    const QByteArray once = qCompress(QByteArray(qsizetype(megabytes) << 20, 'q'), 9).mid(4);
    return contentPdf(pdfStream(qCompress(once, 9).mid(4), "/Filter[/FlateDecode/FlateDecode]"));
}

/// A form that draws itself sixteen times, through sixteen levels of forms: no end is ever reached.
inline QByteArray endlessPdf()
{
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", pdfStream("/X Do"),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</XObject<</X 5 0 R>>>>>>"};
    constexpr int levels = 16;
    for (int i = 0; i < levels; ++i) {
        const QByteArray next = QByteArray::number(6 + i);
        objects.append(pdfStream(QByteArray("/X Do ").repeated(16),
            "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X " + next + " 0 R>>>>"));
    }
    objects.append(pdfStream("0 0 m 500 500 l S", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]"));
    return pdfFile(objects);
}

} // namespace tests::support
