// SPDX-License-Identifier: GPL-3.0-or-later
// Giving the licence to the applicant, his agent or a courier, and what the applicant says of the service.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "domain/matter.h"

namespace backoffice::rules {

/// Reads args.handOver; who, when and the rating are not the client's to say. Raises CommandMalformed.
domain::Result<domain::HandOver> readHandOver(const domain::Command &command);

/// The case after its licence was handed over at the window, or given to a courier. `printed`: a sheet of numbered stock is issued for it.
/// Raises HandOverRefused.
domain::Result<domain::Case> handOver(const domain::Case &before, const domain::HandOver &given, const domain::Matter &matter, bool printed,
    const QString &officerId, const QDateTime &at);
/// The case after the courier has delivered. Raises HandOverRefused.
domain::Result<domain::Case> delivered(const domain::Case &before, const QDateTime &at);

/// 好差评: 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意. Those up to this one are bad: they need words, and supervision is told.
inline constexpr int badRating = 2;
/// Raises CommandMalformed.
domain::Result<int> readRating(const domain::Command &command);
/// The case with its one rating; a bad one adds a notice to supervision. Raises RatingRefused.
domain::Result<domain::Case> rate(const domain::Case &before, int rating, const QString &words, const QDateTime &at);

} // namespace backoffice::rules
