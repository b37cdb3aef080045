// SPDX-License-Identifier: GPL-3.0-or-later
// Licence numbers run without gap: each is given, void, or leased to one device until it is used or brought back.
#pragma once

#include "domain/matter.h"
#include "domain/stock.h"

namespace domain {

/// The text of the serial-th number of a year, by the matter's pattern.
QString licenceNumberText(const Matter &matter, int year, qint64 serial);

/// A sheet that was used for a licence, and its state when the licence became void.
struct VoidedSheet {
    QString id = {};
    SheetState state = SheetState::Issued;
    bool operator==(const VoidedSheet &) const = default;
};

/// A licence that was taken back. Everybody sees it, so that its QR code is found void with no network.
struct VoidedLicence {
    QString id = {}; ///< the licence's number
    qint64 version = 0;
    QString name = {}; ///< of the licence
    QString caseId = {};
    QString reason = {};
    QString officerId = {};
    QDateTime at = {}; ///< UTC
    QList<VoidedSheet> sheets = {};
    bool operator==(const VoidedLicence &) const = default;
};

/// Consecutive licence numbers of one matter and year, for one device to give while it is offline.
struct LicenceLease {
    QString id = {};
    qint64 version = 0;
    QString matterCode = {};
    QString matterVersion = {};
    int year = 0;
    qint64 first = 0;
    int count = 0;
    QList<qint64> used = {}; ///< serials given, in the order they came in
    QString deviceId = {};
    QString officerId = {};
    QDateTime leasedAt = {}; ///< UTC
    QDateTime closedAt = {}; ///< UTC; null: the device may still use it
    bool operator==(const LicenceLease &) const = default;

    QString matterKey() const { return matterCode + QLatin1Char('@') + matterVersion; }
    /// Serials that are neither used nor brought back, ascending.
    QList<qint64> open() const;
};

/// The lease after a licence has got this number of it. Raises LeaseRefused: another device's, closed, not in it, used.
Result<LicenceLease> useLease(const LicenceLease &before, qint64 serial, const QString &deviceId);
/// The lease after it has come back; its open numbers become void. Raises LeaseRefused when it is closed.
Result<LicenceLease> closeLease(const LicenceLease &before, const QDateTime &at);
/// LeaseRefused, for whoever finds another reason against a lease.
tl::unexpected<Failure> leaseRefused(const QString &detail);

} // namespace domain
