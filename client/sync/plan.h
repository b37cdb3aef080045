// SPDX-License-Identifier: GPL-3.0-or-later
// What to do next, as functions of the state alone: no clock, no wire, no disk.
#pragma once

#include "client/store/writer.h"
#include "client/sync/status.h"

#include <chrono>

namespace client::sync::plan {

using std::chrono::milliseconds;

inline constexpr milliseconds shortestWait{1'000};
inline constexpr milliseconds longestWait{300'000};
/// How often the feed is read when no event tells of news.
inline constexpr milliseconds pollEvery{60'000};
/// Events often come in bunches; one look serves them all.
inline constexpr milliseconds eventsGatherFor{100};

/// The wait after the `failures`-th failure in a row (1 is the first): doubles from 1 s to 5 min, of which a random half is taken off so
/// that four hundred clients do not come back at once. `random` lies in [0, 1).
milliseconds backOff(int failures, double random);

/// What a failure asks for.
enum class Remedy {
    Wait,       ///< try again after backOff
    SignIn,     ///< the session is over: sign in and go on
    NewEpoch,   ///< the server is not the one we knew: begin the feed anew, delete nothing, send retained commands again
    ReadCursor, ///< our idea of the cursor was wrong: ask the store and go on
    SendSingly, ///< the whole batch was refused: find the one that spoils it
    NextPaper,  ///< this paper cannot be had or sent now: go on with the others
    SendAnyway, ///< this paper can never be sent: let the back office refuse the command, so that the officer hears of it
};
/// While the feed is read or the session begun.
Remedy remedy(const domain::Failure &failure);
/// While `commands` commands are sent in one batch.
Remedy remedyOfBatch(const domain::Failure &failure, qsizetype commands);
/// While a paper is fetched.
Remedy remedyOfPaper(const domain::Failure &failure);

/// While a paper made here is sent.
Remedy remedyOfUpload(const domain::Failure &failure);

/// Offline for failures of the line, Problem for those somebody must look at.
Wire wireAfter(const domain::Failure &failure);

/// Raises MassRemoval when the feed would remove more than a fifth of `objects` and more than 500 (goal 13 of the project),
/// AuditChainBroken when the audit chain has gone back or changed since `cursor`, in the same epoch. `removedBefore`: rows removed earlier
/// in this sync.
domain::Result<domain::Nothing> checkPage(
    const domain::FeedPage &page, const store::Cursor &cursor, qint64 removedBefore, bool removalsAllowed);
qint64 removals(const domain::FeedPage &page);
/// AuditChainBroken.
tl::unexpected<domain::Failure> auditBroken(const QString &detail);

/// How long to wait before looking again when all is well: until the poll, or the time a held command is due.
milliseconds nextLook(const QDateTime &now, const QDateTime &nextDueAt);

} // namespace client::sync::plan
