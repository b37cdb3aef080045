// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered stock like cash: receiving ranges, handing them out, and what may be done with a sheet.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "domain/stock.h"

namespace backoffice::rules {

/// The one place each where StockRangeRefused, StockNotHere and SheetNotForCase are raised.
tl::unexpected<domain::Failure> stockRangeRefused(const QString &detail);
tl::unexpected<domain::Failure> stockNotHere(const QString &serial);
tl::unexpected<domain::Failure> sheetNotForCase(const QString &number);
/// Whether a licence of the matter has this copy; the empty one is the licence itself.
bool hasCopy(const domain::Matter &matter, const QString &copyId);

/// A range that came into the store room. Raises CommandMalformed, StockRangeRefused (numbers wider than their digits).
domain::Result<domain::StockRange> receivedRange(const domain::Command &command, const QString &officerId, const QDateTime &at);

/// What a hand-out asks for: the first `count` sheets of a range go to a desk (empty: back to the store room), for one device or all.
struct HandOut {
    QString rangeId = {};
    QString newRangeId = {};
    int count = 0;
    QString deskId = {};
    QString deviceId = {};
};
/// Raises CommandMalformed.
domain::Result<HandOut> readHandOut(const domain::Command &command);

/// A range parted in two.
struct Parted {
    domain::StockRange rest;
    domain::StockRange out;
};
/// Parts the sheets off; the rest may be empty. Raises StockRangeRefused when fewer lie there.
domain::Result<Parted> part(const domain::StockRange &range, const HandOut &order);

/// What a sheet command asks for.
struct SheetOrder {
    domain::SheetMove move = {}; ///< without officer, time and licence number
    QString kind = {};
    QString serial = {};      ///< of the sheet it is about
    QString deskId = {};      ///< Reserve
    domain::BlobRef pdf = {}; ///< Issue: the electronic copy that is to be kept; null: none is
};
/// Reads the arguments of a sheet command of this action. Raises CommandMalformed.
domain::Result<SheetOrder> readSheetOrder(const domain::Command &command, domain::SheetAction action);
/// kind and serial of a sheet's id; null texts when it is none.
QString kindOfSheet(const QString &sheetId);
QString serialOfSheet(const QString &sheetId);

/// Raises SheetNotForCase unless the case has a good licence that is printed on this kind of stock, and the matter such a copy of it.
domain::Result<domain::Nothing> mayPrint(const domain::Case &subject, const domain::Matter &matter, const SheetOrder &order);
/// Raises StockNotHere unless the sheet lies blank at this desk, StockLeased when its range is leased to another device.
domain::Result<domain::Nothing> mayReserve(const domain::StockRange &range, const SheetOrder &order, const QString &deviceId);
/// Raises LicenceHasSheet when one of `sheets`, those of the same copy that are reserved, printing or issued, stands in the way.
domain::Result<domain::Nothing> mayPrintAgain(const QStringList &sheets);

} // namespace backoffice::rules
