// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that lies free inside the program goes back to the machine when the program comes to rest.
#pragma once

#include "client/sync/status.h"

#include <QTimer>

namespace client::app {

/// What malloc keeps for later of what has been freed; some milliseconds at most.
void giveMemoryBack();

/// Does so a moment after each time the wire has come to rest: a start and a sync leave much behind them. Owned by the status.
class Thrift : public QObject {
    Q_OBJECT
public:
    explicit Thrift(client::sync::Status &status);

private:
    QTimer m_timer;
};

} // namespace client::app
