// SPDX-License-Identifier: GPL-3.0-or-later
// What the routes work with, handed in by the program.
#pragma once

#include "backoffice/http/message.h"
#include "backoffice/service/blob_store.h"
#include "backoffice/service/executor.h"
#include "backoffice/service/metrics.h"

#include <functional>
#include <semaphore>

namespace backoffice::routes {

struct Services {
    db::Pool &pool;
    const service::Directory &directory;
    service::Sessions &sessions;
    service::Executor &executor;
    service::BlobStore &blobs;
    service::Metrics &metrics;
    const domain::Clock &clock;
    domain::IdSource &ids;
    std::function<void()> changed;         ///< the feed moved
    std::function<int()> connections;      ///< open connections
    std::function<int()> streams;          ///< open event streams
    QStringList keyPins = {};              ///< of the server's key and its next one, named to who signs in
    std::counting_semaphore<2> hashing{2}; ///< passphrases checked at a time: each takes 64 MiB
};

/// Who is asking, on routes that need a session.
struct Caller {
    service::Session session;
    QByteArray token;
    const domain::Officer *officer = nullptr;
    QStringList scopes;
};

struct Call {
    const http::Request &request;
    Services &services;
    Caller caller;
    QString argument; ///< the last segment of the path, where the route has one
};

using Answer = domain::Result<http::Response>;
using Route = Answer (*)(Call &);

Answer postChallenges(Call &call);
Answer postSessions(Call &call);
Answer deleteSessions(Call &call);
Answer getChanges(Call &call);
Answer postCommands(Call &call);
Answer headBlob(Call &call);
Answer getBlob(Call &call);
Answer putBlob(Call &call);
Answer getEvents(Call &call);
Answer getAudit(Call &call);
Answer getLookup(Call &call);
Answer getRegister(Call &call);
Answer getLicenceNumbers(Call &call);
Answer getSmsOutbox(Call &call);
Answer getHealth(Call &call);
Answer getMetrics(Call &call);

/// Notes who did what in the access record (sign-ins, look-ups). Raises DatabaseFailed.
domain::Result<domain::Nothing> noteAccess(
    db::Connection &connection, Services &services, const QString &officerId, const QString &deed, const QString &detail);

} // namespace backoffice::routes
