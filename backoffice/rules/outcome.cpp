// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/tick.h"
#include "domain/codec.h"
#include "domain/licence_identifier.h"

using namespace Qt::StringLiterals;

namespace backoffice::rules {

bool needsLicence(const domain::Case &subject, const domain::Matter &matter)
{
    return subject.state == domain::CaseState::Approved && !matter.licenceName.isEmpty() && subject.licence.isNull();
}

QString licenceCounter(const domain::Matter &matter, const QDate &day)
{
    return u"licence/%1/%2"_s.arg(matter.code).arg(day.year());
}

namespace {

constexpr int serialDigits = 7;

/// Empty without a type code or an issuer's code, and when they do not fit the standard.
QString identifierOf(const domain::Matter &matter, const QString &issuer, qint64 serial, const QDate &day)
{
    const QString running = QString::number(day.year()) + QString::number(serial).rightJustified(serialDigits, u'0');
    return domain::identifierText({.typeCode = matter.typeCode, .issuer = issuer, .serial = running}).value_or(QString());
}

} // namespace

void giveLicence(domain::Case &subject, const domain::Matter &matter, qint64 serial, const QDate &day,
    const QMap<QString, QString> &answers, const QString &issuer)
{
    subject.licence.number = domain::licenceNumberText(matter, day.year(), serial);
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

domain::Notice tellApplicant(domain::Case &subject, const domain::Matter &matter, const QString &reason, const QDateTime &at)
{
    if (subject.state == domain::CaseState::Running)
        return {};
    return notify(subject, matter, domain::text(subject.state), reason, at);
}

domain::Notice notify(
    domain::Case &subject, const domain::Matter &matter, const QString &moment, const QString &reason, const QDateTime &at)
{
    QString text = matter.smsTexts.value(moment);
    if (text.isEmpty())
        return {};
    text.replace("{applicant}"_L1, subject.applicant.name)
        .replace("{case}"_L1, subject.number)
        .replace("{licence}"_L1, subject.licence.number)
        .replace("{reason}"_L1, reason);
    domain::Notice notice{.channel = u"sms"_s, .text = text, .state = u"queued"_s, .at = at};
    subject.notices.append(notice);
    return notice;
}

} // namespace backoffice::rules
