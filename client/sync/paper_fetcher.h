// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the papers the cache still wants, newest first, a few at a time, beside everything else.
#pragma once

#include "client/remote/back_office.h"
#include "client/store/writer.h"
#include "client/sync/report.h"
#include "client/sync/waits.h"

namespace client::sync {

class PaperFetcher {
public:
    /// Called when it comes to rest: with nothing when no paper is left that can be had now, else with what stopped it.
    using Rested = std::function<void(const domain::Result<domain::Nothing> &)>;

    PaperFetcher(Waits &waits, remote::BackOffice &office, store::Writer &store, int atOnce, Rested rested, std::function<void()> progress)
        : m_waits(waits)
        , m_office(office)
        , m_store(store)
        , m_atOnce(atOnce)
        , m_rested(std::move(rested))
        , m_progress(std::move(progress))
    {
    }
    /// Goes on; does nothing while it is already at work.
    void resume(SyncReport *report);
    /// Papers that could not be had are asked for again from now on.
    void forgiveFailures() { m_passedOver.clear(); }
    bool isAtWork() const { return m_atWork; }
    /// Papers still to fetch, as far as known.
    int wanted() const { return m_wanted; }

private:
    void count();
    void look();
    void fill();
    void fetch(const domain::BlobRef &ref);
    void fetched(const domain::BlobRef &ref, const domain::Result<QByteArray> &bytes);
    void failed(const domain::BlobRef &ref, const domain::Failure &failure);
    void settle();
    void rest(const domain::Result<domain::Nothing> &result);

    Waits &m_waits;
    remote::BackOffice &m_office;
    store::Writer &m_store;
    const int m_atOnce;
    const Rested m_rested;
    const std::function<void()> m_progress;
    bool m_atWork = false;
    int m_wanted = 0;
    int m_under = 0; ///< under way
    QList<domain::BlobRef> m_queue;
    QSet<QString> m_passedOver;
    std::optional<domain::Failure> m_failure;
    SyncReport *m_report = nullptr;
};

} // namespace client::sync
