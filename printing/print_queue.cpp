// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_queue.h"

#include "domain/when_done.h"

#include <QPromise>

namespace printing {

using domain::Nothing;
using domain::Result;

namespace {

constexpr int watchMs = 1000;

}

PrintQueue::PrintQueue(const QString &server, QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("print"));
    m_thread.start();
    // Made in the thread: CUPS keeps the server's name for each thread.
    QMetaObject::invokeMethod(m_worker, [this, server] { m_spooler = std::make_shared<Spooler>(server); });
}

PrintQueue::~PrintQueue()
{
    m_thread.quit();
    m_thread.wait();
}

template <class T> PrintQueue::Async<T> PrintQueue::run(std::function<Result<T>(const Spooler &)> call)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(m_worker, [this, promise, call = std::move(call)] {
        if (!promise->isCanceled())
            promise->addResult(call(*m_spooler));
        promise->finish();
    });
    return future;
}

PrintQueue::Async<QList<Queue>> PrintQueue::queues()
{
    return run<QList<Queue>>([](const Spooler &spooler) { return spooler.queues(); });
}

PrintQueue::Async<int> PrintQueue::submit(const PrintRequest &request)
{
    return run<int>([request](const Spooler &spooler) { return spooler.submit(request); });
}

PrintQueue::Async<JobStatus> PrintQueue::status(const QString &queue, int jobId)
{
    return run<JobStatus>([queue, jobId](const Spooler &spooler) { return spooler.status(queue, jobId); });
}

PrintQueue::Async<Nothing> PrintQueue::cancel(const QString &queue, int jobId)
{
    return run<Nothing>([queue, jobId](const Spooler &spooler) { return spooler.cancel(queue, jobId); });
}

PrintQueue::Async<int> PrintQueue::submitHeld(const PrintRequest &request)
{
    return run<int>([request](const Spooler &spooler) { return spooler.submitHeld(request); });
}

PrintQueue::Async<Nothing> PrintQueue::release(const QString &queue, int jobId)
{
    return run<Nothing>([queue, jobId](const Spooler &spooler) { return spooler.release(queue, jobId); });
}

PrintQueue::Async<QList<QueueJob>> PrintQueue::jobsNamed(const QString &queue, const QString &name)
{
    return run<QList<QueueJob>>([queue, name](const Spooler &spooler) { return spooler.jobsNamed(queue, name); });
}

PrintQueue::Async<QueueFitness> PrintQueue::fitness(const QString &queue)
{
    return run<QueueFitness>([queue](const Spooler &spooler) { return spooler.fitness(queue); });
}

PrintQueue::Async<QList<Tray>> PrintQueue::trays(const QString &queue)
{
    return run<QList<Tray>>([queue](const Spooler &spooler) { return spooler.trays(queue); });
}

JobWatch::JobWatch(PrintQueue &printQueue, const QString &queue, int jobId, QObject *parent)
    : QObject(parent)
    , m_printQueue(printQueue)
    , m_queue(queue)
    , m_jobId(jobId)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(watchMs);
    connect(&m_timer, &QTimer::timeout, this, &JobWatch::ask);
    ask();
}

void JobWatch::ask()
{
    domain::whenDone(m_printQueue.status(m_queue, m_jobId), this, [this](const Result<JobStatus> &status) {
        const bool more = status ? !status->isFinal() : status.error().retryable;
        if (more)
            m_timer.start();
        if (!status) {
            Q_EMIT failed(status.error());
        } else if (*status != m_last) {
            m_last = *status;
            Q_EMIT changed(m_last);
        }
    });
}

} // namespace printing
