// SPDX-License-Identifier: GPL-3.0-or-later
// The objects of a PDF file (ISO 32000-1, chapter 7) and their way into bytes.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QString>

namespace printing::press {

class PdfFile {
public:
    /// A number for an object that is put later.
    int reserve();
    void put(int number, const QByteArray &body);
    int add(const QByteArray &body);
    /// A stream that is compressed already (`packed`); `keys` go into its dictionary.
    int addStream(const QByteArray &packed, const QByteArray &keys = {});

    /// The whole file: every reserved object must have been put.
    QByteArray bytes(int catalog, int info) const;

private:
    QList<QByteArray> m_bodies; ///< object n at n − 1
};

/// Streams that come again and again, packed once: the last few. Safe to use from several threads.
class PackedStreams {
public:
    QByteArray packed(const QByteArray &raw);

private:
    QMutex m_mutex;
    QList<QPair<QByteArray, QByteArray>> m_kept; ///< raw and packed, the latest first
};

/// "7 0 R".
QByteArray reference(int number);
/// "<FEFF…>": text of a PDF outside its pages.
QByteArray pdfText(const QString &text);
/// Four hexadecimal digits.
void appendHex(QByteArray &out, quint16 value);
/// The zlib stream of `raw`; the same for the same.
QByteArray deflated(const QByteArray &raw, int level);

} // namespace printing::press
