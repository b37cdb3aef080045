// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/licence_number.h"

using namespace Qt::StringLiterals;

namespace domain {

QString licenceNumberText(const Matter &matter, int year, qint64 serial)
{
    QString number = matter.licenceNumberPattern;
    return number.replace("{year}"_L1, QString::number(year)).replace("{serial}"_L1, QString::number(serial));
}

QList<qint64> LicenceLease::open() const
{
    QList<qint64> serials;
    for (qint64 serial = first; serial < first + count && closedAt.isNull(); ++serial)
        if (!used.contains(serial))
            serials.append(serial);
    return serials;
}

tl::unexpected<Failure> leaseRefused(const QString &detail)
{
    return fail(FailureCode::LeaseRefused, detail);
}

Result<LicenceLease> useLease(const LicenceLease &before, qint64 serial, const QString &deviceId)
{
    if (before.deviceId != deviceId)
        return leaseRefused(u"device"_s);
    if (before.closedAt.isValid())
        return leaseRefused(u"closed"_s);
    if (!before.open().contains(serial))
        return leaseRefused(u"serial %1"_s.arg(serial));
    LicenceLease after = before;
    after.used.append(serial);
    ++after.version;
    return after;
}

Result<LicenceLease> closeLease(const LicenceLease &before, const QDateTime &at)
{
    if (before.closedAt.isValid())
        return leaseRefused(u"closed"_s);
    LicenceLease after = before;
    after.closedAt = at;
    ++after.version;
    return after;
}

} // namespace domain
