// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace backoffice::routes {

namespace {

constexpr int pageRows = 50;

/// Text for LIKE … ESCAPE '\': found anywhere, its own signs taken as they are.
QString anywhere(QString words)
{
    words.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
    return u'%' + words + u'%';
}

QByteArray page(const db::Rows &rows)
{
    QJsonArray list;
    for (int i = 0; i < std::min(rows.count(), pageRows); ++i) {
        list.append(QJsonObject{{"number"_L1, rows.text(i, 0)}, {"caseId"_L1, rows.text(i, 1)}, {"name"_L1, rows.text(i, 2)},
            {"holder"_L1, rows.text(i, 3)}, {"issuedOn"_L1, rows.text(i, 4)}, {"validUntil"_L1, rows.text(i, 5)}});
    }
    QJsonObject json{{"rows"_L1, list}, {"more"_L1, rows.count() > pageRows}};
    if (rows.count() > pageRows)
        json.insert("after"_L1, rows.text(pageRows - 1, 0));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Answer getLookup(Call &call)
{
    if (call.argument != "licences"_L1)
        return http::routeUnknown(call.request.path);
    const QString words = call.request.parameter(u"q"_s).trimmed();
    const QString purpose = call.request.parameter(u"purpose"_s).trimmed();
    if (words.size() < 2 || words.size() > 200 || purpose.size() < 2 || purpose.size() > 500)
        return http::requestMalformed(u"q, purpose"_s);
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    const QString officer = call.caller.officer->id;
    if (auto noted = noteAccess(**lease, call.services, officer, u"lookup licences"_s, words + u" / "_s + purpose); !noted)
        return tl::unexpected(noted.error());
    return (*lease)
        ->run("licence.find", {db::text(anywhere(words)), db::text(call.request.parameter(u"after"_s))})
        .map([](const db::Rows &rows) { return http::jsonResponse(page(rows)); });
}

} // namespace backoffice::routes
