// SPDX-License-Identifier: GPL-3.0-or-later
// Makes pictures for tests: sound ones of each kind, and bombs that say they are larger than anybody can hold.
#pragma once

#include <QBuffer>
#include <QImage>
#include <QtEndian>

#include <array>

namespace tests::support {

/// Left half red, right half blue, with a white bar at the top.
inline QImage twoColours(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, y < size.height() / 4 ? 0xffffffff : (x < size.width() / 2 ? 0xffcc0000 : 0xff0000cc));
    return image;
}

inline QByteArray pictureFile(const QImage &image, const char *format, int quality = 95)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

/// The JPEG with the note of its camera that it is to be turned (1..8, as EXIF counts).
inline QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    const QByteArray exif = QByteArray("Exif\0\0", 6) + QByteArray("MM\0*\0\0\0\x08", 8) + QByteArray("\0\x01", 2)
        + QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation + QByteArray("\0\0", 2) + QByteArray(4, '\0');
    QByteArray marker("\xff\xe1\0\0", 4);
    qToBigEndian<quint16>(quint16(exif.size() + 2), marker.data() + 2);
    return jpeg.first(2) + marker + exif + jpeg.mid(2);
}

inline QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray chunk(const QByteArray &kind, const QByteArray &data)
{
    quint32 crc = 0xffffffff;
    const QByteArray all = kind + data;
    for (const char byte : all) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    }
    return number(quint32(data.size())) + kind + data + number(~crc);
}

/// A PNG of one bit a pixel, all black: few bytes, many pixels. `interlaced`: must be held as a whole.
inline QByteArray hugePng(quint32 width, quint32 height, bool interlaced = false, bool withRows = true)
{
    const QByteArray head = number(width) + number(height) + QByteArray("\x01\0\0\0", 4) + (interlaced ? '\x01' : '\0');
    const qsizetype raw = withRows && !interlaced ? qsizetype(1 + (width + 7) / 8) * height : 1;
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head) + chunk("IDAT", qCompress(QByteArray(raw, '\0'), 1).mid(4))
        + chunk("IEND", {});
}

/// An uncompressed grey TIFF of several pages, each of one shade.
inline QByteArray tiffFile(const QSize &size, const QList<quint8> &shades)
{
    QByteArray bytes("II*\0", 4);
    const auto little = [](quint32 value, int count) {
        QByteArray part;
        for (int i = 0; i < count; ++i)
            part += char(value >> 8 * i & 0xff);
        return part;
    };
    const quint32 strip = quint32(size.width() * size.height());
    quint32 next = 8;
    bytes += little(next, 4);
    for (qsizetype i = 0; i < shades.size(); ++i) {
        constexpr int entries = 9;
        const quint32 data = next + 2 + 12 * entries + 4;
        const quint32 after = i + 1 < shades.size() ? data + strip + strip % 2 : 0;
        const std::array<std::array<quint32, 3>, entries> fields{{{256, 4, quint32(size.width())}, {257, 4, quint32(size.height())},
            {258, 3, 8}, {259, 3, 1}, {262, 3, 1}, {273, 4, data}, {277, 3, 1}, {278, 4, quint32(size.height())}, {279, 4, strip}}};
        bytes += little(entries, 2);
        for (const auto &field : fields)
            bytes += little(field[0], 2) + little(field[1], 2) + little(1, 4) + little(field[2], 4);
        bytes += little(after, 4) + QByteArray(qsizetype(strip + strip % 2), char(shades.at(i)));
        next = after;
    }
    return bytes;
}

} // namespace tests::support
