// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/crypto.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice;

class TestCrypto : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passphrases();
    void signatures();
    void digests();
    void randomNumbers();
};

void TestCrypto::passphrases()
{
    const QByteArray encoded = service::hashPassphrase("榕江 passphrase");
    QVERIFY(encoded.startsWith("$argon2id$v=19$m=65536,t=3,p=1$"));
    QVERIFY(service::passphraseMatches(encoded, "榕江 passphrase"));
    QVERIFY(!service::passphraseMatches(encoded, "榕江 passphrase "));
    QVERIFY(!service::passphraseMatches("", "x"));
    QVERIFY(service::hashPassphrase("a") != service::hashPassphrase("a"));
}

/// RFC 8032 7.1, TEST 2.
void TestCrypto::signatures()
{
    const QByteArray key = QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const QByteArray signature = QByteArray::fromHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                                     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    QVERIFY(service::signatureIsGood(key, "\x72", signature));
    QVERIFY(!service::signatureIsGood(key, "\x73", signature));
    QVERIFY(!service::signatureIsGood(key, "\x72", signature.left(63)));
    QVERIFY(!service::signatureIsGood(key.left(31), "\x72", signature));
}

/// FIPS 180-2, appendix B.1, and the digest of nothing.
void TestCrypto::digests()
{
    QCOMPARE(service::sha256("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    QCOMPARE(service::sha256({}), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
}

void TestCrypto::randomNumbers()
{
    const QByteArray one = service::randomBytes(32);
    QCOMPARE(one.size(), 32);
    QVERIFY(one != service::randomBytes(32));
    QVERIFY(one != QByteArray(32, '\0'));
    QVERIFY(service::randomBytes(0).isEmpty());
}

QTEST_GUILESS_MAIN(TestCrypto)
#include "test_crypto.moc"
