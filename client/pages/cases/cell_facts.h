// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in each cell of the tick sheet, from the server's truth and the officer's own ticks on the way.
#pragma once

#include "client/store/rows.h"
#include "widgets/tick_cell.h"

namespace client::pages::cases {

/// Whether this officer may tick in this column: his own unit's, and a leader's where only a leader may.
bool mayTick(const domain::Officer &officer, const domain::RouteColumn &column);

/// The task of this case that the officer can decide now: open, his, and no tick of his on it yet (a refused one he has not yet
/// acknowledged counts as none only when the task is still open). nullptr when there is none.
const domain::Task *myTask(const domain::Route &route, const store::CaseView &view, const domain::Officer &me);

/// Whether the officer has ticked here or can: the case belongs on his list.
bool concernsMe(const domain::Route &route, const store::CaseView &view, const domain::Officer &me);

/// The unseen refusal of this case, or nullptr.
const store::OutboxEntry *refusal(const store::CaseView &view);

domain::Decision decisionOf(const store::OutboxEntry &entry);
widgets::TickMark markOf(domain::Decision decision);
widgets::TickStage stageOf(store::OutboxState state);

/// The cell of one column; `now` shortens the dates.
widgets::TickCell cellOf(
    const domain::RouteColumn &column, const store::CaseView &view, const store::Directory &people, const QDateTime &now);

/// The tasks as they will be when the officer's own pending ticks take effect.
QList<domain::Task> tasksWithPending(const domain::Route &route, const store::CaseView &view);

} // namespace client::pages::cases
