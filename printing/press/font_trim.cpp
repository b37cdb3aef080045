// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/font_trim.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>
#include <hb-subset.h>
#include <memory>

namespace printing::press {

namespace {

template <auto destroy> struct Destroy {
    template <class T> void operator()(T *object) const { destroy(object); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

/// Reads a CFF font (Adobe Technical Note 5176) as far as needed; every step checks its bounds.
class Cff {
public:
    explicit Cff(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    /// Number of glyphs, or 0 when the font makes no sense.
    int glyphs() const
    {
        const qsizetype names = byte(2);
        const qsizetype topDicts = endOfIndex(names);
        const int charStrings = topDicts > 0 ? charStringsOffset(topDicts) : 0;
        return charStrings > 0 ? number(charStrings, 2) : 0;
    }

private:
    int byte(qsizetype at) const { return at >= 0 && at < m_bytes.size() ? uchar(m_bytes[at]) : 0; }
    int number(qsizetype at, int size) const
    {
        int value = 0;
        for (int i = 0; i < size; ++i)
            value = value << 8 | byte(at + i);
        return value;
    }
    /// Where an INDEX ends; 0 when it has no sensible offset size.
    qsizetype endOfIndex(qsizetype at) const
    {
        const int count = number(at, 2);
        if (count == 0)
            return at + 2;
        const int size = byte(at + 2);
        if (size < 1 || size > 4)
            return 0;
        return at + 2 + qsizetype(count + 1) * size + number(at + 3 + qsizetype(count) * size, size);
    }
    /// The operand of operator 17 in the first Top DICT.
    int charStringsOffset(qsizetype index) const
    {
        const int size = byte(index + 2);
        const qsizetype end = endOfIndex(index);
        int operand = 0;
        for (qsizetype at = index + 3 + qsizetype(number(index, 2) + 1) * size; at < end;) {
            const int b = byte(at);
            if (b == 17)
                return operand;
            at += step(at, b, &operand);
        }
        return 0;
    }
    /// Length of the token at `at`; integers go to `operand`.
    qsizetype step(qsizetype at, int b, int *operand) const
    {
        if (b == 28 || b == 29) {
            *operand = number(at + 1, b == 28 ? 2 : 4);
            return b == 28 ? 3 : 5;
        }
        if (b == 30) { // a real number: nibbles up to 0xF
            qsizetype end = at + 1;
            while (end < m_bytes.size() && (byte(end) & 15) != 15 && byte(end) >> 4 != 15)
                ++end;
            return end + 1 - at;
        }
        if (b >= 32 && b <= 246)
            *operand = b - 139;
        else if (b >= 247 && b <= 254)
            *operand = b <= 250 ? (b - 247) * 256 + byte(at + 1) + 108 : -(b - 251) * 256 - byte(at + 1) - 108;
        return b >= 247 && b <= 254 ? 2 : b == 12 ? 2 : 1;
    }

    const QByteArray &m_bytes;
};

void addTable(hb_face_t *face, const char *tag, const QByteArray &bytes)
{
    const Blob blob(hb_blob_create(bytes.constData(), uint(bytes.size()), HB_MEMORY_MODE_DUPLICATE, nullptr, nullptr));
    hb_face_builder_add_table(face, hb_tag_from_string(tag, 4), blob.get());
}

/// The font program without unused subroutines, every glyph under its old number; empty when HarfBuzz will not have it.
QByteArray trimCff(const QByteArray &cff)
{
    const int glyphs = Cff(cff).glyphs();
    if (glyphs <= 0)
        return {};
    QByteArray profile(6, '\0');
    qToBigEndian<quint32>(0x00005000, profile.data());
    qToBigEndian<quint16>(quint16(glyphs), profile.data() + 4);
    QByteArray head(54, '\0');
    qToBigEndian<quint32>(0x00010000, head.data());
    qToBigEndian<quint32>(0x5F0F3CF5, head.data() + 12);
    qToBigEndian<quint16>(1000, head.data() + 18);
    const Face face(hb_face_builder_create());
    addTable(face.get(), "CFF ", cff);
    addTable(face.get(), "maxp", profile);
    addTable(face.get(), "head", head);
    const Input input(hb_subset_input_create_or_fail());
    hb_set_add_range(hb_subset_input_glyph_set(input.get()), 0, uint(glyphs) - 1);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    const Face trimmed(hb_subset_or_fail(face.get(), input.get()));
    if (!trimmed)
        return {};
    const Blob blob(hb_face_reference_table(trimmed.get(), HB_TAG('C', 'F', 'F', ' ')));
    uint length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);
    QByteArray result(data, length);
    return Cff(result).glyphs() == glyphs ? result : QByteArray();
}

/// A PDF as Cairo 1.16 writes it: objects one after another, one cross-reference table, a trailer.
struct Pdf {
    QByteArray head;
    QMap<int, QByteArray> objects; ///< by number, from "N 0 obj" up to the next object
    QList<int> order;              ///< numbers in the order of the file
    QByteArray trailer;            ///< from "trailer" up to "startxref"

    bool read(const QByteArray &bytes);
    QByteArray write() const;
};

bool Pdf::read(const QByteArray &bytes)
{
    const auto mark = bytes.lastIndexOf("startxref\n");
    const auto table = mark < 0 ? -1 : bytes.mid(mark + 10).split('\n').value(0).toLongLong();
    const auto trailerAt = bytes.indexOf("\ntrailer\n", table);
    if (table <= 0 || trailerAt < 0 || !bytes.mid(table).startsWith("xref\n0 "))
        return false;
    trailer = bytes.mid(trailerAt + 1, mark - trailerAt - 1);
    const auto rows = bytes.mid(table, trailerAt - table).split('\n');
    QList<QPair<qsizetype, int>> offsets;
    for (qsizetype row = 3; row < rows.size(); ++row)
        offsets << qMakePair(qsizetype(rows[row].left(10).toLongLong()), int(row - 2));
    std::sort(offsets.begin(), offsets.end());
    if (offsets.isEmpty())
        return false;
    head = bytes.left(offsets.first().first);
    offsets << qMakePair(qsizetype(table), 0);
    for (qsizetype i = 0; i + 1 < offsets.size(); ++i) {
        const auto object = bytes.mid(offsets[i].first, offsets[i + 1].first - offsets[i].first);
        if (!object.startsWith(QByteArray(QByteArray::number(offsets[i].second) + " 0 obj\n")))
            return false;
        objects[offsets[i].second] = object;
        order << offsets[i].second;
    }
    return true;
}

QByteArray Pdf::write() const
{
    QByteArray out = head;
    QMap<int, qsizetype> offsets;
    for (const int number : order) {
        offsets[number] = out.size();
        out += objects[number];
    }
    const auto table = out.size();
    out += "xref\n0 " + QByteArray::number(offsets.size() + 1) + "\n0000000000 65535 f \n";
    for (const auto offset : offsets)
        out += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return out + trailer + "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

/// Replaces the font program of this object, if it is one and gets smaller.
void trimObject(Pdf &pdf, int number)
{
    static const QRegularExpression length(QStringLiteral("/Length (\\d+) 0 R"));
    const auto object = pdf.objects[number];
    const auto start = object.indexOf("stream\n");
    const auto end = object.lastIndexOf("\nendstream");
    const auto head = object.left(start);
    const auto match = length.match(QString::fromLatin1(head));
    if (start < 0 || end < start || !head.contains("/Subtype /CIDFontType0C") || !match.hasMatch())
        return;
    const auto packed = object.mid(start + 7, end - start - 7);
    const auto trimmed = trimCff(qUncompress(QByteArray("\0\1\0\0", 4) + packed));
    const auto repacked = qCompress(trimmed, 6).mid(4);
    const int lengthObject = match.captured(1).toInt();
    if (trimmed.isEmpty() || repacked.size() >= packed.size() || !pdf.objects.contains(lengthObject))
        return;
    pdf.objects[number] = head + "stream\n" + repacked + object.mid(end);
    pdf.objects[lengthObject] = match.captured(1).toLatin1() + " 0 obj\n   " + QByteArray::number(repacked.size()) + "\nendobj\n";
}

} // namespace

QByteArray trimFonts(const QByteArray &bytes)
{
    Pdf pdf;
    if (!pdf.read(bytes))
        return bytes;
    for (const int number : std::as_const(pdf.order))
        trimObject(pdf, number);
    return pdf.write();
}

} // namespace printing::press
