// SPDX-License-Identifier: GPL-3.0-or-later
// Executes signed commands: the claim of the id, the effect, the feed row, the audit row and the stored answer in one transaction.
#pragma once

#include "backoffice/service/directory.h"
#include "backoffice/service/sessions.h"
#include "domain/clock.h"
#include "domain/command.h"

namespace backoffice::service {

/// An answer and whether the feed moved.
struct Executed {
    domain::Answer answer;
    bool changed = false;
};

struct Prepared;

class Executor {
public:
    Executor(db::Pool &pool, const Directory &directory, const domain::Clock &clock, domain::IdSource &ids)
        : m_pool(pool)
        , m_directory(directory)
        , m_clock(clock)
        , m_ids(ids)
    {
    }

    /// Executes commands sent within this session, each at most once ever: a repeated one gets the stored answer. A refusal is an answer
    /// too. What several callers bring at the same moment is committed together, for the head row lets only one transaction through at a
    /// time and each waits for the disk. Raises DatabaseFailed: then nothing is known and the sender asks again.
    domain::Result<QList<Executed>> execute(const Session &session, const QList<domain::SignedCommand> &commands);

private:
    /// One call of execute() on its way.
    struct Order {
        const domain::Officer *officer = nullptr;
        const QList<domain::SignedCommand> *commands = nullptr;
        std::vector<Prepared> prepared; ///< of the commands
        domain::Result<QList<Executed>> result = QList<Executed>();
        bool done = false;
    };
    void await(Order &order);
    void perform(const std::vector<Order *> &orders);
    domain::Result<domain::Nothing> performTogether(const std::vector<Order *> &orders);

    db::Pool &m_pool;
    const Directory &m_directory;
    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
    std::mutex m_mutex;
    std::condition_variable m_performed;
    std::vector<Order *> m_waiting;
    bool m_performing = false;
};

} // namespace backoffice::service
