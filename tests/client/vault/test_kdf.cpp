// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/kdf.h"

#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;

class TestKdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyInputMatters()
    {
        const KdfCost cost{8 * 1024, 1, 1};
        const auto key = stretch(SecretBytes::ofPassphrase(u"passphrase"_s), QByteArray(16, 's'), cost);
        QVERIFY(key && key->size() == 32);
        QVERIFY(*key == *stretch(SecretBytes::ofPassphrase(u"passphrase"_s), QByteArray(16, 's'), cost));
        QVERIFY(!(*key == *stretch(SecretBytes::ofPassphrase(u"passphrasf"_s), QByteArray(16, 's'), cost)));
        QVERIFY(!(*key == *stretch(SecretBytes::ofPassphrase(u"passphrase"_s), QByteArray(16, 't'), cost)));
        QVERIFY(!(*key == *stretch(SecretBytes::ofPassphrase(u"passphrase"_s), QByteArray(16, 's'), {8 * 1024, 2, 1})));
        QVERIFY(!(*key == *stretch(SecretBytes::ofPassphrase(u"passphrase"_s), QByteArray(16, 's'), {9 * 1024, 1, 1})));
    }

    void answersWhatArgon2Refuses()
    {
        const auto refused = stretch(SecretBytes::ofPassphrase(u"passphrase"_s), QByteArray(4, 's'), {8 * 1024, 1, 1});
        QCOMPARE(refused.error().code, domain::FailureCode::CryptoFailed);
    }

    void aFileCannotMakeUsPayAnything()
    {
        QVERIFY(isPayable(KdfCost()));
        QVERIFY(!isPayable({4'000'000'000, 4, 2}));
        QVERIFY(!isPayable({1024, 4, 2}));
        QVERIFY(!isPayable({256 * 1024, 0, 2}));
        QVERIFY(!isPayable({256 * 1024, 1'000'000, 2}));
        QVERIFY(!isPayable({256 * 1024, 4, 64}));
    }

    void countsCharactersNotBytes()
    {
        QCOMPARE(passphraseLength(SecretBytes::ofPassphrase(u"青榕区 ab"_s)), 6);
        QCOMPARE(passphraseLength(SecretBytes()), 0);
    }
};

QTEST_GUILESS_MAIN(TestKdf)
#include "test_kdf.moc"
