// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/pull.h"

#include "client/sync/plan.h"

namespace client::sync {

void Pull::run(SyncReport *report, const std::function<bool()> &breakOff, const std::function<void()> &news, const Done &done)
{
    m_removed = 0;
    m_report = report;
    m_breakOff = breakOff;
    m_news = news;
    m_done = done;
    m_waits.on(m_store.cursor(), [this](const domain::Result<store::Cursor> &cursor) {
        if (!cursor)
            return stop(cursor.error());
        m_cursor = *cursor;
        m_waits.on(m_office.changes(m_cursor.since(), m_pageRows), [this](const domain::Result<domain::FeedPage> &page) { arrived(page); });
    });
}

void Pull::arrived(const domain::Result<domain::FeedPage> &page)
{
    if (!page)
        return stop(page.error());
    const auto checked = plan::checkPage(*page, m_cursor, m_removed, m_removalsAllowed);
    if (!checked)
        return stop(checked.error());
    if (page->more)
        m_ahead = m_office.changes(page->epoch + u':' + QString::number(page->next), m_pageRows);
    apply(*page);
}

void Pull::apply(const domain::FeedPage &page)
{
    if (!page.rows.isEmpty())
        m_news();
    m_waits.on(m_store.applyPage(page, m_clock.now()), [this, page](const domain::Result<domain::Nothing> &kept) {
        if (kept)
            applied(page);
        else
            stop(kept.error());
    });
}

void Pull::applied(const domain::FeedPage &page)
{
    const qint64 removed = plan::removals(page);
    m_removed += removed;
    ++m_report->pages;
    m_report->rows += page.rows.size();
    m_report->removed += removed;
    if (!page.more)
        return m_done(true);
    if (m_breakOff())
        return m_done(false);
    m_waits.on(std::exchange(m_ahead, {}), [this](const domain::Result<domain::FeedPage> &next) { arrived(next); });
}

void Pull::stop(const domain::Failure &failure)
{
    m_ahead = {};
    m_done(tl::make_unexpected(failure));
}

} // namespace client::sync
