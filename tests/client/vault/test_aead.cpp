// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/aead.h"

#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;

namespace {

SecretBytes secret(QByteArray bytes)
{
    return SecretBytes::taken(bytes);
}

} // namespace

class TestAead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealsAndUnseals()
    {
        const SecretBytes key = SecretBytes::random(32);
        for (const QByteArray &plain : {QByteArray(), QByteArray("x"), QByteArray(100'000, 'p')}) {
            const auto box = seal(key, "place", plain);
            QVERIFY(box && box->size() == plain.size() + sealOverhead);
            QCOMPARE(*unseal(key, "place", *box), plain);
            QVERIFY(*seal(key, "place", plain) != *box); // a fresh nonce each time
        }
    }

    void refusesEveryChangedByteAndOtherContexts()
    {
        const SecretBytes key = SecretBytes::random(32);
        const QByteArray box = *seal(key, "place", "some words");
        for (qsizetype i = 0; i < box.size(); ++i) {
            QByteArray bad = box;
            bad[i] = char(bad[i] ^ 0x80);
            QVERIFY(!unseal(key, "place", bad));
        }
        QVERIFY(!unseal(key, "elsewhere", box));
        QVERIFY(!unseal(SecretBytes::random(32), "place", box));
        QVERIFY(!unseal(key, "place", box.first(box.size() - 1)));
        QVERIFY(!unseal(key, "place", {}));
        QVERIFY(unsealSecret(key, "place", box));
    }

    void needsAKeyOf32Bytes()
    {
        QCOMPARE(seal(SecretBytes::random(16), "", "x").error().code, domain::FailureCode::CryptoFailed);
        QCOMPARE(cryptoFailed(u"x"_s).value().detail, u"x"_s);
    }

    void derivesAsRfc5869Says()
    {
        // HKDF-SHA256 of RFC 5869 A.3: no salt, no info, 42 bytes.
        const auto derived = derive(secret(QByteArray(22, '\x0b')), "", 42);
        QVERIFY(derived);
        const QByteArray expected = QByteArray::fromHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                                                        "9d201395faa4b61a96c8");
        QVERIFY(*derived == secret(expected));
        QVERIFY(!(*derive(secret("k"), "a") == *derive(secret("k"), "b")));
    }

    void digestsAsFips180Says()
    {
        QCOMPARE(sha256Hex(""), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
        QCOMPARE(sha256Hex("abc"), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }

    void authenticatesAsRfc4231Says()
    {
        // HMAC-SHA256 of RFC 4231 4.3.
        QCOMPARE(hmac(secret("Jefe"), "what do ya want for nothing?").toHex(),
            QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
};

QTEST_GUILESS_MAIN(TestAead)
#include "test_aead.moc"
