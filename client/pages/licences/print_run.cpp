// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pages/licences/print_run.h"

#include "domain/when_done.h"

namespace client::pages {

using domain::Result;
using printing::JobStage;

PrintRun::PrintRun(printing::PrintQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

void PrintRun::set(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void PrintRun::start(const printing::PrintRequest &request)
{
    if (isUnderway())
        return;
    m_queueName = request.queue;
    m_jobId = 0;
    m_status = {};
    m_cancelled = false;
    m_failure = {};
    set(State::Sending);
    domain::whenDone(m_queue.submit(request), this, [this](const Result<int> &job) {
        if (!job) {
            refuse(job.error());
            return;
        }
        m_jobId = *job;
        set(State::Waiting);
        watch();
    });
}

void PrintRun::watch()
{
    delete m_watch;
    m_watch = new printing::JobWatch(m_queue, m_queueName, m_jobId, this);
    connect(m_watch, &printing::JobWatch::changed, this, &PrintRun::follow);
    connect(m_watch, &printing::JobWatch::failed, this, [this](const domain::Failure &failure) {
        if (failure.retryable) // the queue does not answer; the watch goes on asking
            set(State::PrinterSilent);
        else
            refuse(failure);
    });
}

void PrintRun::follow(const printing::JobStatus &status)
{
    m_status = status;
    switch (status.stage) {
    case JobStage::Waiting:
    case JobStage::Held:
        set(State::Waiting);
        break;
    case JobStage::Printing:
        set(status.printerSilent() ? State::PrinterSilent : State::Printing);
        break;
    case JobStage::Stopped:
        set(State::PrinterSilent);
        break;
    case JobStage::Completed:
        set(State::Asking);
        break;
    case JobStage::Cancelled:
    case JobStage::Aborted:
        if (m_cancelled)
            set(State::Cancelled);
        else
            refuse({domain::FailureCode::PrinterRefused, status.reasons.join(QLatin1Char(' ')), true});
        break;
    }
}

void PrintRun::refuse(const domain::Failure &failure)
{
    m_failure = failure;
    set(State::Refused);
}

void PrintRun::cancel()
{
    if (!canCancel())
        return;
    m_cancelled = true;
    domain::whenDone(m_queue.cancel(m_queueName, m_jobId), this, [this](const Result<domain::Nothing> &done) {
        // A job that is just finished cannot be cancelled; the watch tells how it ended.
        if (!done && done.error().retryable)
            set(State::PrinterSilent);
    });
}

void PrintRun::judge(bool good, const QDateTime &at)
{
    if (m_state != State::Asking)
        return;
    m_judgedAt = at;
    set(good ? State::Good : State::Bad);
}

} // namespace client::pages
