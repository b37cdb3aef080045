// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/engine.h"
#include "client/sync/plan.h"
#include "tests/client/sync/scripted.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTimer>

using namespace client::sync;
using namespace tests::scripted;
using std::chrono::milliseconds;
using tests::support::waited;

namespace {

/// Rings only when the test lets it.
struct HandAlarm final : Alarm {
    struct Set {
        std::optional<milliseconds> wait;
        std::function<void()> call;
    };
    explicit HandAlarm(Set &kept)
        : set(kept)
    {
    }
    void ring(milliseconds wait, std::function<void()> call) override { set = {wait, std::move(call)}; }
    void silence() override { set = {}; }
    Set &set;
};

struct Bench {
    Office office;
    Store store;
    Noon clock;
    HandAlarm::Set alarm;
    std::unique_ptr<Engine> engine;
    QList<WireState> states;

    explicit Bench(bool keepInStep, milliseconds firstLookAfter = {})
    {
        EngineParts parts{
            office, store, clock, {u"chenyu"_s, u"device"_s, u"Ed25519"_s, [](const QByteArray &) { return QByteArray("s"); }}};
        parts.makeAlarm = [this] { return std::make_unique<HandAlarm>(alarm); };
        parts.random = [] { return 0.0; };
        engine = std::make_unique<Engine>(std::move(parts), EngineOptions{.keepInStep = keepInStep, .firstLookAfter = firstLookAfter});
        QObject::connect(engine.get(), &Engine::stateChanged, [this](const WireState &state) { states.append(state); });
    }
    Result<SyncReport> syncNow()
    {
        QPromise<Result<SyncReport>> promise;
        promise.start();
        const auto future = promise.future();
        engine->syncNow(std::move(promise));
        return waited(future);
    }
    qsizetype signIns() const { return office.log.filter(u"signIn"_s).size(); }
};

} // namespace

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoundAnswersWithItsNumbers()
    {
        Bench bench(false);
        bench.engine->start();
        QTRY_COMPARE(bench.states.size(), 1);
        QVERIFY(bench.office.log.isEmpty()); // only when asked
        bench.store.claims = {{{Store::entry(u"a"_s)}, {}}};
        bench.store.wants = {{u"paper"_s, 5, u"application/pdf"_s}};
        const auto report = bench.syncNow();
        QVERIFY(report);
        SyncReport expected;
        expected.sent = expected.accepted = expected.pages = expected.blobs = 1;
        expected.blobBytes = 5;
        QCOMPARE(*report, expected);
        QCOMPARE(bench.office.log.first(4),
            (QStringList{u"challenge device"_s, u"signIn chenyu device challenge"_s, u"send a"_s, u"changes "_s}));
        QCOMPARE(bench.states.constLast().wire, Wire::InSync);
        QCOMPARE(bench.states.constLast().syncedAt, bench.clock.now());

        QCOMPARE(bench.syncNow().value().sent, 0); // counted anew, in the same session
        QCOMPARE(bench.signIns(), 1);
        QVERIFY(!bench.alarm.wait);
    }
    void looksAtTheWireWhenItIsTime()
    {
        Bench bench(true, milliseconds(250));
        bench.engine->start();
        QTRY_VERIFY(bench.alarm.wait);
        QCOMPARE(bench.alarm.wait->count(), 250);
        QVERIFY(bench.office.log.isEmpty());
        QCOMPARE(bench.states.constLast().wire, Wire::NeverConnected);
        std::exchange(bench.alarm, {}).call();
        QTRY_COMPARE(bench.states.constLast().wire, Wire::InSync);
        QCOMPARE(bench.signIns(), 1);
    }
    void aPersonDoesNotWaitForTheFirstLook()
    {
        Bench bench(true, milliseconds(60'000));
        bench.engine->start();
        QVERIFY(bench.syncNow());
        QCOMPARE(bench.signIns(), 1);
    }
    void comesBackLaterAndLater()
    {
        Bench bench(true);
        bench.office.onChallenge = [] { return tl::make_unexpected(failure(FailureCode::ServerUnreachable)); };
        bench.engine->start();
        for (const int seconds : {1, 2, 4}) {
            QTRY_VERIFY(bench.alarm.wait);
            QCOMPARE(bench.alarm.wait->count(), seconds * 1000);
            QCOMPARE(bench.states.constLast().wire, Wire::Offline);
            QCOMPARE(bench.states.constLast().failure->code, FailureCode::ServerUnreachable);
            QCOMPARE(bench.states.constLast().nextTryAt, bench.clock.now().addSecs(seconds));
            std::exchange(bench.alarm, {}).call();
        }
    }
    void signsInAgainWhenTheSessionIsOver()
    {
        Bench bench(false);
        bench.engine->start();
        bench.office.onChanges = [&bench](const QString &) {
            return bench.signIns() < 2 ? client::sync::failed<domain::FeedPage>(failure(FailureCode::SessionExpired))
                                       : ready<domain::FeedPage>(domain::FeedPage());
        };
        QVERIFY(bench.syncNow());
        QCOMPARE(bench.signIns(), 2);
    }
    void givesUpOnASessionThatNeverHolds()
    {
        Bench bench(false);
        bench.engine->start();
        bench.office.onChanges = [](const QString &) {
            return client::sync::failed<domain::FeedPage>(failure(FailureCode::SessionExpired));
        };
        QCOMPARE(bench.syncNow().error().code, FailureCode::SessionExpired);
        QCOMPARE(bench.signIns(), 4);
        QCOMPARE(bench.states.constLast().wire, Wire::Problem);
    }
    void anotherEpochBeginsAnew()
    {
        Bench bench(false);
        bench.engine->start();
        bench.store.at.epoch = u"before"_s;
        bench.office.onSignIn = [](const QByteArray &) {
            client::remote::Session session;
            session.epoch = u"after"_s;
            return session;
        };
        QVERIFY(bench.syncNow());
        QCOMPARE(bench.store.log.count(u"reset"_s), 1);
    }
    /// A person's yes to a mass removal is for one sync; the next one asks again.
    void aYesToAMassRemovalHoldsOnce()
    {
        Bench bench(false);
        bench.engine->start();
        bench.store.at.epoch = u"e"_s;
        bench.store.at.objects = 1000;
        bench.office.onSignIn = [](const QByteArray &) {
            client::remote::Session session;
            session.epoch = u"e"_s;
            return session;
        };
        bench.office.onChanges = [](const QString &) {
            domain::FeedPage page;
            page.epoch = u"e"_s;
            page.next = 600;
            for (int i = 1; i <= 600; ++i)
                page.rows.append({i, u"document"_s, QString::number(i), true, {}});
            return ready<domain::FeedPage>(page);
        };
        QCOMPARE(bench.syncNow().error().code, FailureCode::MassRemoval);
        QVERIFY(bench.store.log.filter(u"apply"_s).isEmpty());
        bench.engine->allowRemovals();
        QTRY_COMPARE(bench.states.constLast().wire, Wire::InSync);
        QCOMPARE(bench.store.log.filter(u"apply"_s).size(), 1);
        QCOMPARE(bench.syncNow().error().code, FailureCode::MassRemoval);
        QCOMPARE(bench.store.log.filter(u"apply"_s).size(), 1);
    }
    /// Else whoever asked would wait for ever: nothing else wakes an engine that only works when asked.
    void aCommandWrittenWhilePapersComeGoesBeforeTheAnswer()
    {
        Bench bench(false);
        bench.engine->start();
        bench.store.wants = {{u"paper"_s, 5, u"application/pdf"_s}};
        QPromise<Result<QByteArray>> paper;
        paper.start();
        bench.office.onBlob = [&paper](const domain::BlobRef &) { return paper.future(); };
        QPromise<Result<SyncReport>> promise;
        promise.start();
        const auto asked = promise.future();
        bench.engine->syncNow(std::move(promise));
        QTRY_VERIFY(bench.office.log.contains(u"blob paper"_s));
        QCOMPARE(bench.states.constLast().wire, Wire::InSync); // the round is over, the paper still on its way
        bench.store.claims = {{{Store::entry(u"a"_s)}, {}}};
        bench.engine->outboxGrew();
        paper.addResult(QByteArray("paper"));
        paper.finish();
        const auto report = waited(asked);
        QVERIFY(report);
        QCOMPARE(report->sent, 1);
        QCOMPARE(report->blobs, 1);

        bench.engine->outboxGrew(); // nobody has asked
        QVERIFY(!bench.alarm.wait);
        QCOMPARE(bench.office.log.filter(u"changes"_s).size(), 2);
    }
    /// Who asks while a round is on is not put off because a paper of that round does not go up.
    void aPaperThatDoesNotGoUpPutsNobodyOff()
    {
        Bench bench(true);
        bench.store.toSend = {{u"paper"_s, 5, u"application/pdf"_s}};
        QPromise<Result<qint64>> received;
        received.start();
        bench.office.onReceivedLater = [&received] { return received.future(); };
        QPromise<Result<domain::FeedPage>> page;
        page.start();
        bench.office.onChanges = [&page](const QString &) { return page.future(); };
        bench.engine->start();
        QTRY_VERIFY(bench.office.log.contains(u"changes "_s));
        QPromise<Result<SyncReport>> promise;
        promise.start();
        const auto asked = promise.future();
        bench.engine->syncNow(std::move(promise));
        page.addResult(domain::FeedPage());
        page.finish();
        QTRY_COMPARE(bench.states.constLast().wire, Wire::InSync);
        QCOMPARE(bench.alarm.wait.value_or(milliseconds()), plan::eventsGatherFor);
        const auto shown = bench.states.size();
        received.addResult(tl::make_unexpected(failure(FailureCode::ServerCut)));
        received.finish();
        QTRY_VERIFY(bench.states.size() > shown); // the upload rests
        QCOMPARE(bench.alarm.wait.value_or(milliseconds()), plan::eventsGatherFor);
        bench.office.onReceivedLater = {};
        bench.office.onReceived = [](const domain::BlobRef &ref) { return ref.size; };
        std::exchange(bench.alarm, {}).call();
        QVERIFY(waited(asked));
    }
    /// Good for the feed and refused for papers: else it would be signed in again for ever.
    void givesUpOnASessionThatHoldsForAllButPapers()
    {
        Bench bench(true);
        bench.store.wants = {{u"paper"_s, 5, u"application/pdf"_s}};
        bench.office.onBlob = [](const domain::BlobRef &) {
            return client::sync::failed<QByteArray>(failure(FailureCode::SessionExpired));
        };
        bench.engine->start();
        QTRY_COMPARE(bench.signIns(), 4);
        QTRY_COMPARE(bench.office.log.filter(u"blob"_s).size(), 4);
        for (int look = 0; look < 3; ++look) {
            QTRY_VERIFY(bench.alarm.wait);
            std::exchange(bench.alarm, {}).call();
            QTRY_COMPARE(bench.office.log.filter(u"blob"_s).size(), 5 + look); // tried again, in the same session
        }
        QCOMPARE(bench.signIns(), 4);
        QCOMPARE(bench.syncNow().error().code, FailureCode::SessionExpired);
        QCOMPARE(bench.signIns(), 7); // a person asks: a few times more
    }
    void givesUpOnASessionThatTakesNoPapers()
    {
        Bench bench(true);
        bench.store.toSend = {{u"paper"_s, 5, u"application/pdf"_s}};
        int underway = 0;
        bench.office.onReceivedLater = [&underway] { // over the wire: never within the call
            ++underway;
            const auto answer = std::make_shared<QPromise<Result<qint64>>>();
            answer->start();
            QTimer::singleShot(0, [answer, &underway] {
                answer->addResult(tl::make_unexpected(failure(FailureCode::SessionExpired)));
                answer->finish();
                --underway;
            });
            return answer->future();
        };
        bench.engine->start();
        QTRY_COMPARE(bench.signIns(), 4);
        for (int look = 0; look < 3; ++look) {
            QTRY_VERIFY(bench.alarm.wait);
            const auto feeds = bench.office.log.filter(u"changes"_s).size();
            std::exchange(bench.alarm, {}).call();
            QTRY_VERIFY(bench.office.log.filter(u"changes"_s).size() > feeds); // the feed is read all the same
        }
        QTRY_COMPARE(underway, 0);
        QCOMPARE(bench.signIns(), 4);
    }
    /// Many papers may well outlast several sessions.
    void goesOnAsLongAsEachSessionBringsAPaper()
    {
        Bench bench(false);
        bench.engine->start();
        for (int i = 0; i < 12; ++i)
            bench.store.wants.append({u"paper%1"_s.arg(i), 5, u"application/pdf"_s});
        qsizetype spentSession = 0;
        bench.office.onBlob = [&](const domain::BlobRef &ref) {
            if (std::exchange(spentSession, bench.signIns()) == bench.signIns())
                return client::sync::failed<QByteArray>(failure(FailureCode::SessionExpired));
            return ready<QByteArray>(ref.sha256.toLatin1());
        };
        const auto report = bench.syncNow();
        QVERIFY(report);
        QCOMPARE(report->blobs, 12);
        QCOMPARE(bench.signIns(), 12);
    }
    void stopsOnceAndAnswersEverybody()
    {
        Bench bench(false);
        bench.engine->start();
        QPromise<Result<domain::FeedPage>> page;
        page.start();
        bench.office.onChanges = [&page](const QString &) { return page.future(); };
        QPromise<Result<SyncReport>> promise;
        promise.start();
        const auto asked = promise.future();
        bench.engine->syncNow(std::move(promise));
        QTRY_VERIFY(bench.office.log.contains(u"changes "_s));

        QSignalSpy stopped(bench.engine.get(), &Engine::stopped);
        bench.engine->stop();
        QCOMPARE(waited(asked).error().code, FailureCode::RequestCancelled);
        QCOMPARE(bench.office.log.constLast(), u"hangUp"_s);
        QCOMPARE(stopped.count(), 0); // the page is still on its way
        page.addResult(domain::FeedPage());
        page.finish();
        QTRY_COMPARE(stopped.count(), 1);
        QVERIFY(bench.store.log.filter(u"apply"_s).isEmpty());
        QCOMPARE(bench.syncNow().error().code, FailureCode::RequestCancelled);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "test_engine.moc"
