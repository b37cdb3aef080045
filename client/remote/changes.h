// SPDX-License-Identifier: GPL-3.0-or-later
// GET /v1/changes: a page of the feed.
#pragma once

#include "client/remote/transport.h"
#include "domain/feed.h"

namespace client::remote {

class Changes {
public:
    explicit Changes(Transport &transport)
        : m_transport(transport)
    {
    }
    /// `since` is "EPOCH:POS" or empty. A page holds at most `maxRows` rows (1–2,000) and 64 MiB.
    Async<domain::FeedPage> page(const QByteArray &token, const QString &since, int maxRows);

private:
    Transport &m_transport;
};

} // namespace client::remote
