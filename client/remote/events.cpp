// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/events.h"

#include "client/remote/event_parser.h"

#include <memory>

namespace client::remote {

Async<domain::Nothing> Events::listen(const QByteArray &token, std::function<void()> changed)
{
    HttpRequest request;
    request.target = "/v1/events";
    request.token = token;
    request.accept = "text/event-stream";
    request.total = milliseconds(0);
    request.sink = [changed = std::move(changed), parser = std::make_shared<EventParser>()](int, QByteArrayView part) {
        QList<Event> events;
        const bool sound = parser->feed(part, &events);
        for (const Event &event : std::as_const(events)) {
            if (event.type == "changed")
                changed();
        }
        return sound;
    };
    return m_transport.send(std::move(request)).then([](const domain::Result<HttpAnswer> &answer) {
        return answer.map([](const HttpAnswer &) { return domain::nothing; });
    });
}

} // namespace client::remote
