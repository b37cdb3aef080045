// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/sign_in.h"
#include "domain/command.h"
#include "tests/client/sync/scripted.h"

#include <QTest>

using namespace client::sync;
using namespace tests::scripted;

class TestSignIn : public QObject {
    Q_OBJECT

    static Result<client::remote::Session> outcome(Office &office, const Result<QByteArray> &signature, QByteArray *signedBytes)
    {
        Waits waits;
        SignIn signIn(waits, office, {u"chenyu"_s, u"device"_s, u"Ed25519"_s, [&](const QByteArray &bytes) {
                                          *signedBytes = bytes;
                                          return signature;
                                      }});
        std::optional<Result<client::remote::Session>> ended;
        signIn.run([&](const Result<client::remote::Session> &result) { ended = result; });
        if (!QTest::qWaitFor([&] { return ended.has_value(); }))
            return tl::make_unexpected(failure(FailureCode::RequestCancelled));
        return *ended;
    }

private Q_SLOTS:
    void signsTheChallenge()
    {
        Office office;
        QByteArray handedOver;
        office.onSignIn = [&](const QByteArray &signature) {
            handedOver = signature;
            client::remote::Session session;
            session.token = "t";
            return session;
        };
        QByteArray bytes;
        QCOMPARE(outcome(office, QByteArray("signature"), &bytes).value().token, "t");
        QCOMPARE(bytes, domain::sessionBytes(u"Ed25519"_s, u"chenyu"_s, u"device"_s, u"challenge"_s));
        QCOMPARE(handedOver, "signature");
        QCOMPARE(office.log, (QStringList{u"challenge device"_s, u"signIn chenyu device challenge"_s}));
    }
    void aLockedVaultSendsNothing()
    {
        Office office;
        QByteArray bytes;
        const auto result = outcome(office, tl::make_unexpected(failure(FailureCode::VaultLocked)), &bytes);
        QCOMPARE(result.error().code, FailureCode::VaultLocked);
        QCOMPARE(office.log, QStringList{u"challenge device"_s});
    }
    void withoutAChallengeNothingIsSigned()
    {
        Office office;
        office.onChallenge = [] { return tl::make_unexpected(failure(FailureCode::DeviceUnknown)); };
        QByteArray bytes;
        QCOMPARE(outcome(office, QByteArray("signature"), &bytes).error().code, FailureCode::DeviceUnknown);
        QVERIFY(bytes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
