// SPDX-License-Identifier: GPL-3.0-or-later
// Print jobs without waiting: CUPS is asked on a thread of its own, and a job is watched until nothing more will come of it.
#pragma once

#include "printing/spooler.h"
#include "printing/stock_parts.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>

namespace printing {

class PrintQueue : public QObject, public StockQueue {
    Q_OBJECT
public:
    template <class T> using Async = QFuture<domain::Result<T>>;

    /// `server` as for Spooler.
    explicit PrintQueue(const QString &server = {}, QObject *parent = nullptr);
    ~PrintQueue() override;

    Async<QList<Queue>> queues();
    Async<int> submit(const PrintRequest &request);
    Async<JobStatus> status(const QString &queue, int jobId) override;
    Async<domain::Nothing> cancel(const QString &queue, int jobId) override;
    Async<int> submitHeld(const PrintRequest &request) override;
    Async<domain::Nothing> release(const QString &queue, int jobId) override;
    Async<QList<QueueJob>> jobsNamed(const QString &queue, const QString &name) override;
    Async<QueueFitness> fitness(const QString &queue) override;
    Async<QList<Tray>> trays(const QString &queue);

private:
    template <class T> Async<T> run(std::function<domain::Result<T>(const Spooler &)> call);

    QThread m_thread;
    QObject *m_worker; ///< lives in the thread
    std::shared_ptr<Spooler> m_spooler;
};

/// Asks for one job's status every second until it is final; a spooler that does not answer is asked again.
class JobWatch : public QObject {
    Q_OBJECT
public:
    JobWatch(PrintQueue &printQueue, const QString &queue, int jobId, QObject *parent = nullptr);

Q_SIGNALS:
    void changed(const printing::JobStatus &status);
    /// The spooler does not answer or does not know the job; asking goes on when the failure is retryable.
    void failed(const domain::Failure &failure);

private:
    void ask();

    PrintQueue &m_printQueue;
    QString m_queue;
    int m_jobId;
    JobStatus m_last;
    QTimer m_timer;
};

} // namespace printing
