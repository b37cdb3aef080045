// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/http/message.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace backoffice::http {

namespace {

struct Usual {
    FailureCode code;
    int status;
    QLatin1StringView title;
};

constexpr Usual usual[] = {
    {FailureCode::SignInRefused, 401, "Sign-in refused"_L1},
    {FailureCode::SessionExpired, 401, "No valid session"_L1},
    {FailureCode::RightMissing, 403, "Not allowed"_L1},
    {FailureCode::RequestMalformed, 400, "Request not understood"_L1},
    {FailureCode::JsonMalformed, 400, "Not JSON of ours"_L1},
    {FailureCode::JsonShape, 422, "JSON of another shape"_L1},
    {FailureCode::CommandMalformed, 422, "Command of another shape"_L1},
    {FailureCode::RequestTooLarge, 413, "Request too large"_L1},
    {FailureCode::RouteUnknown, 404, "No such path"_L1},
    {FailureCode::BlobUnknown, 404, "No such blob"_L1},
    {FailureCode::BlobDigestWrong, 422, "Digest differs"_L1},
    {FailureCode::BlobStorageFailed, 507, "Blob cannot be kept"_L1},
    {FailureCode::EpochUnknown, 409, "Feed of another epoch"_L1},
    {FailureCode::DatabaseFailed, 503, "Database does not answer"_L1},
};

} // namespace

Response jsonResponse(const QByteArray &json, int status)
{
    return {.status = status, .contentType = "application/json", .body = json};
}

Response problem(const domain::Failure &failure, int status)
{
    QLatin1StringView title = "Failed"_L1;
    int found = 500;
    for (const Usual &entry : usual) {
        if (entry.code == failure.code) {
            found = entry.status;
            title = entry.title;
        }
    }
    const int given = status != 0 ? status : found;
    const QString code = domain::codeText(failure.code);
    const QJsonObject body{{"type"_L1, QString(u"urn:casedesk:problem:"_s + code)}, {"title"_L1, title}, {"status"_L1, given},
        {"code"_L1, code}, {"detail"_L1, failure.detail}};
    return {.status = given, .contentType = "application/problem+json", .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

tl::unexpected<domain::Failure> requestMalformed(const QString &detail)
{
    return domain::fail(FailureCode::RequestMalformed, detail);
}

tl::unexpected<domain::Failure> requestTooLarge(qint64 limit)
{
    return domain::fail(FailureCode::RequestTooLarge, u"at most %1 bytes"_s.arg(limit));
}

tl::unexpected<domain::Failure> routeUnknown(const QString &path)
{
    return domain::fail(FailureCode::RouteUnknown, path.left(200));
}

} // namespace backoffice::http
