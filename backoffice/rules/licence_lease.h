// SPDX-License-Identifier: GPL-3.0-or-later
// Licence numbers leased to a device, which gives them at its window while there is no line.
#pragma once

#include "domain/case.h"
#include "domain/command.h"
#include "domain/licence_number.h"
#include "domain/organisation.h"

#include <QMap>

#include <optional>

namespace backoffice::rules {

/// How many numbers may be leased at once.
inline constexpr int mostLeased = 200;
/// A lease as the command asks for it, without serials. Raises CommandMalformed.
domain::Result<domain::LicenceLease> readLease(const domain::Command &command);
/// Raises LeaseRefused unless the matter gives licences, is decided on the spot (即办件) and has rules that decide it: only then can a
/// window issue one offline.
domain::Result<domain::Nothing> mayLease(const domain::Matter &matter);
/// Raises LeaseRefused unless the device is the one it was leased to, or supervision writes off what a lost device had.
domain::Result<domain::Nothing> mayReturn(const domain::LicenceLease &lease, const QString &deviceId, const domain::Officer &officer);

/// Why numbers of a lease that comes back were not used, by serial; those that are not named were simply not needed.
using UnusedReasons = QMap<qint64, QString>;
/// args.reasons of a lease that comes back; empty when there are none. Raises CommandMalformed.
domain::Result<UnusedReasons> readReasons(const domain::Command &command);

/// The number an application names that was approved offline.
struct LeasedNumber {
    QString leaseId = {};
    qint64 serial = 0;
};
/// args.lease; nullopt when there is none. Raises CommandMalformed.
domain::Result<std::optional<LeasedNumber>> readLeasedNumber(const domain::Command &command);
/// Raises LeaseRefused unless this case, for which a number was given offline, is decided here as it was there: with a licence.
domain::Result<domain::Nothing> mustBeLicensed(const domain::Case &subject, const domain::Matter &matter);
/// The lease after this case, made on `day`, has got the number. Raises LeaseRefused: of another matter or year, or as useLease.
domain::Result<domain::LicenceLease> takeLeased(
    const domain::LicenceLease &before, const LeasedNumber &number, const domain::Case &subject, const QString &deviceId, const QDate &day);

} // namespace backoffice::rules
