// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/licence_giving.h"

#include "domain/licence_identifier.h"
#include "domain/licence_number.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int serialDigits = 7;

/// Empty without a type code or an issuer's code, and when they do not fit the standard.
QString identifierOf(const Matter &matter, const QString &issuer, qint64 serial, const QDate &day)
{
    const QString running = QString::number(day.year()) + QString::number(serial).rightJustified(serialDigits, u'0');
    return identifierText({.typeCode = matter.typeCode, .issuer = issuer, .serial = running}).value_or(QString());
}

} // namespace

void giveLicence(
    Case &subject, const Matter &matter, qint64 serial, const QDate &day, const QMap<QString, QString> &answers, const QString &issuer)
{
    subject.licence.number = licenceNumberText(matter, day.year(), serial);
    subject.licence.identifier = identifierOf(matter, issuer, serial, day);
    subject.licence.name = matter.licenceName;
    subject.licence.issuedOn = day;
    if (matter.validMonths > 0)
        subject.licence.validUntil = day.addMonths(matter.validMonths).addDays(-1);
    subject.licence.fields = answers;
    subject.licence.fields.insert(
        {{u"caseNumber"_s, subject.number}, {u"caseTitle"_s, subject.title}, {u"applicant"_s, subject.applicant.name},
            {u"applicantId"_s, subject.applicant.idNumber}, {u"basis"_s, matter.basis}, {u"matter"_s, matter.name}});
}

} // namespace domain
