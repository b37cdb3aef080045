// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/signing.h"

#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;

class TestSigning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsAsRfc8032Says()
    {
        // RFC 8032 7.1, test 2.
        QByteArray seed = QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        const SecretBytes key = SecretBytes::taken(seed);
        QCOMPARE(ed25519PublicKey(key)->toHex(), QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        QCOMPARE(ed25519Sign(key, "\x72")->toHex(),
            QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                       "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    }

    void acceptsOnlyTheRightSignature()
    {
        const SecretBytes key = SecretBytes::random(32);
        const QByteArray publicKey = *ed25519PublicKey(key);
        const QByteArray signature = *ed25519Sign(key, "bytes");
        QVERIFY(signatureHolds(u"Ed25519"_s, publicKey, "bytes", signature));
        QVERIFY(!signatureHolds(u"Ed25519"_s, publicKey, "other", signature));
        QVERIFY(!signatureHolds(u"SM2"_s, publicKey, "bytes", signature));
        QVERIFY(!signatureHolds(u"Ed25519"_s, publicKey.first(31), "bytes", signature));
        QVERIFY(!signatureHolds(u"Ed25519"_s, publicKey, "bytes", signature.first(63)));
        QVERIFY(!signatureHolds(u"Ed25519"_s, QByteArray(32, 'x'), "bytes", signature));
    }

    void needsAKeyOf32Bytes()
    {
        QCOMPARE(ed25519Sign(SecretBytes::random(5), "x").error().code, domain::FailureCode::CryptoFailed);
        QCOMPARE(ed25519PublicKey(SecretBytes::random(5)).error().code, domain::FailureCode::CryptoFailed);
    }
};

QTEST_GUILESS_MAIN(TestSigning)
#include "test_signing.moc"
