// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps one officer's store and the back office in step: sign in, push the outbox, pull the feed, fetch papers, wait for news.
#pragma once

#include "client/sync/alarm.h"
#include "client/sync/paper_fetcher.h"
#include "client/sync/pull.h"
#include "client/sync/push.h"
#include "client/sync/sign_in.h"
#include "client/sync/status.h"
#include "client/sync/upload.h"

#include <QPromise>
#include <QRandomGenerator>

#include <optional>
#include <vector>

namespace client::sync {

struct EngineOptions {
    bool keepInStep = true;                     ///< listen for events and poll; false: only when asked
    std::chrono::milliseconds firstLookAfter{}; ///< keepInStep begins so long after start()
    int pageRows = 2000;                        ///< of the feed, 1–2,000
    int papersAtOnce = 4;
};

/// What the engine works with; all of it outlives the engine.
struct EngineParts {
    remote::BackOffice &office;
    store::Writer &store;
    const domain::Clock &clock;
    Identity identity;
    MakeAlarm makeAlarm = [] { return std::make_unique<TimerAlarm>(); };
    std::function<double()> random = [] { return QRandomGenerator::global()->generateDouble(); }; ///< in [0, 1)
};

/// Lives in a thread of its own; all calls but the constructor come in that thread. A round is sign-in, push and pull; papers are fetched
/// beside the rounds. After stop() it does nothing more and emits stopped() once everything under way has come back.
class Engine final : public QObject {
    Q_OBJECT
public:
    Engine(EngineParts parts, const EngineOptions &options);
    ~Engine() override;

    void start();
    void stop();
    /// There is something new in the outbox.
    void outboxGrew();
    /// A person asks: now, and what waits for its next try too. The answer comes when a whole round has ended and papers are fetched.
    void syncNow(QPromise<domain::Result<SyncReport>> answer);
    void allowRemovals();

Q_SIGNALS:
    /// `unsent` is not filled in.
    void stateChanged(const client::sync::WireState &state);
    /// The server has named its keys (Session::keyPins).
    void keysAnnounced(const QStringList &keyPins);
    void stopped();

private:
    using Answer = QPromise<domain::Result<SyncReport>>;

    void wakeIn(std::chrono::milliseconds wait);
    void wake();
    void beginRound();
    void signIn();
    void signedIn(const remote::Session &session);
    void meetEpoch(const QString &epoch, const QString &known);
    void beginEpochAnew();
    void hurry();
    void push();
    void pull();
    void roundDone();
    void roundFailed(const domain::Failure &failure);
    void beginAgain();
    void uploadRested(const domain::Result<domain::Nothing> &result);
    void besideRested(const domain::Result<domain::Nothing> &result);
    bool mayBeginAgainForPapers();
    void listen();
    void show(Wire wire, const std::optional<domain::Failure> &failure = {}, const QDateTime &nextTryAt = {});
    void showProgress();
    void takeAsked();
    void answerAsking(const domain::Result<SyncReport> &result);
    /// Goes on with `next` when the step went well, else ends the round.
    template <class T, class Next> auto orFail(Next next)
    {
        return [this, next](const domain::Result<T> &result) {
            if (result)
                next(*result);
            else
                roundFailed(result.error());
        };
    }

    EngineParts m_parts;
    const EngineOptions m_options;
    Waits m_waits{this};
    SignIn m_signIn;
    Push m_push;
    Pull m_pull;
    PaperFetcher m_papers;
    Upload m_upload;
    std::unique_ptr<Alarm> m_alarm;

    std::optional<remote::Session> m_session;
    bool m_inRound = false;
    bool m_again = false;     ///< another round was asked for while one was on
    bool m_pushAgain = false; ///< because the outbox grew
    bool m_hurry = true;      ///< what waits for its next try goes out with the next push
    bool m_listening = false;
    int m_restarts = 0;       ///< of this round, after an expired session, a new epoch or a moved cursor
    int m_failures = 0;       ///< rounds in a row
    int m_paperRestarts = 0;  ///< sessions in a row that were refused for papers and good for all else
    int m_movedAtRefusal = 0; ///< papers of this report when the last of them was refused
    int m_uploadFailures = 0;
    domain::Result<domain::Nothing> m_beside = domain::nothing; ///< what stopped the papers of this round
    std::chrono::milliseconds m_retryIn{};
    QDateTime m_nextDueAt;
    WireState m_state;
    SyncReport m_report;
    std::vector<Answer> m_asked;  ///< wait for the next round to begin
    std::vector<Answer> m_asking; ///< wait for this round and the papers to end
};

} // namespace client::sync
