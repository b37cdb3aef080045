// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"
#include "client/vault/signing.h"
#include "client/vault/vault.h"

#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

const KdfCost cheap{8 * 1024, 1, 1};
const QString right = u"green banyan 2026"_s;

SecretBytes secret(const QString &text)
{
    return SecretBytes::ofPassphrase(text);
}

template <class T> domain::Result<T> wait(QFuture<domain::Result<T>> future)
{
    return future.result();
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path() + u"/profile"_s;
    }

    void createsOpensAndSigns()
    {
        Vault vault(m_path);
        QVERIFY(!vault.exists());
        QVERIFY(wait(vault.create(secret(right), cheap)));
        QVERIFY(vault.exists() && vault.isOpen());
        const QByteArray publicKey = vault.publicKey();
        const auto cacheKey = vault.keys().key(KeyPurpose::Cache);
        QVERIFY(cacheKey && vault.keys().key(KeyPurpose::Outbox));
        QVERIFY(!(*cacheKey == *vault.keys().key(KeyPurpose::Outbox)));
        vault.lock();
        QVERIFY(!vault.isOpen());
        QCOMPARE(vault.publicKey(), publicKey);

        Vault again(m_path);
        QVERIFY(wait(again.open(secret(right))));
        QVERIFY(*again.keys().key(KeyPurpose::Cache) == *cacheKey);
        const auto signature = again.sign("bytes");
        QVERIFY(signature && signatureHolds(Vault::algorithm(), publicKey, "bytes", *signature));
        QVERIFY(!signatureHolds(Vault::algorithm(), publicKey, "Bytes", *signature));
    }

    void isLockedUntilOpened()
    {
        Vault vault(m_path);
        QCOMPARE(vault.keys().key(KeyPurpose::Blob).error().code, FailureCode::VaultLocked);
        QCOMPARE(vault.sign("x").error().code, FailureCode::VaultLocked);
        QCOMPARE(wait(vault.open(secret(right))).error().code, FailureCode::VaultMissing);
        QVERIFY(vault.publicKey().isEmpty());
    }

    void refusesWeakAndSecondPassphrases()
    {
        Vault vault(m_path);
        QCOMPARE(wait(vault.create(secret(u"123456789"_s), cheap)).error().code, FailureCode::PassphraseWeak);
        QVERIFY(!vault.exists());
        QVERIFY(wait(vault.create(secret(right), cheap)));
        QCOMPARE(wait(vault.create(secret(right), cheap)).error().code, FailureCode::VaultExists);
        QCOMPARE(wait(vault.changePassphrase(secret(right), secret(u"short"_s))).error().code, FailureCode::PassphraseWeak);
    }

    void changesThePassphraseWithoutChangingKeys()
    {
        Vault vault(m_path);
        QVERIFY(wait(vault.create(secret(right), cheap)));
        const auto before = vault.keys().key(KeyPurpose::Cache);
        const QString next = u"another banyan 2027"_s;
        QVERIFY(wait(vault.changePassphrase(secret(right), secret(next))));
        QVERIFY(vault.isOpen());
        vault.lock();
        QCOMPARE(wait(vault.open(secret(right))).error().code, FailureCode::PassphraseWrong);
        QVERIFY(wait(vault.open(secret(next))));
        QVERIFY(*vault.keys().key(KeyPurpose::Cache) == *before);
    }

    void shutsTheDoorAfterWrongPassphrases()
    {
        Vault vault(m_path);
        QVERIFY(wait(vault.create(secret(right), cheap)));
        vault.lock();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(wait(vault.open(secret(u"not this one "_s + QString::number(i)))).error().code, FailureCode::PassphraseWrong);
        QVERIFY(vault.waitMs() > 0);
        QCOMPARE(wait(vault.open(secret(right))).error().code, FailureCode::PassphraseTooSoon);
        QTRY_COMPARE_WITH_TIMEOUT(vault.waitMs(), qint64(0), 3000);
        QVERIFY(wait(vault.open(secret(right))));
    }

    void oneVaultAtATimeHasAProfileOpen()
    {
        Vault first(m_path);
        QVERIFY(wait(first.create(secret(right), cheap)));
        Vault second(m_path);
        QCOMPARE(wait(second.open(secret(right))).error().code, FailureCode::VaultBusy);
        first.lock();
        QVERIFY(wait(second.open(secret(right))));
    }

    void opensFromTheCopyWhenOneFileIsDamaged()
    {
        Vault vault(m_path);
        QVERIFY(wait(vault.create(secret(right), cheap)));
        vault.lock();
        QVERIFY(replaceFile(m_path + u"/vault.json"_s, "{}"));
        QVERIFY(wait(vault.open(secret(right))));
        vault.lock();
        QCOMPARE(readWhole(m_path + u"/vault.json"_s, 1 << 20), readWhole(m_path + u"/vault.backup.json"_s, 1 << 20));
    }

    void everyFlippedByteIsDamageOrHarmlessNeverAWrongKey()
    {
        Vault vault(m_path);
        QVERIFY(wait(vault.create(secret(right), cheap)));
        const auto key = vault.keys().key(KeyPurpose::Cache);
        vault.lock();
        const QByteArray good = *readWhole(m_path + u"/vault.json"_s, 1 << 20);
        int damaged = 0;
        for (qsizetype at = 0; at < good.size(); at += 7) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 1);
            for (const QString &name : {u"/vault.json"_s, u"/vault.backup.json"_s})
                QVERIFY(replaceFile(m_path + name, bad));
            const auto opened = wait(vault.open(secret(right)));
            if (opened)
                QVERIFY(*vault.keys().key(KeyPurpose::Cache) == *key);
            else
                QVERIFY(opened.error().code == FailureCode::VaultDamaged);
            damaged += opened ? 0 : 1;
            vault.lock();
        }
        QVERIFY(damaged > 50);
    }

    void filesAreTheOwnersAlone()
    {
        Vault vault(m_path);
        QVERIFY(wait(vault.create(secret(right), cheap)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
        const QStringList names = QDir(m_path).entryList(QDir::Files);
        QVERIFY(names.contains(u"vault.json"_s));
        for (const QString &name : names)
            QVERIFY2(!(QFile::permissions(m_path + u'/' + name) & others), qPrintable(name));
    }

    void aFullCostIsWhatTheProductPays()
    {
        QCOMPARE(KdfCost().memoryKiB, 256u * 1024);
        QCOMPARE(KdfCost().passes, 4u);
        QCOMPARE(KdfCost().lanes, 2u);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestVault)
#include "test_vault.moc"
