// SPDX-License-Identifier: GPL-3.0-or-later
// One open document: what is asked of it, the process that answers, and what happens when that process dies.
#pragma once

#include "render/pool.h"
#include "render/replies.h"
#include "render/worker_process.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace render {

template <class T> using Promise = std::shared_ptr<QPromise<domain::Result<T>>>;

/// A page or a text somebody waits for; exactly one of the promises is set.
struct Job {
    int index = 0;
    double dpi = 0;
    Need need = Need::Visible;
    Promise<QImage> image;
    Promise<PageText> text;
    int tries = 0;

    bool isCancelled() const { return image ? image->isCanceled() : text->isCanceled(); }
    void fail(const domain::Failure &failure) const;
};

class Session : public QObject {
    Q_OBJECT
public:
    Session(Handle handle, const QByteArray &pdf, const Settings &settings, Promise<Opened> opened, QObject *parent);
    ~Session() override;

    void add(Job job);
    /// Hands over a process; it belongs to the session from now on.
    void give(WorkerProcess *worker);
    void takeWorkerAway();
    bool hasWorker() const { return m_worker != nullptr; }
    bool isIdle() const { return !m_opened && !m_job && m_queue.empty(); }
    /// SHA-256 of the document, for the list of what proved dangerous.
    QByteArray digest();

Q_SIGNALS:
    /// Work waits and there is no process.
    void workerWanted();
    void becameIdle();
    void workerDied();
    void busy(int index);
    /// Who opened the document gave up before it was open.
    void unwanted();
    /// Failed twice; `index` -1: the document as a whole.
    void provedDangerous(int index);

private:
    void openDocument();
    void next();
    void start(Job job);
    bool request(const Message &message, std::initializer_list<int> descriptors);
    void receive(const Message &reply);
    void receiveOpened(const Message &reply);
    void deliver(const Message &reply, const Job &job);
    void remindOfTime();
    void die(Status why);
    void failAll(Status why);
    void retryOrFail(Status why);

    const Handle m_handle;
    const Settings m_settings;
    qint64 m_bytes;
    Descriptor m_file;
    QByteArray m_digest;
    Promise<Opened> m_opened; ///< until the first opening is answered
    int m_openTries = 0;
    QList<PageFact> m_pages;
    std::vector<Job> m_queue;
    std::optional<Job> m_job;
    WorkerProcess *m_worker = nullptr;
    Message m_request;
    Descriptor m_memory;   ///< where the answer to m_request is written
    QImage m_canvas;       ///< where its pixels go
    bool m_isOpen = false; ///< by the present process
    int m_served = 0;
    QTimer m_busyTimer;
    QTimer m_killTimer;
    QElapsedTimer m_since;
};

} // namespace render
