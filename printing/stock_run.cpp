// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/stock_run.h"

#include "domain/when_done.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace printing {

using namespace Qt::StringLiterals;
using domain::fail;
using domain::Failure;
using domain::FailureCode;
using domain::Nothing;
using domain::Result;

namespace {

constexpr QLatin1StringView safePolicy{"abort-job"};

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// A queue that would print a failed sheet again by itself, or takes no jobs, is no queue for numbered stock.
Result<Nothing> checkFitness(const QueueFitness &fitness)
{
    if (fitness.accepting && fitness.errorPolicy == safePolicy)
        return domain::nothing;
    return fail(FailureCode::QueueUnfit, fitness.accepting ? u"printer-error-policy "_s + fitness.errorPolicy : u"not accepting jobs"_s);
}

} // namespace

StockRun::StockRun(StockLedger &ledger, StockQueue &queue, QObject *parent, int watchMs)
    : QObject(parent)
    , m_ledger(ledger)
    , m_queue(queue)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(watchMs);
    connect(&m_timer, &QTimer::timeout, this, &StockRun::go);
}

template <class T, class Go> void StockRun::then(const QFuture<Result<T>> &future, Go go)
{
    domain::whenDone(future, this, [this, mine = m_generation, go = std::move(go)](const Result<T> &answer) {
        if (mine == m_generation)
            go(answer);
    });
}

void StockRun::begin(StockAttempt attempt, const QByteArray &pdf)
{
    if (isUnderway())
        return;
    attempt.pdfSha256 = digestOf(pdf);
    m_pdf = pdf;
    m_pdfKept = m_resumed = m_stopWanted = m_isOffTray = false;
    m_sendFailure.clear();
    become(attempt);
}

void StockRun::resume(const StockAttempt &record)
{
    if (isUnderway())
        return;
    m_pdf.clear();
    m_pdfKept = m_resumed = true;
    m_stopWanted = false;
    m_sendFailure.clear();
    ++m_generation;
    m_timer.stop();
    m_waitsForTray = false;
    m_attempt = record;
    m_kept = true;
    Q_EMIT changed();
    go();
}

void StockRun::become(const StockAttempt &next)
{
    ++m_generation;
    m_timer.stop();
    m_attempt = next;
    m_kept = false;
    m_waitsForOffice = m_waitsForTray = m_isProceeding = false;
    Q_EMIT changed();
    keep();
}

void StockRun::keep()
{
    if (!m_pdfKept) {
        then(m_ledger.keepPdf(m_pdf), [this](const Result<Nothing> &kept) {
            m_pdfKept = bool(kept);
            kept ? keep() : trouble(kept.error());
        });
        return;
    }
    then(m_ledger.keep(m_attempt), [this](const Result<Nothing> &kept) {
        m_kept = bool(kept);
        kept ? go() : trouble(kept.error());
    });
}

void StockRun::trouble(const Failure &failure)
{
    m_trouble = failure;
    m_hasTrouble = true;
    m_isProceeding = false;
    m_timer.start();
    Q_EMIT changed();
}

void StockRun::go()
{
    m_timer.stop();
    if (!m_kept) {
        keep();
        return;
    }
    if (m_stopWanted) {
        applyStop();
        return;
    }
    const auto deed = stockNext(m_attempt, m_resumed);
    if (m_isOffTray && (deed == StockDeed::CheckQueue || deed == StockDeed::Begin)) {
        m_waitsForTray = true;
        Q_EMIT changed();
        return;
    }
    switch (deed) {
    case StockDeed::Order:
        return order();
    case StockDeed::CheckQueue:
        return checkQueue();
    case StockDeed::Begin:
        return readPdf(stock_event::begun(m_attempt));
    case StockDeed::Submit:
        return submit();
    case StockDeed::FindJob:
        return findJob();
    case StockDeed::Release:
        return release();
    case StockDeed::Watch:
        return watch();
    case StockDeed::Ask:
    case StockDeed::Rest:
        break;
    }
}

