// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codec.h"
#include "domain/json_scan.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

constexpr int mostDepth = 64;

} // namespace

Result<QJsonObject> parseObject(const QByteArray &json, qsizetype maxBytes)
{
    QString flaw;
    QJsonDocument document;
    if (json.size() > maxBytes)
        flaw = u"longer than "_s + QString::number(maxBytes) + u" bytes";
    if (flaw.isEmpty())
        flaw = jsonFlaw(json, mostDepth);
    if (flaw.isEmpty()) {
        QJsonParseError error{};
        document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            flaw = error.errorString() + u" near byte " + QString::number(error.offset);
        else if (!document.isObject())
            flaw = u"not an object"_s;
    }
    if (!flaw.isEmpty())
        return fail(FailureCode::JsonMalformed, flaw);
    return document.object();
}

} // namespace domain
