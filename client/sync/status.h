// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the wire, for the top bar and the outbox page.
#pragma once

#include "domain/failure.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace client::sync {

enum class Wire { NeverConnected, Offline, Syncing, InSync, Problem };

struct WireState {
    Wire wire = Wire::NeverConnected;
    QDateTime syncedAt; ///< UTC, last time everything was known to be up to date
    int unsent = 0;
    int blobsWanted = 0;                    ///< papers still to fetch
    std::optional<domain::Failure> failure; ///< why Offline or Problem
    QDateTime nextTryAt;
    bool operator==(const WireState &) const = default;
};

/// Lives in the GUI thread; the engine posts to it.
class Status : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const WireState &state() const { return m_state; }
    void set(const WireState &state)
    {
        if (state == m_state)
            return;
        m_state = state;
        Q_EMIT changed(m_state);
    }
Q_SIGNALS:
    void changed(const client::sync::WireState &state);
    /// Asked for by a person: sync now instead of at the next try.
    void syncRequested();
    /// A person agrees that this sync may remove a large part of the cache (after MassRemoval).
    void removalsAllowed();

private:
    WireState m_state;
};

} // namespace client::sync
