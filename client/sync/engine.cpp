// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/engine.h"

#include "client/remote/failures.h"
#include "client/sync/plan.h"

namespace client::sync {

namespace {

constexpr int restartsAtMost = 3;

}

Engine::Engine(EngineParts parts, const EngineOptions &options)
    : m_parts(std::move(parts))
    , m_options(options)
    , m_signIn(m_waits, m_parts.office, m_parts.identity)
    , m_push(m_waits, m_parts.office, m_parts.store, m_parts.clock)
    , m_pull(m_waits, m_parts.office, m_parts.store, m_parts.clock, options.pageRows)
    , m_papers(
          m_waits, m_parts.office, m_parts.store, options.papersAtOnce,
          [this](const domain::Result<domain::Nothing> &result) { besideRested(result); }, [this] { showProgress(); })
    , m_upload(
          m_waits, m_parts.office, m_parts.store, [this](const domain::Result<domain::Nothing> &result) { uploadRested(result); },
          [this] {
              m_pushAgain = true;
              wake();
          })
{
    connect(&m_waits, &Waits::drained, this, &Engine::stopped);
}

Engine::~Engine() = default;

void Engine::start()
{
    m_alarm = m_parts.makeAlarm();
    m_waits.on(m_parts.store.cursor(), [this](const domain::Result<store::Cursor> &cursor) {
        m_state.syncedAt = cursor ? cursor->syncedAt : QDateTime();
        show(m_state.syncedAt.isNull() ? Wire::NeverConnected : Wire::Offline);
        if (m_options.keepInStep && m_options.firstLookAfter.count() > 0)
            wakeIn(m_options.firstLookAfter);
        else if (m_options.keepInStep)
            wake();
    });
}

void Engine::stop()
{
    if (m_waits.isClosed())
        return;
    m_alarm->silence();
    takeAsked();
    answerAsking(remote::cancelled());
    m_waits.close([this] { m_parts.office.hangUp(); });
}

void Engine::outboxGrew()
{
    m_pushAgain = true;
    if (m_options.keepInStep)
        wake();
}

void Engine::syncNow(Answer answer)
{
    m_asked.push_back(std::move(answer));
    if (m_waits.isClosed()) {
        takeAsked();
        return answerAsking(remote::cancelled());
    }
    m_papers.forgiveFailures();
    m_upload.forgiveFailures();
    m_paperRestarts = 0;
    m_hurry = true;
    wake();
}

void Engine::allowRemovals()
{
    m_pull.allowRemovals(true);
    wake();
}

void Engine::wakeIn(std::chrono::milliseconds wait)
{
    m_alarm->ring(wait, [this] { wake(); });
}

void Engine::wake()
{
    if (m_waits.isClosed())
        return;
    if (m_inRound) {
        m_again = true;
        return;
    }
    m_alarm->silence();
    beginRound();
}

void Engine::beginRound()
{
    m_inRound = true;
    m_again = false;
    m_restarts = 0;
    m_retryIn = plan::backOff(m_failures + 1, m_parts.random());
    takeAsked();
    if (m_state.wire != Wire::InSync)
        show(Wire::Syncing);
    signIn();
}

void Engine::signIn()
{
    if (m_session)
        return hurry();
    m_signIn.run(orFail<remote::Session>([this](const remote::Session &session) { signedIn(session); }));
}

void Engine::signedIn(const remote::Session &session)
{
    m_session = session;
    if (!session.keyPins.isEmpty())
        Q_EMIT keysAnnounced(session.keyPins);
    m_waits.on(m_parts.store.cursor(),
        orFail<store::Cursor>([this, epoch = session.epoch](const store::Cursor &cursor) { meetEpoch(epoch, cursor.epoch); }));
}

void Engine::meetEpoch(const QString &epoch, const QString &known)
{
    const auto sendRetained = [this, epoch] { m_waits.on(m_parts.store.sendRetainedAgain(epoch), orFail<int>([this](int) { hurry(); })); };
    if (known.isEmpty() || known == epoch)
        return sendRetained();
    m_waits.on(m_parts.store.resetForEpoch(), orFail<domain::Nothing>([sendRetained](domain::Nothing) { sendRetained(); }));
}

void Engine::beginEpochAnew()
{
    m_waits.on(m_parts.store.resetForEpoch(), orFail<domain::Nothing>([this](domain::Nothing) { beginAgain(); }));
}

void Engine::hurry()
{
    if (!std::exchange(m_hurry, false))
        return push();
    m_waits.on(m_parts.store.hurry(), orFail<domain::Nothing>([this](domain::Nothing) { push(); }));
}

void Engine::push()
{
    m_pushAgain = false;
    m_upload.resume(&m_report);
    m_push.run(m_retryIn, &m_report, orFail<QDateTime>([this](const QDateTime &nextDueAt) {
        m_nextDueAt = nextDueAt;
        pull();
    }));
}

void Engine::pull()
{
    const auto breakOff = [this] { return m_pushAgain; };
    const auto news = [this] {
        show(Wire::Syncing);
        m_papers.resume(&m_report); // the line is free while a page is applied
    };
    m_pull.run(&m_report, breakOff, news, orFail<bool>([this](bool toTheEnd) {
        if (toTheEnd)
            roundDone();
        else
            push(); // an officer's tick does not wait for a long feed
    }));
}

void Engine::roundDone()
{
    m_pull.allowRemovals(false); // a yes is for one sync
    m_beside = domain::nothing;
    m_upload.resume(&m_report);
    m_inRound = false;
    m_failures = 0;
    m_state.syncedAt = m_parts.clock.now();
    show(Wire::InSync);
    m_papers.resume(&m_report);
    if (m_options.keepInStep)
        listen();
    if (m_again || m_pushAgain)
        wakeIn(plan::eventsGatherFor);
    else if (m_options.keepInStep)
        wakeIn(plan::nextLook(m_parts.clock.now(), m_nextDueAt));
}

void Engine::roundFailed(const domain::Failure &failure)
{
    const plan::Remedy remedy = plan::remedy(failure);
    if (remedy != plan::Remedy::Wait && m_restarts++ < restartsAtMost) {
        m_session.reset();
        return remedy == plan::Remedy::NewEpoch ? beginEpochAnew() : beginAgain();
    }
    m_inRound = false;
    ++m_failures;
    m_hurry = true; // when the line is back, nothing waits longer
    if (plan::wireAfter(failure) != Wire::Offline)
        m_session.reset();
    const bool goesOn = m_options.keepInStep || m_again;
    show(plan::wireAfter(failure), failure, goesOn ? m_parts.clock.now().addMSecs(m_retryIn.count()) : QDateTime());
    answerAsking(tl::make_unexpected(failure));
    if (!m_asked.empty())
        wakeIn(plan::eventsGatherFor);
    else if (goesOn)
        wakeIn(m_retryIn);
}

void Engine::beginAgain()
{
    m_hurry = true; // what was given back when the session ended
    signIn();
}

void Engine::uploadRested(const domain::Result<domain::Nothing> &result)
{
    m_uploadFailures = result ? 0 : m_uploadFailures + 1;
    const bool isRoundNear = m_inRound || m_again || m_pushAgain; // which sets the upload going again
    if (!result && !isRoundNear && m_options.keepInStep && plan::remedyOfUpload(result.error()) == plan::Remedy::Wait)
        wakeIn(plan::backOff(m_uploadFailures, m_parts.random())); // a command waits for it
    besideRested(result);
}

/// Papers coming or going have come to rest; when both have, and no round is on, all is done.
void Engine::besideRested(const domain::Result<domain::Nothing> &result)
{
    showProgress();
    if (m_beside)
        m_beside = result;
    if (m_inRound)
        return; // the round will set it going again
    if (!result && plan::remedyOfPaper(result.error()) == plan::Remedy::SignIn && mayBeginAgainForPapers()) {
        m_session.reset();
        return wake();
    }
    if (m_papers.isAtWork() || m_upload.isAtWork())
        return;
    if (m_pushAgain && !m_asking.empty())
        return wake(); // what was written meanwhile goes first, also for an engine that only works when asked
    if (m_pushAgain)
        return;
    const SyncReport report = std::exchange(m_report, {});
    m_movedAtRefusal = 0;
    answerAsking(m_beside.map([&report](domain::Nothing) { return report; }));
}

/// The session was refused for papers and for nothing else: a new one is begun a few times, and again once papers have come or gone in one.
/// After that the papers wait for a person, or for a session that is new for another reason.
bool Engine::mayBeginAgainForPapers()
{
    const int moved = m_report.blobs + m_report.blobsSent;
    if (std::exchange(m_movedAtRefusal, moved) < moved)
        m_paperRestarts = 0;
    return m_paperRestarts++ < restartsAtMost;
}

void Engine::listen()
{
    if (std::exchange(m_listening, true))
        return;
    const auto changed = [this] {
        QMetaObject::invokeMethod(
            this, [this] { wakeIn(plan::eventsGatherFor); }, Qt::QueuedConnection);
    };
    m_waits.on(m_parts.office.listen(changed), [this](const domain::Result<domain::Nothing> &) {
        m_listening = false;
        if (!m_inRound)
            wakeIn(plan::backOff(1, m_parts.random())); // the next good round listens again
    });
}

void Engine::takeAsked()
{
    std::move(m_asked.begin(), m_asked.end(), std::back_inserter(m_asking));
    m_asked.clear();
}

void Engine::answerAsking(const domain::Result<SyncReport> &result)
{
    for (Answer &each : std::exchange(m_asking, {})) {
        each.addResult(result);
        each.finish();
    }
}

void Engine::show(Wire wire, const std::optional<domain::Failure> &failure, const QDateTime &nextTryAt)
{
    m_state.wire = wire;
    m_state.failure = failure;
    m_state.nextTryAt = nextTryAt;
    showProgress();
}

void Engine::showProgress()
{
    m_state.blobsWanted = m_papers.wanted();
    Q_EMIT stateChanged(m_state);
}

} // namespace client::sync
