// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/sessions.h"
#include "tests/backoffice/world.h"

using namespace world;

class TestSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokensEnd();
    void challengesAreGoodOnce();
    void failuresAreSlowedDown();
};

void TestSessions::tokensEnd()
{
    TestClock clock;
    service::Sessions sessions(clock);
    service::Session session{u"officer-chenyu"_s, u"device"_s, {}, {}};
    const QByteArray token = sessions.open(session);
    QCOMPARE(token.size(), 43); // 256 bits in base64url
    QCOMPARE(sessions.find(token)->officerId, u"officer-chenyu"_s);
    QCOMPARE(sessions.find(token + 'x').error().code, domain::FailureCode::SessionExpired);
    QVERIFY(!sessions.find({}));
    clock.time = clock.time.addSecs(service::Sessions::sessionSeconds - 1);
    QVERIFY(sessions.find(token));
    clock.time = clock.time.addSecs(1);
    QVERIFY(!sessions.find(token));
    const QByteArray other = sessions.open(session);
    QCOMPARE(sessions.count(), 1); // the outlived one is swept
    sessions.close(other);
    QVERIFY(!sessions.find(other));
}

void TestSessions::challengesAreGoodOnce()
{
    TestClock clock;
    service::Sessions sessions(clock);
    const QString challenge = sessions.challenge(u"device"_s);
    QVERIFY(!sessions.redeem(u"device"_s, u"another"_s));
    QVERIFY(sessions.redeem(u"device"_s, challenge));
    QVERIFY(!sessions.redeem(u"device"_s, challenge));
    QVERIFY(!sessions.redeem(u"device"_s, sessions.challenge(u"other device"_s)));
    const QString late = sessions.challenge(u"device"_s);
    clock.time = clock.time.addSecs(service::Sessions::challengeSeconds);
    QVERIFY(!sessions.redeem(u"device"_s, late));
    for (int i = 0; i < 10'000; ++i)
        sessions.challenge(u"flood"_s);
    QVERIFY(sessions.challenge(u"device"_s).isEmpty());
}

void TestSessions::failuresAreSlowedDown()
{
    TestClock clock;
    service::Sessions sessions(clock);
    for (int i = 0; i < service::Sessions::triesAllowed; ++i) {
        QVERIFY(sessions.mayTry(u"chenyu"_s, u"10.0.0.1"_s));
        sessions.noteFailure(u"chenyu"_s, u"10.0.0.1"_s);
    }
    QVERIFY(!sessions.mayTry(u"chenyu"_s, u"10.0.0.1"_s));
    QVERIFY(sessions.mayTry(u"chenyu"_s, u"10.0.0.2"_s)); // nobody can lock him out from elsewhere
    QVERIFY(sessions.mayTry(u"linhe"_s, u"10.0.0.1"_s));
    for (int i = 0; i < service::Sessions::triesOfAddress; ++i)
        sessions.noteFailure(u"user%1"_s.arg(i), u"10.0.0.3"_s);
    QVERIFY(!sessions.mayTry(u"linhe"_s, u"10.0.0.3"_s));
    clock.time = clock.time.addSecs(service::Sessions::brakeSeconds);
    QVERIFY(sessions.mayTry(u"chenyu"_s, u"10.0.0.1"_s));
    sessions.noteFailure(u"chenyu"_s, u"10.0.0.1"_s);
    sessions.noteSuccess(u"chenyu"_s, u"10.0.0.1"_s);
    QVERIFY(sessions.mayTry(u"chenyu"_s, u"10.0.0.1"_s));
}

QTEST_GUILESS_MAIN(TestSessions)
#include "test_sessions.moc"
