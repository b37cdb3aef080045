// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/rules/tick.h"
#include "domain/codec.h"

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
