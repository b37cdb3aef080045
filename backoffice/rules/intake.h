// SPDX-License-Identifier: GPL-3.0-or-later
// Taking an application in at a window: what is checked, what becomes of the case, and what the applicant may still bring.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "forms/engine/form.h"

#include <optional>

namespace backoffice::rules {

/// Receive: handed in, looked at later. Accept: 受理. Correct: one list of everything missing or wrong. Refuse: 不予受理.
enum class IntakeOutcome { Receive, Accept, Correct, Refuse };

/// What an intake or a supplement asks for.
struct IntakeOrder {
    QString caseId = {};
    QString matterKey = {}; ///< of an intake
    QString title = {};     ///< of an intake
    IntakeOutcome outcome{};
    domain::Intake intake = {}; ///< desk, sitting, data, deferred papers, agent, signature, list of corrections, reason
    QList<domain::Paper> papers = {};
    bool feesNamed = false; ///< intake.fees is what the window asked for
    QDate madeOn = {};      ///< day in China on the device: what "today" meant when the form was computed
};

/// Raise CommandMalformed.
domain::Result<IntakeOrder> readIntake(const domain::Command &command);
domain::Result<IntakeOrder> readSupplement(const domain::Command &command);

/// What an application is judged by.
struct Counter {
    const domain::Matter &matter;
    const forms::engine::Form &form;
    QString officerId;
    QDateTime at;
    const QList<forms::engine::Flaw> *flaws = nullptr; ///< formFlaws of the order, when they are known already
};

/// What is wrong with the form of an application, by itself.
QList<forms::engine::Flaw> formFlaws(const IntakeOrder &order, const forms::engine::Form &form);
/// The case as it comes in, still without its numbers and digest; an instant matter whose rules all hold is approved. Raises FormInvalid,
/// PapersMissing.
domain::Result<domain::Case> takeIn(const IntakeOrder &order, const Counter &counter);

/// The case after what was missing has been brought: accepted, refused, told (once) what is missing, or a promised paper the fewer; one an
/// officer sent back begins a new round. Raises
/// IntakeDecided, CorrectionsOnce, FormInvalid, PapersMissing.
domain::Result<domain::Case> supplement(const domain::Case &before, const IntakeOrder &order, const Counter &counter);

/// True when fees have been taken for which no receipt is numbered yet.
bool needsReceipt(const domain::Case &subject);
void giveReceipt(domain::Case &subject, qint64 serial, const QDateTime &at);

} // namespace backoffice::rules
