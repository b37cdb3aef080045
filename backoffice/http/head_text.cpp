// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/http/shared.h"

namespace backoffice::http {

namespace {

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"}, {201, "Created"}, {204, "No Content"}, {206, "Partial Content"},
        {308, "Permanent Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
        {405, "Method Not Allowed"}, {409, "Conflict"}, {411, "Length Required"}, {413, "Content Too Large"},
        {416, "Range Not Satisfiable"}, {422, "Unprocessable Content"}, {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"}, {503, "Service Unavailable"},
        {507, "Insufficient Storage"}};
    return reasons.value(status, "Status");
}

} // namespace

QByteArray headText(const Response &response, qint64 length, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    if (!response.contentType.isEmpty())
        head += "Content-Type: " + response.contentType + "\r\n";
    if (length >= 0 && response.status != 204)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    head += "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

} // namespace backoffice::http
