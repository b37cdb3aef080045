// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a licence back: its number becomes void and stays accounted for.
#pragma once

#include "backoffice/rules/organisation.h"
#include "domain/command.h"
#include "domain/licence_number.h"

namespace backoffice::rules {

/// What the command asks for.
struct VoidOrder {
    QString caseId = {};
    QString number = {}; ///< guards against voiding another licence than the one looked at
    QString reason = {};
};
/// Raises CommandMalformed.
domain::Result<VoidOrder> readVoid(const domain::Command &command);

/// Raises RightMissing unless the officer is a leader of the issuing unit or of one above it, or an administrator.
domain::Result<domain::Nothing> mayVoid(const domain::Officer &officer, const domain::Matter &matter, const Organisation &organisation);

/// The case with its licence void. `sheets` are those that were used for it. Raises LicenceVoidRefused: no such licence, void already, or a
/// sheet is reserved or printing.
domain::Result<domain::Case> voidLicence(
    const domain::Case &before, const VoidOrder &order, const QList<domain::VoidedSheet> &sheets, const QDateTime &at);
/// What everybody sees of it.
domain::VoidedLicence voided(const domain::Case &after, const QList<domain::VoidedSheet> &sheets, const QString &officerId);

} // namespace backoffice::rules
