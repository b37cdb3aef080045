// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/services.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace backoffice::routes {

namespace {

struct Found {
    qint64 size = 0;
    QByteArray mediaType;
};

struct Range {
    qint64 from = 0;
    qint64 to = 0; ///< inclusive
};

bool isDigest(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{64}$"_s);
    return form.match(text).hasMatch();
}

/// The blob, if it is there and named by something this officer may see, or was sent by himself.
domain::Result<Found> find(Call &call)
{
    if (!isDigest(call.argument))
        return service::blobUnknown(call.argument);
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    const auto rows = (*lease)->run("blob.seen", {db::text(call.argument), call.caller.scopes, db::text(call.caller.officer->id)});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty() || !call.services.blobs.has(call.argument))
        return service::blobUnknown(call.argument);
    return Found{rows->number(0, 0), rows->bytes(0, 1)};
}

/// One range of "bytes=a-b", "bytes=a-" or "bytes=-n" (RFC 9110 14.2); false when it cannot be satisfied.
bool readRange(const QByteArray &header, qint64 size, Range *range)
{
    static const QRegularExpression form(u"^bytes=([0-9]{0,18})-([0-9]{0,18})$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header));
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()))
        return false;
    range->from = first.isEmpty() ? std::max<qint64>(0, size - last.toLongLong()) : first.toLongLong();
    range->to = first.isEmpty() || last.isEmpty() ? size - 1 : std::min(last.toLongLong(), size - 1);
    return range->from <= range->to;
}

http::Response blobResponse(const Found &found, const QString &digest)
{
    return {.contentType = found.mediaType, .headers = {{"Accept-Ranges", "bytes"}, {"ETag", '"' + digest.toLatin1() + '"'}}};
}

/// Where a part of an upload lies: "bytes a-b/total", or "bytes */total" to ask how much is here. Without header the body is the whole.
struct Part {
    qint64 from = 0;
    qint64 total = 0;
    bool question = false;
};

bool readPart(const http::Request &request, Part *part)
{
    const QByteArray header = request.header("content-range");
    if (header.isEmpty()) {
        part->total = request.body.size();
        return part->total > 0;
    }
    static const QRegularExpression form(u"^bytes (?:(\\*)|([0-9]{1,15})-([0-9]{1,15}))/([0-9]{1,15})$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header));
    part->question = match.captured(1) == u'*';
    part->from = match.captured(2).toLongLong();
    part->total = match.captured(4).toLongLong();
    const qint64 length = match.captured(3).toLongLong() - part->from + 1;
    return match.hasMatch() && part->total > 0 && (part->question || (length == request.body.size() && part->from + length <= part->total));
}

http::Response moreToCome(qint64 received)
{
    http::Response response{.status = 308};
    if (received > 0)
        response.headers.append({"Range", "bytes=0-" + QByteArray::number(received - 1)});
    return response;
}

Answer stored(Call &call, qint64 size)
{
    auto lease = call.services.pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    const QByteArray type = call.request.headers.value("content-type", "application/octet-stream").left(100);
    const db::Values values{
        db::text(call.argument), size, type, db::text(call.caller.officer->id), call.services.clock.now().toMSecsSinceEpoch()};
    return (*lease)->batch({{"begin", {}}, {"blob.add", values}, {"commit", {}}}).map([](const auto &) {
        return http::Response{.status = 201};
    });
}

} // namespace

Answer headBlob(Call &call)
{
    return getBlob(call);
}

Answer getBlob(Call &call)
{
    const auto found = find(call);
    if (!found)
        return tl::unexpected(found.error());
    http::Response response = blobResponse(*found, call.argument);
    const QByteArray header = call.request.header("range");
    Range range{0, found->size - 1};
    if (!header.isEmpty()) {
        if (!readRange(header, found->size, &range)) {
            http::Response refused = http::problem(http::requestMalformed(u"Range"_s).value(), 416);
            refused.headers.append({"Content-Range", "bytes */" + QByteArray::number(found->size)});
            return refused;
        }
        response.status = 206;
        response.headers.append({"Content-Range",
            "bytes " + QByteArray::number(range.from) + '-' + QByteArray::number(range.to) + '/' + QByteArray::number(found->size)});
    }
    response.file = http::FilePart{call.services.blobs.path(call.argument), range.from, range.to - range.from + 1};
    return response;
}

Answer putBlob(Call &call)
{
    Part part;
    if (!isDigest(call.argument) || !readPart(call.request, &part))
        return http::requestMalformed(u"Content-Range"_s);
    if (part.total > service::BlobStore::largest)
        return http::requestTooLarge(service::BlobStore::largest);
    const QString owner = call.caller.officer->id;
    service::BlobStore &blobs = call.services.blobs;
    if (part.question)
        return moreToCome(blobs.received(call.argument, owner));
    const auto received = blobs.append(call.argument, owner, part.from, call.request.body);
    if (!received)
        return tl::unexpected(received.error());
    if (*received < part.total)
        return moreToCome(*received);
    if (auto complete = blobs.complete(call.argument, owner); !complete)
        return tl::unexpected(complete.error());
    return stored(call, part.total);
}

} // namespace backoffice::routes
