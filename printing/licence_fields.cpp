// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/licence_fields.h"

#include "domain/licence_seal.h"

namespace printing {

using namespace Qt::StringLiterals;

Fields licenceFields(const domain::Case &subject)
{
    const auto &licence = subject.licence;
    Fields fields{{u"number"_s, licence.number}, {u"name"_s, licence.name}, {u"issuedOn"_s, licence.issuedOn.toString(Qt::ISODate)},
        {u"caseNumber"_s, subject.number}, {u"caseTitle"_s, subject.title}, {u"applicant"_s, subject.applicant.name},
        {u"applicantId"_s, subject.applicant.idNumber}};
    if (!licence.identifier.isEmpty())
        fields.insert(u"identifier"_s, licence.identifier);
    fields.insert(u"qr"_s, licence.seal.isEmpty() ? domain::unsealedText(domain::licenceFacts(subject)) : licence.seal);
    if (licence.validUntil.isValid())
        fields.insert(u"validUntil"_s, licence.validUntil.toString(Qt::ISODate));
    fields.insert(licence.fields); // what the back office set wins
    return fields;
}

} // namespace printing
