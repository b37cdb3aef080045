// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/registers.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace backoffice::service {

QString registerTitle(const QString &name)
{
    static const QHash<QString, QString> titles{
        {u"persons"_s, u"人口基础信息库"_s}, {u"enterprises"_s, u"法人基础信息库"_s}, {u"houses"_s, u"不动产登记信息库"_s}};
    return titles.value(name);
}

QString registerKey(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_KC).trimmed().toUpper();
}

db::Call registerCall(const RegisterEntry &entry)
{
    return {"register.put",
        {db::text(entry.name), db::text(registerKey(entry.key)), QJsonDocument(entry.row).toJson(QJsonDocument::Compact),
            entry.asOf.toMSecsSinceEpoch()}};
}

domain::Result<QJsonObject> findInRegister(db::Connection &connection, const QString &name, const QString &key, const QDateTime &now)
{
    return connection.run("register.find", {db::text(name), db::text(key)}).map([&](const db::Rows &rows) {
        const bool found = !rows.isEmpty();
        const QDateTime asOf = found ? QDateTime::fromMSecsSinceEpoch(rows.number(0, 1), Qt::UTC) : now;
        QJsonObject json{{"register"_L1, name}, {"found"_L1, found}, {"source"_L1, registerTitle(name)},
            {"asOf"_L1, asOf.toUTC().toString(Qt::ISODateWithMs)}};
        if (found)
            json.insert("row"_L1, QJsonDocument::fromJson(rows.bytes(0, 0)).object());
        return json;
    });
}

} // namespace backoffice::service
