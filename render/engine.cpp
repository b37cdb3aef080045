// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/engine.h"

#include <algorithm>

namespace render {

namespace {

constexpr int spareDelayMs = 250; ///< after a document got its process, so that both do not start at once
constexpr qint64 minuteMs = 60'000;

} // namespace

Engine::Engine(const Settings &settings, std::shared_ptr<std::atomic<int>> deaths)
    : m_settings(settings)
    , m_program(settings.program.isEmpty() ? WorkerProcess::standardProgram() : settings.program)
    , m_deaths(std::move(deaths))
    , m_spareTimer(this)
{
    m_spareTimer.setSingleShot(true);
    connect(&m_spareTimer, &QTimer::timeout, this, &Engine::warm);
    m_clock.start();
}

Engine::~Engine()
{
    delete m_spare;
    m_sessions.clear(); // while it can still keep their processes
}

void Engine::warm()
{
    if (m_spare)
        return;
    m_spare = new WorkerProcess(m_program, this, this);
    connect(m_spare, &WorkerProcess::ended, this, [this] {
        m_spare->deleteLater();
        m_spare = nullptr; // the next document starts its own and learns why
    });
}

WorkerProcess *Engine::takeSpare()
{
    m_spareTimer.start(spareDelayMs);
    if (!m_spare)
        return new WorkerProcess(m_program, this);
    m_spare->disconnect(this);
    return std::exchange(m_spare, nullptr);
}

void Engine::open(Handle handle, const QByteArray &pdf, Promise<Opened> opened)
{
    const auto refuse = [&](Status why) {
        opened->addResult(tl::unexpected(failure(why)));
        opened->finish();
    };
    if (pdf.isEmpty())
        return refuse(Status::Damaged);
    if (static_cast<std::uint64_t>(pdf.size()) > limit::documentBytes)
        return refuse(Status::TooLarge);
    auto session = std::make_unique<Session>(handle, pdf, m_settings, opened, nullptr);
    if (!m_dangerous.isEmpty() && m_dangerous.contains({session->digest(), -1}))
        return refuse(Status::Unsafe);
    Session *raw = session.get();
    connect(raw, &Session::workerWanted, this, [this, raw] { provide(raw); });
    connect(raw, &Session::becameIdle, this, &Engine::serveWaiting, Qt::QueuedConnection);
    connect(raw, &Session::workerDied, this, [this, raw] {
        m_used.removeOne(raw);
        noteDeath();
    });
    connect(
        raw, &Session::unwanted, this, [this, handle] { close(handle); }, Qt::QueuedConnection);
    connect(raw, &Session::busy, this, [this, handle](int index) { Q_EMIT busy(handle, index); });
    connect(raw, &Session::provedDangerous, this, [this, raw](int index) { m_dangerous.insert({raw->digest(), index}); });
    m_sessions[handle] = std::move(session);
    provide(raw);
}

void Engine::add(Handle handle, Job job)
{
    const auto found = m_sessions.find(handle);
    if (found == m_sessions.end())
        return job.fail(failure(Status::Damaged));
    if (!m_dangerous.isEmpty() && m_dangerous.contains({found->second->digest(), job.index}))
        return job.fail(failure(Status::Unsafe));
    found->second->add(std::move(job));
}

void Engine::close(Handle handle)
{
    const auto found = m_sessions.find(handle);
    if (found == m_sessions.end())
        return;
    m_used.removeOne(found->second.get());
    m_sessions.erase(found);
    serveWaiting();
}

void Engine::provide(Session *session)
{
    m_used.removeOne(session);
    if (m_waiting.contains(session))
        return;
    if (!m_noStartBefore.hasExpired() || !makeRoom(session)) {
        m_waiting.append(session);
        if (!m_noStartBefore.hasExpired())
            QTimer::singleShot(m_noStartBefore.remainingTime() + 1, this, &Engine::serveWaiting);
        return;
    }
    m_used.append(session);
    session->give(takeSpare());
}

bool Engine::makeRoom(const Session *wanting)
{
    if (m_used.size() < m_settings.workers)
        return true;
    const auto idle = std::ranges::find_if(
        m_used, [wanting](const Session *session) { return session != wanting && (session->isIdle() || !session->hasWorker()); });
    if (idle == m_used.end())
        return false;
    (*idle)->takeWorkerAway();
    m_used.erase(idle);
    return true;
}

void Engine::serveWaiting()
{
    const QList<QPointer<Session>> waiting = std::exchange(m_waiting, {});
    for (const QPointer<Session> &session : waiting)
        if (session && !session->hasWorker() && !session->isIdle())
            provide(session);
}

void Engine::noteDeath()
{
    m_deaths->fetch_add(1);
    const qint64 now = m_clock.elapsed();
    m_recentDeaths.append(now);
    m_recentDeaths.removeIf([now](qint64 at) { return now - at > minuteMs; });
    if (const qint64 wait = backOffMs(); wait > 0)
        m_noStartBefore = QDeadlineTimer(wait);
}

qint64 Engine::backOffMs() const
{
    const qint64 over = m_recentDeaths.size() - m_settings.deathsPerMinute;
    return over <= 0 ? 0 : std::min<qint64>(minuteMs, 1'000LL << std::min<qint64>(over - 1, 6));
}

} // namespace render
