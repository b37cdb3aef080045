// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox out: claim what may be sent, send it, keep the answers; until nothing may be sent.
#pragma once

#include "client/remote/back_office.h"
#include "client/store/writer.h"
#include "client/sync/report.h"
#include "client/sync/waits.h"
#include "domain/clock.h"

namespace client::sync {

class Push {
public:
    /// Answers when the next command is due (null: none waits for a time), or what stopped the sending.
    using Done = std::function<void(const domain::Result<QDateTime> &)>;

    Push(Waits &waits, remote::BackOffice &office, store::Writer &store, const domain::Clock &clock)
        : m_waits(waits)
        , m_office(office)
        , m_store(store)
        , m_clock(clock)
    {
    }
    /// `retryIn`: how long commands wait whose fate is unknown after a failure.
    void run(std::chrono::milliseconds retryIn, SyncReport *report, const Done &done);

private:
    using Batch = QList<store::OutboxEntry>;

    void claim();
    void sendNext();
    void answered(const Batch &batch, const QList<domain::Answer> &answers);
    void failed(const Batch &batch, const domain::Failure &failure);
    void giveBack(const Batch &batch, const domain::Failure &failure, std::chrono::milliseconds wait, const std::function<void()> &then);
    void giveBackAll(const Batch &batch, const domain::Failure &failure, std::chrono::milliseconds wait);

    Waits &m_waits;
    remote::BackOffice &m_office;
    store::Writer &m_store;
    const domain::Clock &m_clock;
    QList<Batch> m_batches; ///< claimed, to be sent
    QDateTime m_nextDueAt;
    std::chrono::milliseconds m_retryIn{};
    SyncReport *m_report = nullptr;
    Done m_done;
};

} // namespace client::sync
