// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/upload.h"

#include "client/remote/failures.h"
#include "client/sync/plan.h"

namespace client::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int inVainAtMost = 3;

}

void Upload::resume(SyncReport *report)
{
    m_report = report;
    if (!std::exchange(m_atWork, true))
        look();
}

void Upload::look()
{
    m_waits.on(m_store.blobsToSend(), [this](const domain::Result<QList<domain::BlobRef>> &wanted) {
        if (!wanted)
            return rest(tl::make_unexpected(wanted.error()));
        for (const domain::BlobRef &ref : *wanted) {
            if (!m_passedOver.contains(ref.sha256))
                return ask(ref);
        }
        rest(domain::nothing);
    });
}

void Upload::ask(const domain::BlobRef &ref)
{
    m_waits.on(m_office.received(ref), [this, ref](const domain::Result<qint64> &received) {
        if (!received)
            failed(ref, received.error());
        else if (*received == ref.size)
            settle(ref);
        else
            read(ref, *received);
    });
}

void Upload::read(const domain::BlobRef &ref, qint64 from)
{
    m_waits.on(m_store.blob(ref.sha256), [this, ref, from](const domain::Result<QByteArray> &bytes) {
        if (!bytes)
            return settle(ref); // lost here: the back office refuses the command and says why
        m_ref = ref;
        m_bytes = *bytes;
        m_inVain = 0;
        sendFrom(from);
    });
}

void Upload::sendFrom(qint64 from)
{
    const QByteArray part = m_bytes.mid(from, partBytes);
    m_waits.on(m_office.sendPart(m_ref, from, part), [this, from](const domain::Result<qint64> &received) { partSent(from, received); });
}

void Upload::partSent(qint64 from, const domain::Result<qint64> &received)
{
    if (!received)
        return failed(m_ref, received.error());
    if (*received == m_ref.size) {
        ++m_report->blobsSent;
        m_report->blobBytesSent += m_ref.size;
        return settle(m_ref);
    }
    m_inVain = *received > from ? 0 : m_inVain + 1;
    if (m_inVain >= inVainAtMost)
        return failed(m_ref, remote::malformed(u"an upload that does not grow: "_s + m_ref.sha256).value());
    sendFrom(*received);
}

void Upload::settle(const domain::BlobRef &ref)
{
    m_bytes.clear();
    m_waits.on(m_store.settleBlob(ref.sha256), [this](const domain::Result<domain::Nothing> &done) {
        if (!done)
            return rest(tl::make_unexpected(done.error()));
        m_settled();
        look();
    });
}

void Upload::failed(const domain::BlobRef &ref, const domain::Failure &failure)
{
    m_bytes.clear();
    switch (plan::remedyOfUpload(failure)) {
    case plan::Remedy::NextPaper:
        m_passedOver.insert(ref.sha256);
        return look();
    case plan::Remedy::SendAnyway:
        return settle(ref);
    default:
        return rest(tl::make_unexpected(failure));
    }
}

void Upload::rest(const domain::Result<domain::Nothing> &result)
{
    m_atWork = false;
    m_rested(result);
}

} // namespace client::sync
