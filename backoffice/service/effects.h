// SPDX-License-Identifier: GPL-3.0-or-later
// The deeds of the table in deeds.cpp, a group of commands in each execution_*.cpp; only for backoffice/service.
#pragma once

#include "backoffice/service/deed.h"

namespace backoffice::service {

// execution_effects.cpp: ticks and receipts
Needs needsDocument(const domain::Command &command);
Needs needsCase(const domain::Command &command);
domain::Result<Effect> tick(Scene &scene);
domain::Result<Effect> signFor(Scene &scene);
domain::Result<Effect> markRead(Scene &scene);
/// What the end of a case brings: the licence with the next number of the year, and the message to the applicant. Takes a number.
domain::Result<domain::Nothing> conclude(
    Scene &scene, domain::Case &subject, const domain::Matter &matter, const QString &reason, Effect &effect);

// execution_window.cpp: the queue of the hall
Needs needsTicket(const domain::Command &command);
domain::Result<Effect> ticket(Scene &scene);

// execution_stock.cpp: ranges and sheets
Needs needsNewRange(const domain::Command &command);
Needs needsRanges(const domain::Command &command);
Needs needsBlankSheet(const domain::Command &command);
Needs needsSheet(const domain::Command &command);
domain::Result<Effect> stockReceive(Scene &scene);
domain::Result<Effect> stockHandOut(Scene &scene);
domain::Result<Effect> sheetReserve(Scene &scene);
domain::Result<Effect> sheetRelease(Scene &scene);
domain::Result<Effect> sheetPrint(Scene &scene);
domain::Result<Effect> sheetIssue(Scene &scene);
domain::Result<Effect> sheetSpoil(Scene &scene);
domain::Result<Effect> sheetMissing(Scene &scene);

// execution_desk.cpp: the day's account
Needs needsDeskDay(const domain::Command &command);
domain::Result<Effect> deskClose(Scene &scene);

} // namespace backoffice::service
