// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace backoffice::routes {

Answer getSmsOutbox(Call &call)
{
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    return (*lease)->run("sms.queue").map([](const db::Rows &rows) {
        QJsonArray messages;
        for (int i = 0; i < rows.count(); ++i) {
            messages.append(QJsonObject{{"id"_L1, rows.text(i, 0)}, {"caseId"_L1, rows.text(i, 1)}, {"phone"_L1, rows.text(i, 2)},
                {"text"_L1, rows.text(i, 3)}, {"state"_L1, rows.text(i, 4)},
                {"queuedAt"_L1, QDateTime::fromMSecsSinceEpoch(rows.number(i, 5), Qt::UTC).toString(Qt::ISODateWithMs)}});
        }
        return http::jsonResponse(QJsonDocument(QJsonObject{{"messages"_L1, messages}}).toJson(QJsonDocument::Compact));
    });
}

Answer getHealth(Call &call)
{
    const auto answers = [&]() -> domain::Result<db::Rows> {
        auto lease = call.services.pool.take();
        if (!lease)
            return tl::unexpected(lease.error());
        return (*lease)->run("ping");
    };
    if (!answers())
        return http::jsonResponse("{\"database\":\"silent\"}", 503);
    return http::jsonResponse("{\"database\":\"answers\"}");
}

Answer getMetrics(Call &call)
{
    const Services &services = call.services;
    return http::Response{.contentType = "text/plain; version=0.0.4",
        .body = services.metrics.text(services.sessions.count(), services.connections(), services.streams())};
}

} // namespace backoffice::routes
