// SPDX-License-Identifier: GPL-3.0-or-later
// One casedesk-render process as its parent sees it: started with nothing but a socket, ended with a kill.
#pragma once

#include "render/channel.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QSocketNotifier>

#include <initializer_list>

namespace render {

class WorkerProcess : public QObject {
    Q_OBJECT
public:
    /// `keeper` outlives it, in its thread, and keeps what was killed until it has ended.
    WorkerProcess(const QString &program, QObject *keeper, QObject *parent = nullptr);
    /// Kills the process.
    ~WorkerProcess() override;

    bool isReady() const { return m_ready; }
    /// False when the process is gone; ended() follows.
    bool send(const Message &message, std::initializer_list<int> descriptors);

    /// Where the program stands: beside this one or in ../lib/casedesk.
    static QString standardProgram();

Q_SIGNALS:
    /// It has confined itself and waits for a document.
    void ready();
    void replied(const render::Message &message);
    /// It is of no use any more: SandboxMissing, Crashed or Protocol. Said once, and nothing after it.
    void ended(render::Status why);

private:
    void start(const QString &program, Descriptor ours, const Descriptor &theirs);
    void receiveAll();
    void end(Status why);

    QObject *const m_keeper;
    Descriptor m_socket;
    QSocketNotifier *m_notifier = nullptr;
    QProcess *m_process;
    bool m_ready = false;
    bool m_ended = false;
};

} // namespace render

Q_DECLARE_METATYPE(render::Message)
Q_DECLARE_METATYPE(render::Status)
