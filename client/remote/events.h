// SPDX-License-Identifier: GPL-3.0-or-later
// GET /v1/events: hints that the feed has news.
#pragma once

#include "client/remote/transport.h"

namespace client::remote {

class Events {
public:
    explicit Events(Transport &transport)
        : m_transport(transport)
    {
    }
    /// Calls `changed` on the network thread for each `event: changed`; the future ends when the stream does.
    Async<domain::Nothing> listen(const QByteArray &token, std::function<void()> changed);

private:
    Transport &m_transport;
};

} // namespace client::remote
