// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/registers.h"

#include "client/remote/json_call.h"
#include "domain/json_reader.h"

#include <QUrl>

namespace client::remote {

using namespace Qt::StringLiterals;

domain::Result<RegisterRow> registerRowFromJson(const QJsonObject &json)
{
    domain::JsonReader in(json);
    RegisterRow row;
    row.found = in.flag("found"_L1);
    row.row = row.found ? in.json("row"_L1) : QJsonObject();
    row.source = in.text("source"_L1);
    row.asOf = in.moment("asOf"_L1);
    return in.result(row);
}

Async<RegisterRow> Registers::row(const QByteArray &token, const QString &name, const QString &key, const QString &purpose)
{
    HttpRequest request;
    request.target = "/v1/registers/" + QUrl::toPercentEncoding(name) + "?key=" + QUrl::toPercentEncoding(key)
        + "&purpose=" + QUrl::toPercentEncoding(purpose);
    request.token = token;
    return jsonCall<RegisterRow>(m_transport, std::move(request), registerRowFromJson);
}

} // namespace client::remote