void StockRun::order()
{
    const auto action = stockAction(m_attempt);
    if (m_waitsForOffice) { // ordered already: a refusal is heard, not ordered over again
        then(m_ledger.standing(m_attempt, action), [this](const Result<StockStanding> &standing) {
            if (!standing)
                return trouble(standing.error());
            m_waitsForOffice = standing->word != StockWord::Unsaid;
            m_waitsForOffice ? hear(*standing) : order();
        });
        return;
    }
    then(m_ledger.order(m_attempt, action), [this, action](const Result<Nothing> &ordered) {
        if (!ordered)
            return trouble(ordered.error());
        then(m_ledger.standing(m_attempt, action),
            [this](const Result<StockStanding> &standing) { standing ? hear(*standing) : trouble(standing.error()); });
    });
}

void StockRun::hear(const StockStanding &standing)
{
    const bool mayGoAlone = m_attempt.leased && (m_attempt.step == StockStep::Opened || m_attempt.step == StockStep::Intending);
    if (standing.word == StockWord::Refused) {
        m_trouble = standing.refusal;
        m_hasTrouble = true;
        become(stock_event::refused(m_attempt));
    } else if (standing.word == StockWord::Accepted || (mayGoAlone && standing.word == StockWord::OnDisk)) {
        m_hasTrouble = m_hasTrouble && m_attempt.step == StockStep::Withdrawing; // why it was given up stays to be read
        become(stock_event::accepted(m_attempt));
    } else {
        m_waitsForOffice = true;
        m_timer.start();
        Q_EMIT changed();
    }
}

void StockRun::checkQueue()
{
    then(m_queue.fitness(m_attempt.queue), [this](const Result<QueueFitness> &fitness) {
        const auto checked = fitness.and_then(checkFitness);
        checked ? clearOldJobs(*fitness) : trouble(checked.error());
    });
}

/// A job of an earlier attempt that is still in the queue would put its words on the sheet of this one.
void StockRun::clearOldJobs(const QueueFitness &fitness)
{
    then(m_ledger.attempts(), [this, fitness](const Result<QStringList> &ours) {
        if (!ours)
            return trouble(ours.error());
        const auto old = std::find_if(fitness.unfinished.begin(), fitness.unfinished.end(),
            [&](const QueueJob &job) { return ours->contains(job.name) && job.name != m_attempt.id; });
        if (old == fitness.unfinished.end()) {
            m_hasTrouble = false;
            return become(stock_event::queueFit(m_attempt));
        }
        then(m_queue.cancel(m_attempt.queue, old->id), [this](const Result<Nothing> &cancelled) {
            if (!cancelled)
                return trouble(cancelled.error());
            m_timer.start();
        });
    });
}

/// Nothing is begun before the very bytes are here.
void StockRun::readPdf(StockAttempt next)
{
    then(m_ledger.pdf(m_attempt.pdfSha256), [this, next = std::move(next)](const Result<QByteArray> &pdf) {
        if (!pdf)
            return trouble(pdf.error());
        if (digestOf(*pdf) != m_attempt.pdfSha256)
            return trouble({FailureCode::BlobDamaged, m_attempt.pdfSha256, false});
        m_pdf = *pdf;
        m_hasTrouble = false;
        become(next);
    });
}

void StockRun::submit()
{
    const PrintRequest request{m_attempt.queue, m_pdf, m_attempt.id, 1, m_attempt.sheet, m_attempt.tray};
    then(m_queue.submitHeld(request), [this](const Result<int> &job) {
        if (job)
            return become(stock_event::submitted(m_attempt, *job));
        // It may have arrived all the same: from now on it is only looked for.
        m_resumed = true;
        m_sendFailure = job.error().detail.isEmpty() ? domain::codeText(job.error().code) : job.error().detail;
        findJob();
    });
}

