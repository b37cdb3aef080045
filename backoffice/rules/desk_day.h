// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a desk's day: the sheets add up, the money is that of the receipts or it is said why not, and a second officer signs for it.
#pragma once

#include "domain/command.h"
#include "domain/desk.h"
#include "domain/organisation.h"

#include <QMap>

namespace backoffice::rules {

/// What the one who closes says.
struct Closing {
    QString deskId = {};
    QDate day = {};
    QMap<QString, int> counted = {}; ///< blank sheets by kind
    qint64 countedFen = 0;           ///< money counted
    QString takingsReason = {};      ///< why it is not the sum of the receipts
    QString asked = {};              ///< the officer who is asked to sign
};
/// Raises CommandMalformed.
domain::Result<Closing> readClosing(const domain::Command &command);

/// What the office knows of the desk and its day.
struct Account {
    QMap<QString, domain::StockCount> stock = {};
    qint64 takingsFen = 0;
    int receipts = 0;
};

/// The closed day, which nobody has signed as witness yet. `before` is an earlier closing of it, null when there is none; `asked` the
/// officer named, null when unknown. Raises StockUnbalanced, TakingsDiffer, WitnessRefused (who is asked could not sign), DeskClosed.
domain::Result<domain::DeskDay> closeDay(const Closing &closing, const Account &account, const domain::Officer &closer,
    const domain::Officer *asked, const domain::DeskDay *before, const QDateTime &at);

/// The day after this officer has signed for it: another than the one who closed it, at a window of the same unit or of supervision.
/// `closer` is null when that officer is no longer known. Raises WitnessRefused, DeskWitnessed.
domain::Result<domain::DeskDay> witnessDay(
    const domain::DeskDay &before, const domain::Officer *closer, const domain::Officer &witness, const QDateTime &at);

} // namespace backoffice::rules
