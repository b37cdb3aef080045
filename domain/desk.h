// SPDX-License-Identifier: GPL-3.0-or-later
// A window of the service hall, and the account it gives at the end of its day.
#pragma once

#include "domain/stock.h"

namespace domain {

struct Desk {
    QString id = {};
    qint64 version = 0;
    QString name = {}; ///< as it stands on the board, for example 3号窗口
    QString unitId = {};
    QString officerId = {}; ///< who sits there today; empty: nobody
    QString printer = {};   ///< queue its certificates go to; may be empty
    bool operator==(const Desk &) const = default;
};

/// One kind of numbered stock in a day's account.
struct StockLine {
    QString kind = {};
    StockCount count = {}; ///< at the end of the day, by the server
    int counted = 0;       ///< blank sheets counted by hand
    bool operator==(const StockLine &) const = default;
};

struct DeskDay {
    QString id = {}; ///< deskDayId()
    qint64 version = 0;
    QString deskId = {};
    QDate day = {};
    QList<StockLine> stock = {};
    qint64 takingsFen = 0;      ///< sum of the fees' receipts
    int receipts = 0;           ///< how many there were
    qint64 countedFen = 0;      ///< money counted by the one who closes
    QString takingsReason = {}; ///< why it is another sum
    QString closedBy = {};
    QDateTime at = {};          ///< UTC
    QString asked = {};         ///< the officer who is asked to sign as witness; empty: anybody who may
    QString witness = {};       ///< the second officer, once he has signed for the count and for what is spoiled or unaccounted for
    QDateTime witnessedAt = {}; ///< UTC
    bool isWitnessed() const { return witnessedAt.isValid(); }
    bool operator==(const DeskDay &) const = default;
};

/// deskId + "/" + ISO day.
QString deskDayId(const QString &deskId, const QDate &day);

} // namespace domain
