// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/plan.h"

#include <algorithm>

namespace client::sync::plan {

using domain::Failure;
using domain::FailureCode;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 removalsNeverAsked = 500;
constexpr qint64 removalsAskedFrom = 5; // one of so many

bool ofTheLine(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::ServerUnreachable:
    case FailureCode::ServerTimedOut:
    case FailureCode::ServerCut:
    case FailureCode::AnswerNotOurs:
    case FailureCode::RequestCancelled:
        return true;
    default:
        return false;
    }
}

bool isMassRemoval(qint64 removed, qint64 objects)
{
    return removed > removalsNeverAsked && removed * removalsAskedFrom > objects;
}

} // namespace

milliseconds backOff(int failures, double random)
{
    const int doublings = std::clamp(failures - 1, 0, 9);
    const auto whole = std::min(shortestWait * (1 << doublings), longestWait);
    const auto taken = milliseconds(qint64(double(whole.count()) / 2 * random));
    return std::max(shortestWait, whole - taken);
}

Remedy remedy(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::SessionExpired:
        return Remedy::SignIn;
    case FailureCode::EpochUnknown:
        return Remedy::NewEpoch;
    case FailureCode::StoreCursorMoved:
    case FailureCode::StoreDamaged: // set aside and begun anew by the store
        return Remedy::ReadCursor;
    default:
        return Remedy::Wait;
    }
}

Remedy remedyOfBatch(const Failure &failure, qsizetype commands)
{
    if (failure.code == FailureCode::SessionExpired)
        return Remedy::SignIn;
    return commands > 1 && !failure.retryable && !ofTheLine(failure) ? Remedy::SendSingly : Remedy::Wait;
}

Remedy remedyOfPaper(const Failure &failure)
{
    if (failure.code == FailureCode::SessionExpired)
        return Remedy::SignIn;
    const bool about = failure.code == FailureCode::AnswerMalformed || failure.code == FailureCode::BlobDamaged;
    return about || !(failure.retryable || ofTheLine(failure)) ? Remedy::NextPaper : Remedy::Wait;
}

Remedy remedyOfUpload(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::SessionExpired:
        return Remedy::SignIn;
    case FailureCode::BlobDigestWrong: // spoilt on the way and thrown away there
    case FailureCode::AnswerMalformed:
        return Remedy::NextPaper;
    case FailureCode::RequestTooLarge:
    case FailureCode::RequestMalformed:
    case FailureCode::RightMissing:
        return Remedy::SendAnyway;
    default:
        return Remedy::Wait;
    }
}

Wire wireAfter(const Failure &failure)
{
    return ofTheLine(failure) ? Wire::Offline : Wire::Problem;
}

qint64 removals(const domain::FeedPage &page)
{
    return std::count_if(page.rows.begin(), page.rows.end(), [](const domain::FeedRow &row) { return row.removed; });
}

domain::Result<domain::Nothing> checkPage(
    const domain::FeedPage &page, const store::Cursor &cursor, qint64 removedBefore, bool removalsAllowed)
{
    if (cursor.epoch != page.epoch)
        return domain::nothing; // a feed begun anew: nothing to compare with
    const qint64 removed = removedBefore + removals(page);
    if (!removalsAllowed && isMassRemoval(removed, cursor.objects))
        return domain::fail(FailureCode::MassRemoval, u"%1 of %2"_s.arg(removed).arg(cursor.objects));
    const bool back = page.auditSeq < cursor.auditSeq;
    const bool changed = page.auditSeq > 0 && page.auditSeq == cursor.auditSeq && page.auditHash != cursor.auditHash;
    if (back || changed)
        return auditBroken(u"head %1, was %2"_s.arg(page.auditSeq).arg(cursor.auditSeq));
    return domain::nothing;
}

tl::unexpected<domain::Failure> auditBroken(const QString &detail)
{
    return domain::fail(FailureCode::AuditChainBroken, detail);
}

milliseconds nextLook(const QDateTime &now, const QDateTime &nextDueAt)
{
    if (nextDueAt.isNull())
        return pollEvery;
    return std::clamp(milliseconds(now.msecsTo(nextDueAt)), milliseconds(0), pollEvery);
}

} // namespace client::sync::plan
