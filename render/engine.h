// SPDX-License-Identifier: GPL-3.0-or-later
// Shares few processes among many documents, keeps one in reserve, slows restarts down and remembers what proved dangerous.
#pragma once

#include "render/session.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSet>

#include <atomic>
#include <map>

namespace render {

class Engine : public QObject {
    Q_OBJECT
public:
    Engine(const Settings &settings, std::shared_ptr<std::atomic<int>> deaths);
    ~Engine() override;

    void warm();
    void open(Handle handle, const QByteArray &pdf, Promise<Opened> opened);
    void add(Handle handle, Job job);
    void close(Handle handle);

Q_SIGNALS:
    void busy(render::Handle handle, int index);

private:
    void provide(Session *session);
    void serveWaiting();
    bool makeRoom(const Session *wanting);
    WorkerProcess *takeSpare();
    void noteDeath();
    qint64 backOffMs() const;

    const Settings m_settings;
    const QString m_program;
    std::shared_ptr<std::atomic<int>> m_deaths;
    std::map<Handle, std::unique_ptr<Session>> m_sessions;
    QList<Session *> m_used; ///< sessions with a process, the latest given last
    QList<QPointer<Session>> m_waiting;
    WorkerProcess *m_spare = nullptr;
    QTimer m_spareTimer;
    QList<qint64> m_recentDeaths; ///< monotonic milliseconds
    QDeadlineTimer m_noStartBefore{0};
    QSet<std::pair<QByteArray, int>> m_dangerous;
    QElapsedTimer m_clock;
};

} // namespace render
