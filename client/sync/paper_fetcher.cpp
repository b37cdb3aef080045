// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/paper_fetcher.h"

#include "client/sync/plan.h"

namespace client::sync {

namespace {

constexpr int lookedAtOnce = 128;

}

void PaperFetcher::resume(SyncReport *report)
{
    m_report = report;
    if (std::exchange(m_atWork, true))
        return;
    m_failure.reset();
    count();
}

void PaperFetcher::count()
{
    m_waits.on(m_store.blobsWantedCount(), [this](const domain::Result<int> &wanted) {
        m_wanted = wanted.value_or(0);
        m_progress();
        if (m_wanted > 0)
            look();
        else
            rest(domain::nothing);
    });
}

void PaperFetcher::look()
{
    const int limit = lookedAtOnce + int(m_passedOver.size());
    m_waits.on(m_store.blobsWanted(limit), [this](const domain::Result<QList<store::BlobWanted>> &wanted) {
        if (!wanted)
            return rest(tl::make_unexpected(wanted.error()));
        for (const store::BlobWanted &each : *wanted) {
            if (!m_passedOver.contains(each.blob.sha256))
                m_queue.append(each.blob);
        }
        if (m_queue.isEmpty())
            rest(domain::nothing);
        else
            fill();
    });
}

void PaperFetcher::fill()
{
    while (!m_failure && !m_queue.isEmpty() && m_under < m_atOnce) {
        ++m_under;
        fetch(m_queue.takeFirst());
    }
}

void PaperFetcher::fetch(const domain::BlobRef &ref)
{
    m_waits.on(m_office.blob(ref), [this, ref](const domain::Result<QByteArray> &bytes) { fetched(ref, bytes); });
}

void PaperFetcher::fetched(const domain::BlobRef &ref, const domain::Result<QByteArray> &bytes)
{
    if (!bytes)
        return failed(ref, bytes.error());
    const qsizetype size = bytes->size();
    m_waits.on(m_store.putBlob(ref.sha256, *bytes), [this, ref, size](const domain::Result<domain::Nothing> &kept) {
        if (!kept)
            return failed(ref, kept.error());
        ++m_report->blobs;
        m_report->blobBytes += size;
        m_wanted = std::max(0, m_wanted - 1);
        m_progress();
        settle();
    });
}

void PaperFetcher::failed(const domain::BlobRef &ref, const domain::Failure &failure)
{
    if (plan::remedyOfPaper(failure) == plan::Remedy::NextPaper) {
        m_passedOver.insert(ref.sha256);
        ++m_report->blobsFailed;
    } else if (!m_failure) {
        m_failure = failure;
        m_queue.clear();
    }
    settle();
}

void PaperFetcher::settle()
{
    --m_under;
    fill();
    if (m_under > 0)
        return;
    if (m_failure)
        rest(tl::make_unexpected(*m_failure));
    else
        look(); // more may be wanted, or have come meanwhile
}

void PaperFetcher::rest(const domain::Result<domain::Nothing> &result)
{
    m_atWork = false;
    m_queue.clear();
    m_rested(result);
}

} // namespace client::sync
