// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/press/pdf_file.h"

namespace printing::press {

namespace {

constexpr qsizetype streamsKept = 16;

} // namespace

int PdfFile::reserve()
{
    m_bodies.append(QByteArray());
    return int(m_bodies.size());
}

void PdfFile::put(int number, const QByteArray &body)
{
    m_bodies[number - 1] = body;
}

int PdfFile::add(const QByteArray &body)
{
    m_bodies.append(body);
    return int(m_bodies.size());
}

int PdfFile::addStream(const QByteArray &packed, const QByteArray &keys)
{
    QByteArray body;
    body.reserve(packed.size() + keys.size() + 80);
    body += "<< /Length " + QByteArray::number(packed.size()) + " /Filter /FlateDecode" + keys + " >>\nstream\n";
    body += packed;
    body += "\nendstream";
    return add(body);
}

QByteArray PdfFile::bytes(int catalog, int info) const
{
    qsizetype length = 200;
    for (const auto &body : m_bodies)
        length += body.size() + 45;
    QByteArray out;
    out.reserve(length);
    out += "%PDF-1.5\n%\xb5\xed\xae\xfb\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < m_bodies.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n";
        out += m_bodies[i];
        out += "\nendobj\n";
    }
    const auto start = out.size();
    const QByteArray count = QByteArray::number(m_bodies.size() + 1);
    out += "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root " + reference(catalog) + " /Info " + reference(info)
        + " >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return out;
}

QByteArray PackedStreams::packed(const QByteArray &raw)
{
    const QMutexLocker lock(&m_mutex);
    for (qsizetype i = 0; i < m_kept.size(); ++i)
        if (m_kept[i].first == raw) {
            m_kept.move(i, 0);
            return m_kept.first().second;
        }
    m_kept.prepend({raw, deflated(raw, 9)});
    if (m_kept.size() > streamsKept)
        m_kept.removeLast();
    return m_kept.first().second;
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

void appendHex(QByteArray &out, quint16 value)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(value >> shift) & 15];
}

QByteArray pdfText(const QString &text)
{
    QByteArray out = "<FEFF";
    for (const QChar unit : text)
        appendHex(out, unit.unicode());
    return out + '>';
}

QByteArray deflated(const QByteArray &raw, int level)
{
    return qCompress(raw, level).mid(4); // after the length Qt puts before it
}

} // namespace printing::press
