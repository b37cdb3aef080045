// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the papers made on this machine that waiting commands name, in parts, beside everything else; the outbox holds those commands back
// until then.
#pragma once

#include "client/remote/back_office.h"
#include "client/store/writer.h"
#include "client/sync/report.h"
#include "client/sync/waits.h"

namespace client::sync {

class Upload {
public:
    /// Called when it comes to rest: with nothing when no paper is left that can be sent now, else with what stopped it.
    using Rested = std::function<void(const domain::Result<domain::Nothing> &)>;

    static constexpr qint64 partBytes = 1 << 20;

    /// `settled`: a command need not wait for its paper any more.
    Upload(Waits &waits, remote::BackOffice &office, store::Writer &store, Rested rested, std::function<void()> settled)
        : m_waits(waits)
        , m_office(office)
        , m_store(store)
        , m_rested(std::move(rested))
        , m_settled(std::move(settled))
    {
    }
    /// Goes on, each paper where the back office says it stopped; does nothing while it is already at work.
    void resume(SyncReport *report);
    /// Papers whose bytes went wrong on the way are sent again from now on.
    void forgiveFailures() { m_passedOver.clear(); }
    bool isAtWork() const { return m_atWork; }

private:
    void look();
    void ask(const domain::BlobRef &ref);
    void read(const domain::BlobRef &ref, qint64 from);
    void sendFrom(qint64 from);
    void partSent(qint64 from, const domain::Result<qint64> &received);
    void settle(const domain::BlobRef &ref);
    void failed(const domain::BlobRef &ref, const domain::Failure &failure);
    void rest(const domain::Result<domain::Nothing> &result);

    Waits &m_waits;
    remote::BackOffice &m_office;
    store::Writer &m_store;
    const Rested m_rested;
    const std::function<void()> m_settled;
    bool m_atWork = false;
    QSet<QString> m_passedOver;
    domain::BlobRef m_ref; ///< the paper being sent
    QByteArray m_bytes;
    int m_inVain = 0; ///< parts in a row after which the back office did not have more
    SyncReport *m_report = nullptr;
};

} // namespace client::sync
