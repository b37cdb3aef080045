// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/stock_machine.h"

namespace printing {

using domain::SheetAction;
using domain::SheetState;

namespace {

StockAttempt ask(StockAttempt attempt, StockQuestion question)
{
    attempt.step = StockStep::Asking;
    attempt.question = question;
    return attempt;
}

StockAttempt at(StockAttempt attempt, StockStep step)
{
    attempt.step = step;
    return attempt;
}

SheetAction actionOf(StockVerdict verdict)
{
    if (verdict == StockVerdict::Good)
        return SheetAction::Issue;
    return verdict == StockVerdict::Spoiled ? SheetAction::Spoil : SheetAction::Miss;
}

} // namespace

StockDeed stockNext(const StockAttempt &attempt, bool resumed)
{
    switch (attempt.step) {
    case StockStep::Opened:
    case StockStep::Intending:
    case StockStep::Withdrawing:
    case StockStep::Judged:
        return StockDeed::Order;
    case StockStep::Reserved:
        return StockDeed::CheckQueue;
    case StockStep::Intended:
        return resumed || attempt.stopped ? StockDeed::FindJob : StockDeed::Begin;
    case StockStep::Submitting:
        return resumed ? StockDeed::FindJob : StockDeed::Submit;
    case StockStep::Held:
        return StockDeed::Release;
    case StockStep::Released:
        return StockDeed::Watch;
    case StockStep::Asking:
        return StockDeed::Ask;
    case StockStep::Done:
    case StockStep::Abandoned:
        break;
    }
    return StockDeed::Rest;
}

SheetAction stockAction(const StockAttempt &attempt)
{
    switch (attempt.step) {
    case StockStep::Intending:
        return SheetAction::Print;
    case StockStep::Withdrawing:
        return SheetAction::Release;
    case StockStep::Judged:
        return actionOf(attempt.verdict);
    default:
        return SheetAction::Reserve;
    }
}

namespace stock_event {

StockAttempt accepted(StockAttempt attempt)
{
    switch (attempt.step) {
    case StockStep::Opened:
        return at(attempt, attempt.stopped ? StockStep::Withdrawing : StockStep::Reserved);
    case StockStep::Intending:
        return at(attempt, StockStep::Intended);
    case StockStep::Withdrawing:
        return at(attempt, StockStep::Abandoned);
    case StockStep::Judged:
        return at(attempt, StockStep::Done);
    default:
        return attempt;
    }
}

StockAttempt refused(StockAttempt attempt)
{
    switch (attempt.step) {
    case StockStep::Opened:
    case StockStep::Withdrawing:
        return at(attempt, StockStep::Abandoned);
    case StockStep::Intending: // nothing was sent: the sheet is given back, as far as it is still ours
        return at(attempt, StockStep::Withdrawing);
    case StockStep::Judged: // the office sees it otherwise: the person must look again
        attempt.verdict = StockVerdict::None;
        return at(attempt, StockStep::Asking);
    default:
        return attempt;
    }
}

StockAttempt queueFit(const StockAttempt &attempt)
{
    return attempt.step == StockStep::Reserved ? at(attempt, attempt.stopped ? StockStep::Withdrawing : StockStep::Intending) : attempt;
}

StockAttempt begun(const StockAttempt &attempt)
{
    return attempt.step == StockStep::Intended ? at(attempt, StockStep::Submitting) : attempt;
}

StockAttempt submitted(StockAttempt attempt, int jobId)
{
    if (attempt.step != StockStep::Submitting)
        return attempt;
    attempt.jobId = jobId;
    return at(attempt, StockStep::Held);
}

StockAttempt notSubmitted(StockAttempt attempt, const QString &why)
{
    if (attempt.step != StockStep::Submitting)
        return attempt;
    attempt.printerWords = why;
    return ask(attempt, StockQuestion::SendFailed);
}

StockAttempt found(StockAttempt attempt, int jobId)
{
    if (attempt.step != StockStep::Submitting && attempt.step != StockStep::Intended)
        return attempt;
    attempt.jobId = jobId;
    return at(attempt, StockStep::Held);
}

StockAttempt notFound(const StockAttempt &attempt)
{
    if (attempt.step == StockStep::Intended)
        return ask(attempt, StockQuestion::NeverSent);
    return attempt.step == StockStep::Submitting ? ask(attempt, StockQuestion::NotFound) : attempt;
}

StockAttempt released(const StockAttempt &attempt)
{
    return attempt.step == StockStep::Held ? at(attempt, StockStep::Released) : attempt;
}

StockAttempt watched(StockAttempt attempt, const JobStatus &status)
{
    if (attempt.step != StockStep::Released)
        return attempt;
    attempt.printerWords = status.message;
    attempt.printerReasons = status.reasons;
    if (!status.isFinal())
        return attempt;
    const bool troubled = status.stage != JobStage::Completed || status.printerTroubled();
    return ask(attempt, troubled ? StockQuestion::JobTroubled : StockQuestion::JobEnded);
}

StockAttempt jobLost(const StockAttempt &attempt)
{
    return attempt.step == StockStep::Released || attempt.step == StockStep::Held ? ask(attempt, StockQuestion::JobLost) : attempt;
}

StockAttempt stopped(StockAttempt attempt)
{
    attempt.stopped = attempt.stopped || attempt.step < StockStep::Submitting;
    return attempt.step == StockStep::Reserved ? at(attempt, StockStep::Withdrawing) : attempt;
}

StockAttempt cancelled(StockAttempt attempt)
{
    if (attempt.step != StockStep::Held && attempt.step != StockStep::Released)
        return attempt;
    attempt.cancelled = true;
    return at(attempt, StockStep::Released); // not to be let go any more, only watched to its end
}

StockAttempt unheard(StockAttempt attempt)
{
    if (attempt.step != StockStep::Held && attempt.step != StockStep::Released)
        return attempt;
    attempt.cancelled = true; // whoever next finds the job in the queue takes it out
    return ask(attempt, StockQuestion::JobTroubled);
}

StockAttempt proceed(StockAttempt attempt)
{
    if (attempt.step != StockStep::Asking || attempt.question != StockQuestion::NeverSent)
        return attempt;
    attempt.stopped = false;
    return at(attempt, StockStep::Submitting);
}

} // namespace stock_event

domain::Result<StockAttempt> stockJudged(const StockAttempt &attempt, const StockAnswer &answer)
{
    domain::Sheet sheet{.serial = attempt.serial, .state = SheetState::AtDesk, .caseId = attempt.caseId, .attemptId = attempt.id};
    if (attempt.step == StockStep::Asking)
        sheet.state = SheetState::Printing;
    domain::SheetMove move{.action = actionOf(answer.verdict), .attemptId = attempt.id, .caseId = attempt.caseId};
    move.scanned = plainSerial(answer.scanned);
    move.reason = answer.reason;
    if (attempt.step != StockStep::Asking)
        move.action = SheetAction::Issue; // a blank sheet might be spoiled, but not by an attempt that asked nothing
    const auto moved = domain::move(sheet, move);
    if (!moved)
        return tl::unexpected(moved.error());
    StockAttempt judged = at(attempt, StockStep::Judged);
    judged.verdict = answer.verdict;
    judged.scanned = answer.verdict == StockVerdict::Good ? move.scanned : QString();
    judged.reason = answer.reason.trimmed();
    judged.photo = answer.photo;
    return judged;
}

} // namespace printing
