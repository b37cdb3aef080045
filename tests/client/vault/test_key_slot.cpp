// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/key_slot.h"

#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

const KdfCost cheap{8 * 1024, 1, 1};

SecretBytes secret(const QString &text)
{
    return SecretBytes::ofPassphrase(text);
}

} // namespace

class TestKeySlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlotOpensWithItsPassphraseOnly()
    {
        OpenKeys keys;
        const auto file = makeVaultFile(secret(u"right"_s), cheap, &keys);
        QVERIFY(file);
        const auto opened = openVaultFile(*file, secret(u"right"_s));
        QVERIFY(opened && opened->data == keys.data && opened->signing == keys.signing);
        QCOMPARE(openVaultFile(*file, secret(u"wrong"_s)).error().code, FailureCode::PassphraseWrong);
    }

    void anyOfSeveralSlotsOpens()
    {
        OpenKeys keys;
        auto file = makeVaultFile(secret(u"first"_s), cheap, &keys);
        file->keySlots.append(*makeSlot(file->profileId, u"2"_s, secret(u"second"_s), cheap, keys.data));
        QVERIFY(openVaultFile(*file, secret(u"first"_s)));
        QVERIFY(openVaultFile(*file, secret(u"second"_s))->data == keys.data);
        QCOMPARE(openVaultFile(*file, secret(u"third"_s)).error().code, FailureCode::PassphraseWrong);
    }

    void damageIsNotAWrongPassphrase()
    {
        OpenKeys keys;
        const auto good = makeVaultFile(secret(u"right"_s), cheap, &keys);
        VaultFile bad = *good;
        bad.keySlots[0].wrapped[20] = char(bad.keySlots[0].wrapped[20] ^ 1);
        QCOMPARE(openVaultFile(bad, secret(u"right"_s)).error().code, FailureCode::VaultDamaged);
        bad = *good;
        bad.wrappedSigningKey[20] = char(bad.wrappedSigningKey[20] ^ 1);
        QCOMPARE(openVaultFile(bad, secret(u"right"_s)).error().code, FailureCode::VaultDamaged);
        bad = *good;
        bad.profileId = u"another"_s; // a slot carried over from another profile
        QCOMPARE(openVaultFile(bad, secret(u"right"_s)).error().code, FailureCode::VaultDamaged);
        bad = *good;
        bad.keySlots[0].id = u"2"_s;
        QCOMPARE(openVaultFile(bad, secret(u"right"_s)).error().code, FailureCode::VaultDamaged);
        QCOMPARE(openVaultFile(VaultFile(), secret(u"right"_s)).error().code, FailureCode::VaultDamaged);
    }
};

QTEST_GUILESS_MAIN(TestKeySlot)
#include "test_key_slot.moc"
