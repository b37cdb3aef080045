// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that nobody has touched keyboard or mouse for a while, the time asleep included.
#pragma once

#include <QObject>
#include <QTimer>

namespace client::app {

class IdleWatch : public QObject {
    Q_OBJECT
public:
    /// Watches the whole application. `limitMs` 0: never idle.
    explicit IdleWatch(qint64 limitMs, QObject *parent = nullptr);
    void start();
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    const qint64 m_limitMs;
    qint64 m_touchedAt = 0; ///< CLOCK_BOOTTIME, so that a laptop that slept locks when it wakes
    QTimer m_timer;
};

} // namespace client::app
