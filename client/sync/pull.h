// SPDX-License-Identifier: GPL-3.0-or-later
// The feed in: page after page into the cache, the next one on its way while the former is applied.
#pragma once

#include "client/remote/back_office.h"
#include "client/store/writer.h"
#include "client/sync/report.h"
#include "client/sync/waits.h"
#include "domain/clock.h"

namespace client::sync {

class Pull {
public:
    /// True: read to the end; false: broken off between pages because `breakOff` said so.
    using Done = std::function<void(const domain::Result<bool> &)>;

    Pull(Waits &waits, remote::BackOffice &office, store::Writer &store, const domain::Clock &clock, int pageRows)
        : m_waits(waits)
        , m_office(office)
        , m_store(store)
        , m_clock(clock)
        , m_pageRows(pageRows)
    {
    }
    void allowRemovals(bool allowed) { m_removalsAllowed = allowed; }
    /// `news` is called before rows are applied.
    void run(SyncReport *report, const std::function<bool()> &breakOff, const std::function<void()> &news, const Done &done);

private:
    void arrived(const domain::Result<domain::FeedPage> &page);
    void apply(const domain::FeedPage &page);
    void applied(const domain::FeedPage &page);
    void stop(const domain::Failure &failure);

    Waits &m_waits;
    remote::BackOffice &m_office;
    store::Writer &m_store;
    const domain::Clock &m_clock;
    const int m_pageRows;
    bool m_removalsAllowed = false;
    store::Cursor m_cursor; ///< as this sync began
    qint64 m_removed = 0;
    remote::Async<domain::FeedPage> m_ahead;
    SyncReport *m_report = nullptr;
    std::function<bool()> m_breakOff;
    std::function<void()> m_news;
    Done m_done;
};

} // namespace client::sync
