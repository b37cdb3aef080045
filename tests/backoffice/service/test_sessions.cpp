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
    void passphrases();
    void signatures();
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

void TestSessions::passphrases()
{
    const QByteArray encoded = service::hashPassphrase("榕江 passphrase");
    QVERIFY(encoded.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
    QVERIFY(service::passphraseMatches(encoded, "榕江 passphrase"));
    QVERIFY(!service::passphraseMatches(encoded, "榕江 passphrase "));
    QVERIFY(!service::passphraseMatches("", "x"));
    QVERIFY(service::hashPassphrase("a") != service::hashPassphrase("a"));
}

/// RFC 8032 7.1, TEST 2.
void TestSessions::signatures()
{
    const QByteArray key = QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const QByteArray signature = QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                                     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    QVERIFY(service::signatureIsGood(key, "\x72", signature));
    QVERIFY(!service::signatureIsGood(key, "\x73", signature));
    QVERIFY(!service::signatureIsGood(key, "\x72", signature.left(63)));
    QVERIFY(!service::signatureIsGood(key.left(31), "\x72", signature));
}

QTEST_GUILESS_MAIN(TestSessions)
#include "test_sessions.moc"
