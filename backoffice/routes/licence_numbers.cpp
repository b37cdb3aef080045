// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/licence_numbers.h"

#include "backoffice/routes/services.h"
#include "backoffice/rules/refusals.h"
#include "domain/codec.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::Role;

namespace backoffice::routes {

Answer getLicenceNumbers(Call &call)
{
    const domain::Officer &officer = *call.caller.officer;
    if (!officer.has(Role::Supervisor) && !officer.has(Role::Administrator))
        return rules::rightMissing(domain::text(Role::Supervisor));
    const QString counter = call.request.parameter(u"counter"_s);
    const QString after = call.request.parameter(u"after"_s);
    bool isNumber = after.isEmpty();
    const qint64 serial = after.isEmpty() ? 0 : after.toLongLong(&isNumber);
    if (!isNumber || serial < 0 || (!after.isEmpty() && counter.isEmpty()))
        return http::requestMalformed(u"counter, after"_s);
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    const auto report = counter.isEmpty() ? service::licenceReport(**lease) : service::licencePage(**lease, counter, serial);
    return report.map([](const QJsonObject &json) { return http::jsonResponse(QJsonDocument(json).toJson(QJsonDocument::Compact)); });
}

} // namespace backoffice::routes
