// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/desk.h"

namespace domain {

QString deskDayId(const QString &deskId, const QDate &day)
{
    return deskId + QLatin1Char('/') + day.toString(Qt::ISODate);
}

} // namespace domain
