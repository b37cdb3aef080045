// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/event_parser.h"

namespace client::remote {

namespace {

constexpr qsizetype longest = 64 << 10;

}

bool EventParser::feed(QByteArrayView part, QList<Event> *events)
{
    for (const char byte : part) {
        if (byte == '\n' && m_afterCr) {
            m_afterCr = false; // the second half of CRLF
            continue;
        }
        m_afterCr = byte == '\r';
        if (byte == '\n' || byte == '\r')
            endLine(events);
        else
            m_line.append(byte);
        if (m_line.size() > longest || m_data.size() > longest)
            return false;
    }
    return true;
}

void EventParser::endLine(QList<Event> *events)
{
    QByteArray line;
    line.swap(m_line);
    if (std::exchange(m_first, false) && line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    if (line.isEmpty()) {
        if (m_hasData)
            events->append({m_type.isEmpty() ? QByteArray("message") : m_type, m_data});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const auto colon = line.indexOf(':');
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event") {
        m_type = value;
    } else if (field == "data") {
        if (std::exchange(m_hasData, true))
            m_data.append('\n');
        m_data.append(value);
    }
}

} // namespace client::remote
