// SPDX-License-Identifier: GPL-3.0-or-later
// The deeds of the table in deeds.cpp, a group of commands in each execution_*.cpp; only for backoffice/service.
#pragma once

#include "backoffice/rules/licence_copy.h"
#include "backoffice/service/deed.h"

namespace backoffice::service {

// execution_effects.cpp: ticks and receipts
Needs needsDocument(const domain::Command &command);
Needs needsCase(const domain::Command &command);
domain::Result<Effect> tick(Scene &scene);
domain::Result<Effect> signFor(Scene &scene);
domain::Result<Effect> markRead(Scene &scene);
/// A licence number that is taken already, and the day it was given on.
struct Leased {
    qint64 serial = 0;
    QDate day = {};
};
/// Gives an approved case its licence, if the matter has one, with the next number of the year or a leased one. Takes a number.
domain::Result<domain::Nothing> license(
    Scene &scene, domain::Case &subject, const domain::Matter &matter, Effect &effect, const std::optional<Leased> &leased = {});
/// Queues a message to the applicant; a null notice is none.
void send(Scene &scene, const domain::Case &subject, const domain::Notice &notice, Effect &effect);

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

// execution_intake.cpp: applications
Needs needsApplication(const domain::Command &command);
std::shared_ptr<const Premise> premiseOfIntake(const domain::Command &command, const Directory &directory);
domain::Result<Effect> intake(Scene &scene);
domain::Result<Effect> supplement(Scene &scene);

// execution_hand_over.cpp: the licence goes out, and what the applicant says
Needs needsHandOver(const domain::Command &command);
domain::Result<Effect> handOver(Scene &scene);
domain::Result<Effect> delivered(Scene &scene);
domain::Result<Effect> rate(Scene &scene);

// execution_desk.cpp: the day's account
Needs needsDeskDay(const domain::Command &command);
domain::Result<Effect> deskClose(Scene &scene);
domain::Result<Effect> deskWitness(Scene &scene);

// execution_copy.cpp: a licence went to paper
Needs needsCopy(const domain::Command &command);
domain::Result<Effect> licenceCopy(Scene &scene);
/// The case of this subject with the copy beside the others, and the PDF readable by all who see the case. Raises ObjectUnknown,
/// SheetNotForCase.
domain::Result<domain::Nothing> keepCopy(Scene &scene, const Subject &subject, const rules::CopyOrder &order, Effect &effect);

// execution_licence.cpp: a licence is taken back; numbers for work offline
Needs needsLicence(const domain::Command &command);
Needs needsLease(const domain::Command &command);
domain::Result<Effect> licenceVoid(Scene &scene);
domain::Result<Effect> licenceLease(Scene &scene);
domain::Result<Effect> licenceReturn(Scene &scene);

} // namespace backoffice::service
