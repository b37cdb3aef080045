// SPDX-License-Identifier: GPL-3.0-or-later
// May this officer tick here, and what becomes of the case: the rules of the tick sheet, final whatever the client believes.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "domain/organisation.h"

namespace backoffice::rules {

/// What a tick command asks for.
struct TickOrder {
    QString caseId = {};
    QString taskId = {};
    domain::Decision decision{};
    QString opinion = {};
    qint64 taskVersion = 0; ///< as its author saw the task
    QString digest = {};    ///< of the case as its author saw it
    bool operator==(const TickOrder &) const = default;
};

/// Longest opinion, in characters.
inline constexpr int opinionLimit = 4000;

/// The one place where CommandMalformed and TaskUnknown are raised.
tl::unexpected<domain::Failure> commandMalformed(const QString &detail);
tl::unexpected<domain::Failure> taskUnknown(const QString &taskId);

/// Reads the arguments of a tick. Raises CommandMalformed.
domain::Result<TickOrder> readTick(const domain::Command &command);

/// The case after this tick, its version one higher. Raises TaskUnknown, TaskNotYours, TaskDecided, CaseClosed, TaskNotOpen, TaskStale,
/// DocumentStale, ReasonRequired, in this order.
domain::Result<domain::Case> tick(
    const domain::Case &before, const domain::Matter &matter, const domain::Officer &officer, const TickOrder &order, const QDateTime &at);

/// True when this tick ended the case with a licence to be numbered.
bool needsLicence(const domain::Case &subject, const domain::Matter &matter);
/// The year's counter the matter's licences are numbered by.
QString licenceCounter(const domain::Matter &matter, const QDate &day);
/// The matter's text for a moment ("approved", "accepted" …), filled in; null when it has none. It is also noted in the case.
domain::Notice notify(
    domain::Case &subject, const domain::Matter &matter, const QString &moment, const QString &reason, const QDateTime &at);
/// The matter's text for the way the case went, filled in; null when the case goes on or the matter has no such text. It is also noted in
/// the case.
domain::Notice tellApplicant(domain::Case &subject, const domain::Matter &matter, const QString &reason, const QDateTime &at);

} // namespace backoffice::rules
