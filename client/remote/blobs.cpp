// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/remote/blobs.h"

#include "client/remote/failures.h"
#include "client/vault/aead.h"

#include <QMutexLocker>

namespace client::remote {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptAtMost = 64 << 20;
constexpr milliseconds patience{600'000}; // a big scan on a thin line; a dead line is noticed by its silence

} // namespace

std::shared_ptr<Blobs::Part> Blobs::partOf(const QString &sha256)
{
    const QMutexLocker locker(&m_lock);
    const auto kept = m_parts.take(sha256);
    return kept ? kept : std::make_shared<Part>();
}

void Blobs::keepPart(const QString &sha256, const std::shared_ptr<Part> &part)
{
    const QMutexLocker locker(&m_lock);
    qint64 total = part->bytes.size();
    for (const auto &each : std::as_const(m_parts))
        total += each->bytes.size();
    if (!part->bytes.isEmpty() && total <= keptAtMost)
        m_parts.insert(sha256, part);
}

void Blobs::forgetParts()
{
    const QMutexLocker locker(&m_lock);
    m_parts.clear();
}

domain::Result<QByteArray> Blobs::complete(const domain::BlobRef &ref, const std::shared_ptr<Part> &part)
{
    if (part->bytes.size() != ref.size || vault::sha256Hex(part->bytes) != ref.sha256)
        return malformed(u"blob %1: size or digest"_s.arg(ref.sha256));
    return std::move(part->bytes);
}

Async<QByteArray> Blobs::fetch(const QByteArray &token, const domain::BlobRef &ref)
{
    const auto part = partOf(ref.sha256);
    HttpRequest request;
    request.target = "/v1/blobs/" + ref.sha256.toLatin1();
    request.token = token;
    request.accept.clear(); // the media type is the document's, not ours
    request.maxBytes = ref.size;
    request.total = patience;
    if (!part->bytes.isEmpty())
        request.range = QByteArray::number(part->bytes.size()) + "-";
    part->status = 0;
    request.sink = [part, size = ref.size](int status, QByteArrayView bytes) {
        if (std::exchange(part->status, status) == 0) {
            if (status != 206)
                part->bytes.clear(); // the server sends the whole again
            part->bytes.reserve(qsizetype(std::min(size, keptAtMost)));
        }
        part->bytes.append(bytes);
        return true;
    };
    return m_transport.send(std::move(request)).then(QtFuture::Launch::Async, [this, ref, part](const domain::Result<HttpAnswer> &answer) {
        if (answer)
            return complete(ref, part);
        if (answer.error().retryable)
            keepPart(ref.sha256, part);
        return domain::Result<QByteArray>(tl::make_unexpected(answer.error()));
    });
}

} // namespace client::remote
