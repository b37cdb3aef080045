// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/case_number.h"

using namespace Qt::StringLiterals;

namespace backoffice::rules {

QString caseCounter(const QDate &day)
{
    return u"case/"_s + day.toString(Qt::ISODate);
}

QString caseNumber(const QDate &day, qint64 serial)
{
    return u"QR%1-%2"_s.arg(day.toString(u"yyyyMMdd"_s)).arg(serial, 3, 10, QLatin1Char('0'));
}

QString receiptCounter(const QDate &day)
{
    return u"receipt/%1"_s.arg(day.year());
}

QString receiptNumber(const QDate &day, qint64 serial)
{
    return u"%1%2"_s.arg(day.year()).arg(serial, 8, 10, QLatin1Char('0'));
}

} // namespace backoffice::rules
