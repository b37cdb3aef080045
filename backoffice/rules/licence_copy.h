// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a licence that went to paper, and the electronic copy that is kept of each.
#pragma once

#include "domain/case.h"
#include "domain/command.h"

namespace backoffice::rules {

/// What licence_copy says: so many on plain paper.
struct CopyOrder {
    QString caseId = {};
    QString number = {};           ///< of the licence that was printed
    domain::LicenceCopy copy = {}; ///< without officer and time
};
/// Raises CommandMalformed.
domain::Result<CopyOrder> readCopyOrder(const domain::Command &command);
/// Null, or a PDF. Raises CommandMalformed.
domain::Result<domain::Nothing> mustBePdf(const domain::BlobRef &blob);
/// The case with the copy beside the others. Also of a licence that has become void meanwhile: the paper is in the world. Raises
/// SheetNotForCase: another licence, no such copy, or one that goes on numbered paper.
domain::Result<domain::Case> keepCopy(
    const domain::Case &before, const domain::Matter &matter, const CopyOrder &order, const QString &officerId, const QDateTime &at);

} // namespace backoffice::rules
