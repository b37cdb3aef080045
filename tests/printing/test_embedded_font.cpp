// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/embedded_font.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace printing;
using press::EmbeddedFont;

class TestEmbeddedFont : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aGlyphSaysOneThing();
    void objectsTellWhatIsInside();
    void subsetsHaveTheirOwnNames();

private:
    QByteArray written(EmbeddedFont &font, const QString &words)
    {
        const auto &face = m_faces.face({FontRole::Serif, false, 12});
        for (const uint code : words.toUcs4())
            font.use(face.glyph(code), QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1));
        press::PdfFile file;
        const int number = font.write(file);
        return number ? file.bytes(number, number) : QByteArray();
    }
    const press::Faces m_faces;
};

void TestEmbeddedFont::aGlyphSaysOneThing()
{
    EmbeddedFont font(m_faces.face({FontRole::Serif, false, 12}));
    QVERIFY(font.use(7, u"甲"_s));
    QVERIFY(font.use(7, u"甲"_s));
    QVERIFY(!font.use(7, u"乙"_s));
    font.use(8);
    QVERIFY(font.use(8, u"丙"_s)); // shown before, but told by the page
}

void TestEmbeddedFont::objectsTellWhatIsInside()
{
    EmbeddedFont font(m_faces.face({FontRole::Serif, false, 12}));
    const auto bytes = written(font, u"人民A"_s);
    for (const char *part : {"/Subtype /Type0", "/Encoding /Identity-H", "/Subtype /CIDFontType0C", "/ToUnicode", "/FontBBox", "/DW 1000"})
        QVERIFY2(bytes.contains(part), part);
    // The width of A alone differs from an em.
    const auto width = bytes.mid(bytes.indexOf("/W [ ")).left(40);
    QVERIFY2(width.contains(" ] ]") && width.count('[') == 2, width.constData());
}

void TestEmbeddedFont::subsetsHaveTheirOwnNames()
{
    const auto name = [&](const QString &words) {
        EmbeddedFont font(m_faces.face({FontRole::Serif, false, 12}));
        const auto bytes = written(font, words);
        return bytes.mid(bytes.indexOf("/FontName /") + 11, 7);
    };
    QCOMPARE(name(u"人民"_s), name(u"民人"_s));
    QVERIFY(name(u"人民"_s) != name(u"人民日"_s));
    QVERIFY(name(u"人"_s).endsWith('+'));
}

QTEST_GUILESS_MAIN(TestEmbeddedFont)
#include "test_embedded_font.moc"
