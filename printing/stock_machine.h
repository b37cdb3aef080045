// SPDX-License-Identifier: GPL-3.0-or-later
// The protocol of numbered stock as a pure machine: from the record of an attempt, what is to be done next, and what the record becomes.
#pragma once

#include "printing/stock_attempt.h"

namespace printing {

enum class StockDeed {
    Order,      ///< tell the office (stockAction) and wait until it counts
    CheckQueue, ///< see that the queue is fit and empty of our old jobs
    Begin,      ///< write down that the job is about to be sent
    Submit,     ///< send it, held
    FindJob,    ///< ask the queue whether it has a job of this name
    Release,
    Watch, ///< ask what has become of the job
    Ask,   ///< wait for the person
    Rest   ///< nothing; it is over
};

/// `resumed`: the record comes from an earlier life of the program, which may have done more than it could write down. Then a job is looked
/// for, never sent: what was once on the way to the spooler is not sent again by any path through this machine.
StockDeed stockNext(const StockAttempt &attempt, bool resumed);
/// Which move of the sheet the office is told of at this step; only where stockNext says Order.
domain::SheetAction stockAction(const StockAttempt &attempt);

/// Each answers the record after something happened; an event that does not belong to the step leaves it as it was.
namespace stock_event {
StockAttempt accepted(StockAttempt attempt); ///< the office has accepted the order, or it is on disk and the range is ours
StockAttempt refused(StockAttempt attempt);
StockAttempt queueFit(const StockAttempt &attempt);
StockAttempt begun(const StockAttempt &attempt);
StockAttempt submitted(StockAttempt attempt, int jobId);
StockAttempt notSubmitted(StockAttempt attempt, const QString &why);
StockAttempt found(StockAttempt attempt, int jobId);
StockAttempt notFound(const StockAttempt &attempt);
StockAttempt released(const StockAttempt &attempt);
StockAttempt watched(StockAttempt attempt, const JobStatus &status);
StockAttempt jobLost(const StockAttempt &attempt);
StockAttempt stopped(StockAttempt attempt); ///< the person wants it to go no further; before it is held only
StockAttempt cancelled(StockAttempt attempt);
StockAttempt unheard(StockAttempt attempt); ///< the spooler does not answer, and the person will not wait for it
StockAttempt proceed(StockAttempt attempt); ///< asked NeverSent, the person says: print it now
} // namespace stock_event

struct StockAnswer {
    StockVerdict verdict = StockVerdict::None;
    QString scanned; ///< Good: as typed
    QString reason;  ///< Spoiled, Missing
    domain::BlobRef photo;
};

/// The person's word. Raises what domain::move raises: SerialMismatch when another serial was read, SheetReasonRequired, and
/// SheetMoveRefused when nothing was asked.
domain::Result<StockAttempt> stockJudged(const StockAttempt &attempt, const StockAnswer &answer);

} // namespace printing
