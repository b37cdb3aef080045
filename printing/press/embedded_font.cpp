// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/embedded_font.h"

#include <QCryptographicHash>

namespace printing::press {

namespace {

constexpr qsizetype blockSize = 100; // the most a bfchar block may hold

/// Six capitals that tell subsets apart (ISO 32000-1, 9.6.4).
QByteArray tagOf(const QList<quint32> &glyphs)
{
    const auto digest = QCryptographicHash::hash(
        QByteArray::fromRawData(reinterpret_cast<const char *>(glyphs.constData()), glyphs.size() * qsizetype(sizeof(quint32))),
        QCryptographicHash::Sha256);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + uchar(digest[i]) % 26);
    return tag;
}

} // namespace

bool EmbeddedFont::use(quint32 glyph, const QString &words)
{
    auto &said = m_words[glyph];
    if (said.isEmpty())
        said = words;
    return said == words;
}

void EmbeddedFont::use(quint32 glyph)
{
    m_words[glyph];
}

QByteArray EmbeddedFont::widths() const
{
    QByteArray out;
    for (auto at = m_words.constBegin(); at != m_words.constEnd(); ++at)
        if (const double width = m_face.advance(at.key()); width != 1000)
            out += QByteArray::number(at.key()) + " [ " + QByteArray::number(width) + " ] ";
    return out;
}

QByteArray EmbeddedFont::toUnicode(const QByteArray &name) const
{
    QByteArray rows;
    QByteArray block;
    qsizetype count = 0;
    const auto close = [&] {
        if (count > 0)
            rows += QByteArray::number(count) + " beginbfchar\n" + block + "endbfchar\n";
        block.clear();
        count = 0;
    };
    for (auto at = m_words.constBegin(); at != m_words.constEnd(); ++at) {
        if (at->isEmpty())
            continue;
        block += '<';
        appendHex(block, quint16(at.key()));
        block += "> <";
        for (const QChar unit : *at)
            appendHex(block, unit.unicode());
        block += ">\n";
        if (++count == blockSize)
            close();
    }
    close();
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) "
           "/Supplement 0 >> "
           "def\n/CMapName /"
        + name + "-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + rows
        + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

int EmbeddedFont::write(PdfFile &file) const
{
    const auto glyphs = m_words.keys();
    const auto program = m_face.program(glyphs);
    if (program.isEmpty())
        return 0;
    const QByteArray name = tagOf(glyphs) + '+' + m_face.name();
    const int stream = file.addStream(program, " /Subtype /CIDFontType0C");
    const int descriptor = file.add("<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /ItalicAngle 0 /StemV 80 " + m_face.metrics()
        + " /FontFile3 " + reference(stream) + " >>");
    const int descendant = file.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /" + name
        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor " + reference(descriptor)
        + " /DW 1000 /W [ " + widths() + "] >>");
    const int unicode = file.addStream(deflated(toUnicode(name), 1));
    return file.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + "-Identity-H /Encoding /Identity-H /DescendantFonts [ "
        + reference(descendant) + " ] /ToUnicode " + reference(unicode) + " >>");
}

} // namespace printing::press
