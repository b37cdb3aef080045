// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/uploads.h"

#include "client/remote/failures.h"

namespace client::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds patience{600'000}; // a part on a thin line; a dead line is noticed by its silence

HttpRequest request(const QByteArray &token, const domain::BlobRef &ref)
{
    HttpRequest made;
    made.target = "/v1/blobs/" + ref.sha256.toLatin1();
    made.token = token;
    made.accept.clear();
    made.total = patience;
    return made;
}

/// 201: all is there. 308: "Range: bytes=0-N", or without it nothing yet.
domain::Result<qint64> readReceived(const HttpAnswer &answer, qint64 size)
{
    if (answer.status != 308)
        return size;
    const QByteArray range = answer.headers.value("range");
    if (range.isEmpty())
        return 0;
    bool isNumber = false;
    const qint64 last = range.mid(qsizetype(qstrlen("bytes=0-"))).toLongLong(&isNumber);
    if (!range.startsWith("bytes=0-") || !isNumber || last < 0 || last >= size)
        return malformed(u"range of an upload: "_s + QString::fromLatin1(range.left(60)));
    return last + 1;
}

} // namespace

Async<qint64> Uploads::put(const QByteArray &token, const domain::BlobRef &ref, const QByteArray &range, const QByteArray &body)
{
    HttpRequest made = request(token, ref);
    made.method = "PUT";
    made.body = body;
    made.bodyType = ref.mediaType.toLatin1();
    made.bodyRange = "bytes " + range + '/' + QByteArray::number(ref.size);
    return m_transport.send(std::move(made)).then(QtFuture::Launch::Async, [size = ref.size](const domain::Result<HttpAnswer> &answer) {
        return answer.and_then([size](const HttpAnswer &good) { return readReceived(good, size); });
    });
}

Async<qint64> Uploads::received(const QByteArray &token, const domain::BlobRef &ref)
{
    HttpRequest made = request(token, ref);
    made.range = "0-0"; // its first byte says that the whole is there
    made.maxBytes = ref.size;
    return m_transport.send(std::move(made))
        .then(QtFuture::Launch::Async,
            [this, token, ref](const domain::Result<HttpAnswer> &answer) {
                if (answer || answer.error().code != domain::FailureCode::BlobUnknown)
                    return QtFuture::makeReadyFuture(answer.map([&ref](const HttpAnswer &) { return ref.size; }));
                return put(token, ref, "*", {});
            })
        .unwrap();
}

Async<qint64> Uploads::sendPart(const QByteArray &token, const domain::BlobRef &ref, qint64 from, const QByteArray &part)
{
    return put(token, ref, QByteArray::number(from) + '-' + QByteArray::number(from + part.size() - 1), part);
}

} // namespace client::remote
