// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/files.h"
#include "client/vault/key_slot.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace client::vault;
using namespace Qt::StringLiterals;
using domain::FailureCode;

class TestVaultFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        OpenKeys keys;
        m_file = *makeVaultFile(SecretBytes::ofPassphrase(u"x"_s), {8 * 1024, 1, 1}, &keys);
        QVERIFY(!vaultFileExists(m_folder->path()));
        QVERIFY(writeVaultFile(m_folder->path(), m_file));
    }

    void readsWhatItWrote()
    {
        QVERIFY(vaultFileExists(m_folder->path()));
        QCOMPARE(*readVaultFile(m_folder->path()), m_file);
        for (const QByteArray &name : {QByteArray("/vault.json"), QByteArray("/vault.backup.json")}) {
            QFile::remove(m_folder->path() + QString::fromLatin1(name));
            const auto read = readVaultFile(m_folder->path());
            if (name.contains("backup"))
                QCOMPARE(read.error().code, FailureCode::VaultMissing);
            else
                QCOMPARE(*read, m_file);
        }
    }

    void refusesANewerFormat()
    {
        const QString path = m_folder->path() + u"/vault.json"_s;
        // A file of the future carries a digest that is right in its own way; ours only reads its own format.
        const QByteArray newer = readWhole(path, 100'000)->replace("\"format\": 1", "\"format\": 9");
        QVERIFY(replaceFile(path, newer));
        QFile::remove(m_folder->path() + u"/vault.backup.json"_s);
        const FailureCode code = readVaultFile(m_folder->path()).error().code;
        QCOMPARE(code, FailureCode::VaultNewer);
    }

    void aCostNobodyWouldPayIsDamage()
    {
        VaultFile file = m_file;
        file.keySlots[0].cost.memoryKiB = 3'000'000'000;
        QVERIFY(writeVaultFile(m_folder->path(), file));
        QCOMPARE(readVaultFile(m_folder->path()).error().code, FailureCode::VaultDamaged);
    }

    void copiesAreMadeEqual()
    {
        QVERIFY(replaceFile(m_folder->path() + u"/vault.backup.json"_s, "cut"));
        healVaultFile(m_folder->path(), m_file);
        QFile::remove(m_folder->path() + u"/vault.json"_s);
        QCOMPARE(*readVaultFile(m_folder->path()), m_file);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    VaultFile m_file;
};

QTEST_GUILESS_MAIN(TestVaultFile)
#include "test_vault_file.moc"
