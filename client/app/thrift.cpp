// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/thrift.h"

#include <malloc.h>

namespace client::app {

namespace {

constexpr int momentMs = 150;

}

void giveMemoryBack()
{
    ::malloc_trim(0);
}

Thrift::Thrift(client::sync::Status &status)
    : QObject(&status)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(momentMs);
    connect(&m_timer, &QTimer::timeout, this, giveMemoryBack);
    connect(&status, &client::sync::Status::changed, this, [this](const client::sync::WireState &state) {
        if (state.wire == client::sync::Wire::Syncing)
            m_timer.stop();
        else
            m_timer.start();
    });
}

} // namespace client::app
