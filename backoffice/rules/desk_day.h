// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a desk's day: the sheets add up, the money is that of the receipts, a second officer signs for what is lost.
#pragma once

#include "domain/command.h"
#include "domain/desk.h"
#include "domain/organisation.h"

#include <QMap>

#include <optional>

namespace backoffice::rules {

/// What the one who closes says.
struct Closing {
    QString deskId = {};
    QDate day = {};
    QMap<QString, int> counted = {};       ///< blank sheets by kind
    std::optional<qint64> takingsFen = {}; ///< money counted; absent: not compared
    QString witness = {};
};
/// Raises CommandMalformed.
domain::Result<Closing> readClosing(const domain::Command &command);

/// What the office knows of the desk and its day.
struct Account {
    QMap<QString, domain::StockCount> stock = {};
    qint64 takingsFen = 0;
    int receipts = 0;
    int lost = 0; ///< sheets spoiled or unaccounted for this day
};

/// The closed day. `before` is an earlier closing of it, null when there is none; `witness` the officer named, null when unknown. Raises
/// StockUnbalanced, TakingsDiffer, WitnessRefused, DeskClosed.
domain::Result<domain::DeskDay> closeDay(const Closing &closing, const Account &account, const domain::Officer &closer,
    const domain::Officer *witness, const domain::DeskDay *before, const QDateTime &at);

} // namespace backoffice::rules
