// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/registers.h"

#include "backoffice/routes/services.h"
#include "backoffice/rules/refusals.h"
#include "domain/codec.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using domain::Role;

namespace backoffice::routes {

Answer getRegister(Call &call)
{
    const domain::Officer &officer = *call.caller.officer;
    if (!officer.has(Role::Window) && !officer.has(Role::Officer))
        return rules::rightMissing(domain::text(Role::Window));
    const QString name = service::registerTitle(call.argument);
    if (name.isEmpty())
        return http::routeUnknown(call.request.path);
    const QString key = service::registerKey(call.request.parameter(u"key"_s));
    const QString purpose = call.request.parameter(u"purpose"_s).trimmed();
    if (key.size() < 4 || key.size() > 200 || purpose.size() < 2 || purpose.size() > 500)
        return http::requestMalformed(u"key, purpose"_s);
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    if (auto noted = noteAccess(**lease, call.services, officer.id, u"register "_s + call.argument, key + u" / "_s + purpose); !noted)
        return tl::unexpected(noted.error());
    return service::findInRegister(**lease, call.argument, key, call.services.clock.now()).map([](const QJsonObject &found) {
        return http::jsonResponse(QJsonDocument(found).toJson(QJsonDocument::Compact));
    });
}

} // namespace backoffice::routes
