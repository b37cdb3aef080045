// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events (WHATWG HTML 9.2.6) from bytes as they come.
#pragma once

#include <QByteArray>
#include <QList>

namespace client::remote {

struct Event {
    QByteArray type; ///< "message" when the stream names none
    QByteArray data;
    bool operator==(const Event &) const = default;
};

/// Lines end with CR, LF or CRLF, at any cut of the bytes. Comments and unknown fields are skipped.
class EventParser {
public:
    /// Appends the events completed by `part` to `events`; false when a line or an event grows beyond 64 KiB.
    bool feed(QByteArrayView part, QList<Event> *events);

private:
    void endLine(QList<Event> *events);
    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_first = true; ///< a byte order mark may still come
};

} // namespace client::remote
