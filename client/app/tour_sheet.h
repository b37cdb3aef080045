// SPDX-License-Identifier: GPL-3.0-or-later
// What the chapters on cases share: the officer's task and tick on a case, the way to a case, and words from the ready phrases.
#pragma once

#include "client/app/tour_guide.h"

namespace client::app {

inline constexpr int effectiveMs = 20'000, colleagueMs = 45'000, offlineMs = 15'000, restartMs = 20'000;

/// The task of the officer's column in the present round of the case, or nullptr.
const domain::Task *myTask(const TourGuide &guide, const QString &caseId);
/// The youngest command on that task, or nullptr.
const client::store::OutboxEntry *myCommand(const TourGuide &guide, const QString &caseId);
bool myCommandIs(const TourGuide &guide, const QString &caseId, client::store::OutboxState state);
/// Saved, and the time to undo is over.
bool isSavedHere(const TourGuide &guide, const QString &caseId);
/// The task is open and nothing was decided on it here.
bool waitsForMe(const TourGuide &guide, const QString &caseId);
/// The tick has taken effect, and no other has on the same task.
bool agreedOnce(const TourGuide &guide, const QString &caseId);

/// Goes to the case as an officer would: Ctrl+K, its number, Enter.
void stepTo(TourGuide &guide, const QString TourGuide::*which);
/// The first ready phrase of an officer (or leader) for the matter that leaves nothing to fill in.
QString readyPhrase(const QString &matterCode, domain::Decision decision, domain::Role role = domain::Role::Officer);
/// The same for the matter of this case.
QString readyPhrase(const TourGuide &guide, const QString &caseId, domain::Decision decision);

} // namespace client::app
