// SPDX-License-Identifier: GPL-3.0-or-later
// A request and its response, free of any HTTP library.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace backoffice::http {

struct Request {
    QByteArray method;
    QString path; ///< decoded, without query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; of a repeated one the last
    QByteArray body;
    QString peer; ///< address of the client

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
    /// A parameter of the query, decoded; null when absent.
    QString parameter(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

/// A part of a file as body.
struct FilePart {
    QString path;
    qint64 offset = 0;
    qint64 length = 0;
};

struct Response {
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::optional<FilePart> file = {};         ///< instead of `body`
    std::optional<QDateTime> eventsUntil = {}; ///< set: a stream of server-sent events, ended at this moment
};

Response jsonResponse(const QByteArray &json, int status = 200);
/// An RFC 9457 problem with the failure's code; `status` 0 takes the usual one of the code.
Response problem(const domain::Failure &failure, int status = 0);

/// The one place where RequestMalformed, RequestTooLarge and RouteUnknown are raised.
tl::unexpected<domain::Failure> requestMalformed(const QString &detail);
tl::unexpected<domain::Failure> requestTooLarge(qint64 limit);
tl::unexpected<domain::Failure> routeUnknown(const QString &path);

/// What answers requests.
class Handler {
public:
    virtual ~Handler() = default;
    /// Judges a request by its head, before the body is read: the most bytes its body may have. Called in the I/O thread, must be quick.
    virtual qint64 bodyLimit(const Request &head) = 0;
    /// Answers a whole request; called in a worker thread.
    virtual Response handle(const Request &request) = 0;
};

} // namespace backoffice::http
