// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/store/lease_numbers.h"

#include <QStringList>

namespace client::store {

QString leaseDraftKey(const QString &leaseId)
{
    return QLatin1StringView("lease/") + leaseId;
}

QString givenText(const QList<qint64> &serials)
{
    QStringList words;
    for (const qint64 serial : serials)
        words.append(QString::number(serial));
    return words.join(u' ');
}

QList<qint64> givenSerials(const QString &text)
{
    QList<qint64> serials;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        if (const qint64 serial = word.toLongLong(); serial > 0)
            serials.append(serial);
    return serials;
}

QList<qint64> serialsLeft(const domain::LicenceLease &lease, const QList<qint64> &given)
{
    QList<qint64> left = lease.open();
    left.removeIf([&given](qint64 serial) { return given.contains(serial); });
    return left;
}

} // namespace client::store
