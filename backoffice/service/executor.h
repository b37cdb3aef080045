// SPDX-License-Identifier: GPL-3.0-or-later
// Executes signed commands: each in one transaction with its claim, its effect, its feed row, its audit row and its stored answer.
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

class Executor {
public:
    Executor(db::Pool &pool, const Directory &directory, const domain::Clock &clock, domain::IdSource &ids)
        : m_pool(pool)
        , m_directory(directory)
        , m_clock(clock)
        , m_ids(ids)
    {
    }

    /// Executes a command sent within this session, at most once ever: a repeated one gets the stored answer. A refusal is an answer too.
    /// Raises DatabaseFailed: then nothing is known and the sender asks again.
    domain::Result<Executed> execute(const Session &session, const domain::SignedCommand &signedCommand);

private:
    db::Pool &m_pool;
    const Directory &m_directory;
    const domain::Clock &m_clock;
    domain::IdSource &m_ids;
};

} // namespace backoffice::service
