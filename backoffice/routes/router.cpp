// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/routes/router.h"

#include "backoffice/rules/refusals.h"
#include "domain/codec.h"

#include <chrono>

using namespace Qt::StringLiterals;
using domain::Role;

namespace backoffice::routes {

namespace {

constexpr qint64 smallBody = 64 * 1024;
constexpr qint64 commandsBody = 4 << 20;
constexpr qint64 blobBody = 16 << 20;

/// Who may call: anybody, every officer who is signed in, or those with a role.
enum class Gate { Open, SignedIn, Administrator };

struct Entry {
    const char *method;
    QLatin1StringView path; ///< ends in '/' when an argument follows
    Gate gate;
    Route route;
    qint64 body = smallBody;
};

constexpr Entry entries[] = {
    {"POST", "/v1/challenges"_L1, Gate::Open, postChallenges},
    {"POST", "/v1/sessions"_L1, Gate::Open, postSessions},
    {"DELETE", "/v1/sessions"_L1, Gate::SignedIn, deleteSessions},
    {"GET", "/v1/changes"_L1, Gate::SignedIn, getChanges},
    {"POST", "/v1/commands"_L1, Gate::SignedIn, postCommands, commandsBody},
    {"HEAD", "/v1/blobs/"_L1, Gate::SignedIn, headBlob},
    {"GET", "/v1/blobs/"_L1, Gate::SignedIn, getBlob},
    {"PUT", "/v1/blobs/"_L1, Gate::SignedIn, putBlob, blobBody},
    {"GET", "/v1/events"_L1, Gate::SignedIn, getEvents},
    {"GET", "/v1/audit"_L1, Gate::SignedIn, getAudit},
    {"GET", "/v1/lookup/"_L1, Gate::SignedIn, getLookup},
    {"GET", "/v1/registers/"_L1, Gate::SignedIn, getRegister},
    {"GET", "/v1/licence-numbers"_L1, Gate::SignedIn, getLicenceNumbers},
    {"GET", "/v1/outbox/sms"_L1, Gate::Administrator, getSmsOutbox},
    {"GET", "/healthz"_L1, Gate::Open, getHealth},
    {"HEAD", "/healthz"_L1, Gate::Open, getHealth}, // as load balancers ask
    {"GET", "/metrics"_L1, Gate::Open, getMetrics},
};

bool matches(const Entry &entry, const QString &path)
{
    return entry.path.endsWith('/'_L1) ? path.startsWith(entry.path) && path.indexOf(u'/', entry.path.size()) < 0 && path != entry.path
                                       : path == entry.path;
}

const Entry *entryOf(const http::Request &request)
{
    for (const Entry &entry : entries) {
        if (request.method == entry.method && matches(entry, request.path))
            return &entry;
    }
    return nullptr;
}

} // namespace

domain::Result<domain::Nothing> noteAccess(
    db::Connection &connection, Services &services, const QString &officerId, const QString &deed, const QString &detail)
{
    const db::Values values{
        db::text(services.ids.next()), services.clock.now().toMSecsSinceEpoch(), db::text(officerId), db::text(deed), db::text(detail)};
    return connection.batch({{"begin", {}}, {"access.add", values}, {"commit", {}}}).map([](const auto &) { return domain::nothing; });
}

domain::Result<Caller> Router::identify(const http::Request &request) const
{
    const QByteArray authorization = request.header("authorization");
    const QByteArray token = authorization.startsWith("Bearer ") ? authorization.mid(7).trimmed() : QByteArray();
    return m_services.sessions.find(token).and_then([&](const service::Session &session) -> domain::Result<Caller> {
        const domain::Officer *officer = m_services.directory.officer(session.officerId);
        if (officer == nullptr)
            return service::sessionExpired();
        return Caller{session, token, officer, m_services.directory.scopes(*officer)};
    });
}

qint64 Router::bodyLimit(const http::Request &head)
{
    const Entry *entry = entryOf(head);
    if (entry == nullptr)
        return smallBody;
    return entry->gate == Gate::Open || identify(head) ? entry->body : smallBody;
}

Answer Router::answer(const http::Request &request)
{
    const Entry *entry = entryOf(request);
    if (entry == nullptr)
        return http::routeUnknown(request.path);
    Call call{request, m_services, {}, request.path.mid(entry->path.size())};
    if (entry->gate != Gate::Open) {
        auto caller = identify(request);
        if (!caller)
            return tl::unexpected(caller.error());
        call.caller = std::move(*caller);
        if (entry->gate == Gate::Administrator && !call.caller.officer->has(Role::Administrator))
            return rules::rightMissing(domain::text(Role::Administrator));
    }
    return entry->route(call);
}

http::Response Router::handle(const http::Request &request)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto answered = answer(request);
    http::Response response = answered ? *answered : http::problem(answered.error());
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    m_services.metrics.handlingMicroseconds += std::uint64_t(took.count());
    ++m_services.metrics.responses[std::size_t(response.status / 100) % m_services.metrics.responses.size()];
    return response;
}

} // namespace backoffice::routes
