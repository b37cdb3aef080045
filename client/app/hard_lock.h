// SPDX-License-Identifier: GPL-3.0-or-later
// After a lock the process that held an officer's papers must end: what was on screen cannot all be wiped from memory, a dead process has
// none. A fresh one stands at the door then.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace client::app {

/// Milliseconds since the machine started, the time asleep included.
qint64 bootTimeMs();

class HardLock : public QObject {
    Q_OBJECT
public:
    struct Parts {
        qint64 graceMs = 60'000; ///< after a lock; the same officer who comes back sooner finds the process still warm
        std::function<void()> restart;
        std::function<bool()> isTyping = [] { return false; }; ///< a passphrase must not go on into whatever window is behind
        std::function<qint64()> now = bootTimeMs;
    };
    explicit HardLock(Parts parts, QObject *parent = nullptr);

    /// This officer's papers are in memory from now on.
    void opened(const QString &folder);
    void locked();
    /// Somebody is chosen at the door (empty: a new officer); another one than before does not get this process.
    void chosen(const QString &folder);
    void look();

private:
    void end();

    const Parts m_parts;
    QString m_folder; ///< whose papers this process has held; empty: nobody's
    qint64 m_lockedAt = -1;
    QTimer m_timer;
};

} // namespace client::app