void StockRun::findJob()
{
    then(m_queue.jobsNamed(m_attempt.queue, m_attempt.id), [this](const Result<QList<QueueJob>> &jobs) {
        if (!jobs)
            return trouble(jobs.error());
        m_hasTrouble = false;
        if (!jobs->isEmpty())
            become(stock_event::found(m_attempt, jobs->constLast().id));
        else if (m_sendFailure.isEmpty())
            become(stock_event::notFound(m_attempt));
        else
            become(stock_event::notSubmitted(m_attempt, m_sendFailure));
    });
}

void StockRun::release()
{
    then(m_queue.release(m_attempt.queue, m_attempt.jobId), [this](const Result<Nothing> &released) {
        if (released)
            return become(stock_event::released(m_attempt));
        // Let go already, in an earlier life? The job's state tells.
        then(m_queue.status(m_attempt.queue, m_attempt.jobId), [this, why = released.error()](const Result<JobStatus> &status) {
            if (status && status->stage != JobStage::Held)
                become(stock_event::released(m_attempt));
            else if (!status && status.error().code != FailureCode::PrinterUnreachable)
                become(stock_event::jobLost(m_attempt));
            else
                trouble(why);
        });
    });
}

void StockRun::watch()
{
    then(m_queue.status(m_attempt.queue, m_attempt.jobId), [this](const Result<JobStatus> &status) { hearStatus(status); });
}

void StockRun::hearStatus(const Result<JobStatus> &status)
{
    if (!status && status.error().code == FailureCode::PrinterUnreachable)
        return trouble(status.error());
    if (!status)
        return become(stock_event::jobLost(m_attempt));
    const bool isNews = *status != m_job || m_hasTrouble;
    m_job = *status;
    m_hasTrouble = false;
    if (const auto next = stock_event::watched(m_attempt, m_job); next.step != m_attempt.step)
        return become(next);
    m_timer.start();
    if (isNews)
        Q_EMIT changed();
}

Result<Nothing> StockRun::judge(const StockAnswer &answer)
{
    const auto judged = stockJudged(m_attempt, answer);
    if (!judged)
        return tl::unexpected(judged.error());
    m_hasTrouble = false;
    become(*judged);
    return domain::nothing;
}

void StockRun::proceed()
{
    const auto next = stock_event::proceed(m_attempt);
    if (next == m_attempt)
        return;
    m_resumed = false; // the record says that it was never sent
    m_isOffTray = false;
    m_isProceeding = true;
    readPdf(next);
}

void StockRun::stop()
{
    m_stopWanted = true;
    look();
}

void StockRun::look()
{
    if (m_timer.isActive() || (m_waitsForTray && (m_stopWanted || !m_isOffTray))) {
        m_waitsForTray = false;
        go();
    }
}

void StockRun::leaveTray()
{
    m_isOffTray = true;
    Q_EMIT changed();
}

void StockRun::takeTray()
{
    m_isOffTray = false;
    look();
    Q_EMIT changed();
}

bool StockRun::letsOthersPass() const
{
    const bool isTold = m_attempt.step == StockStep::Opened || m_attempt.step == StockStep::Intending;
    const bool isUnsent = m_attempt.step == StockStep::Asking && m_attempt.question == StockQuestion::NeverSent && !m_isProceeding;
    return (isTold && m_waitsForOffice) || (m_isOffTray && m_attempt.step < StockStep::Submitting)
        || m_attempt.step == StockStep::Withdrawing || isUnsent;
}

void StockRun::applyStop()
{
    m_stopWanted = false;
    if (m_attempt.step != StockStep::Held && m_attempt.step != StockStep::Released) {
        const auto next = stock_event::stopped(m_attempt);
        next == m_attempt ? go() : become(next);
        return;
    }
    then(m_queue.cancel(m_attempt.queue, m_attempt.jobId), [this](const Result<Nothing> &cancelled) {
        if (cancelled)
            become(stock_event::cancelled(m_attempt));
        else if (cancelled.error().code == FailureCode::PrinterUnreachable)
            become(stock_event::unheard(m_attempt));
        else
            go(); // a job that has just ended cannot be cancelled; the queue tells how it ended
    });
}

} // namespace printing
