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

} // namespace backoffice::service
