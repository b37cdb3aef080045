// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered stock: rolls and ranges of blank sheets, what has become of each sheet, and the equation that must hold.
#pragma once

#include "domain/document.h"
#include "domain/failure.h"

#include <QList>

namespace domain {

/// Received: in the store room. AtDesk: handed out, blank. From Printing there is no way back to blank.
enum class SheetState { Received, AtDesk, Reserved, Printing, Issued, Spoiled, Unaccounted };
enum class SheetAction { Reserve, Release, Print, Issue, Spoil, Miss };

/// Consecutive sheets that lie together: `count` serials from `first` on.
struct StockRange {
    QString id = {};
    qint64 version = 0;
    QString kind = {};   ///< for example "licence-a3"; a matter's stockKind
    QString name = {};   ///< of the kind, in words
    QString prefix = {}; ///< of the serial as printed on the sheet
    qint64 first = 0;
    int count = 0;
    int digits = 0;        ///< the number is filled up with zeros to this width
    QString deskId = {};   ///< empty: store room
    QString deviceId = {}; ///< leased to one device for work offline; empty: not leased
    QDateTime receivedAt = {};
    QString receivedBy = {};
    bool operator==(const StockRange &) const = default;

    /// The serial of the i-th sheet, 0 ≤ i < count.
    QString serial(int i) const;
    /// The place of a serial in this range, or -1.
    int indexOf(const QString &serial) const;
    bool contains(const QString &serial) const { return indexOf(serial) >= 0; }
};

/// One sheet that has left the pile. Sheets without a row are blank, where their range lies.
struct Sheet {
    QString id = {}; ///< sheetId()
    qint64 version = 0;
    QString serial = {};
    QString rangeId = {};
    QString kind = {};
    QString deskId = {};
    SheetState state = SheetState::AtDesk;
    QString caseId = {};
    QString licenceNumber = {};
    QString copyId = {};    ///< of the matter's further templates (副本); empty: the licence itself
    QString attemptId = {}; ///< of printing
    QString pdfSha256 = {}; ///< of what was sent to the printer
    QString reason = {};    ///< of spoiling or missing, or why it was released
    BlobRef photo = {};
    QString officerId = {};
    QDateTime at = {}; ///< UTC, of the last move
    bool operator==(const Sheet &) const = default;
};

/// kind + "/" + serial: a serial exists once for ever.
QString sheetId(const QString &kind, const QString &serial);

struct SheetMove {
    SheetAction action{};
    QString attemptId = {};
    QString caseId = {};
    QString licenceNumber = {}; ///< Reserve
    QString copyId = {};        ///< as Sheet's, the same for the whole attempt
    QString pdfSha256 = {};     ///< Print
    QString scanned = {};       ///< Issue: the serial read off the sheet
    QString reason = {};        ///< Spoil, Miss
    BlobRef photo = {};
    QString officerId = {};
    QDateTime at = {}; ///< UTC
};

/// The sheet afterwards, its version one higher. AtDesk → Reserved → Printing → Issued, Spoiled or Unaccounted; Reserved → AtDesk
/// (release); AtDesk and Reserved → Spoiled (torn before printing); Unaccounted → Spoiled (found). All but Reserve and spoiling a blank or
/// found sheet belong to the attempt that reserved it. Raises SheetMoveRefused, SerialMismatch (Issue with another serial; nothing
/// changes), SheetReasonRequired.
Result<Sheet> move(const Sheet &before, const SheetMove &move);

struct StockCount {
    int received = 0; ///< all that ever came here
    int atDesk = 0;   ///< blank, here
    int reserved = 0;
    int printing = 0;
    int issued = 0;
    int spoiled = 0;
    int unaccounted = 0;
    /// Every sheet is somewhere: received = the sum of the others.
    bool balances() const { return received == atDesk + reserved + printing + issued + spoiled + unaccounted; }
    bool operator==(const StockCount &) const = default;
};

/// What there is of a kind at a desk (empty deskId: everywhere): ranges there, and the rows of sheets.
StockCount countStock(const QList<StockRange> &ranges, const QList<Sheet> &sheets, const QString &kind, const QString &deskId);
/// The lowest serial of the kind at this desk that has no row (or was released); empty when there is none. Ranges leased to other devices
/// are passed over.
QString nextSerial(
    const QList<StockRange> &ranges, const QList<Sheet> &sheets, const QString &kind, const QString &deskId, const QString &deviceId);

} // namespace domain
