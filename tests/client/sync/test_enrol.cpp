// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/enrol.h"
#include "client/vault/profile_lock.h"
#include "tests/client/sync/enrolling.h"
#include "tests/support/waiting.h"

#include <csignal>
#include <sys/resource.h>

using namespace client;
using namespace tests::enrolling;
using domain::FailureCode;

class TestEnrol : public QObject {
    Q_OBJECT

    domain::SystemClock m_clock;
    domain::SystemIdSource m_ids{m_clock};

    static void put(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    domain::Result<vault::Profile> enrol(const QTemporaryDir &folder, vault::Vault &vault, const sync::Enrolment &enrolment)
    {
        return enrol(folder.path(), vault, enrolment);
    }
    domain::Result<vault::Profile> enrol(const QString &folder, vault::Vault &vault, const sync::Enrolment &enrolment)
    {
        return tests::support::waited(sync::enrolProfile(this, {folder, enrolment, cheap, vault, m_ids}));
    }

private Q_SLOTS:
    void writesTheProfile()
    {
        const QTemporaryDir folder;
        Peer peer;
        vault::Vault vault(folder.path());
        const auto profile = enrol(folder, vault, peer.enrolment());
        QVERIFY(profile);
        QCOMPARE(profile->officerId, u"o1"_s);
        QCOMPARE(profile->displayName, u"陈屿"_s);
        QCOMPARE(vault::readProfile(folder.path()).value(), *profile);
        QVERIFY(vault.isOpen());

        const QJsonObject sent = QJsonDocument::fromJson(peer.server.requests.constFirst().body).object();
        const QJsonObject device = sent.value(u"device"_s).toObject();
        QCOMPARE(device.value(u"id"_s).toString(), profile->deviceId);
        QCOMPARE(device.value(u"publicKey"_s).toString(), QString::fromLatin1(vault.publicKey().toBase64()));
        QCOMPARE(device.value(u"name"_s).toString(), u"desk 4"_s);
    }
    void aRefusalLeavesNothingBehind()
    {
        const QTemporaryDir around;
        const QString folder = around.filePath(u"chenyu"_s);
        Peer peer;
        peer.refuse();
        vault::Vault vault(folder);
        QCOMPARE(enrol(folder, vault, peer.enrolment()).error().code, FailureCode::SignInRefused);
        QVERIFY(!vault.exists());
        QVERIFY(!vault.isOpen());
        QVERIFY(!QDir(folder).exists()); // no empty folder either

        Peer kinder; // and it can be tried again
        QVERIFY(enrol(folder, vault, kinder.enrolment()));
    }
    void aServerWithAnotherKeyIsNotToldAnything()
    {
        const QTemporaryDir around;
        const QString folder = around.filePath(u"chenyu"_s);
        Peer peer;
        auto enrolment = peer.enrolment();
        enrolment.keyPins = {peer.authority.forLocalhost().pin()};
        vault::Vault vault(folder);
        QCOMPARE(enrol(folder, vault, enrolment).error().code, FailureCode::CertificateRefused);
        QVERIFY(peer.server.requests.isEmpty());
        QVERIFY(!QDir(folder).exists());
    }
    void theKeysAreKept()
    {
        const QTemporaryDir folder;
        Peer peer;
        auto enrolment = peer.enrolment();
        enrolment.keyPins = {peer.authority.forLocalhost().pin(), peer.certificate.pin()};
        vault::Vault vault(folder.path());
        QVERIFY(enrol(folder, vault, enrolment));
        QCOMPARE(vault::readProfile(folder.path())->keyPins, enrolment.keyPins);
    }
    void anEnrolmentCutShortIsBegunAnew()
    {
        const QTemporaryDir folder;
        put(folder, u"vault.json"_s, "half");
        Peer peer;
        vault::Vault vault(folder.path());
        QVERIFY(enrol(folder, vault, peer.enrolment()));
    }
    void anEnrolmentAnotherProgramIsInTheMiddleOfIsLeftAlone()
    {
        const QTemporaryDir folder;
        put(folder, u"vault.json"_s, "being made");
        vault::ProfileLock other;
        QVERIFY(other.take(folder.path()));
        Peer peer;
        vault::Vault vault(folder.path());
        QCOMPARE(enrol(folder, vault, peer.enrolment()).error().code, FailureCode::VaultBusy);
        QFile kept(folder.filePath(u"vault.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), "being made");
    }
    void aFullDiskLeavesNothingBehind()
    {
        const QTemporaryDir around;
        const QString folder = around.filePath(u"chenyu"_s);
        Peer peer;
        vault::Vault vault(folder);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{100, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const auto enrolled = enrol(folder, vault, peer.enrolment());
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(enrolled.error().code, FailureCode::ProfileUnwritable);
        QVERIFY(!QDir(folder).exists());
        QVERIFY(peer.server.requests.isEmpty());
    }
    void aVaultThatGuardsWorkStays_data()
    {
        QTest::addColumn<QString>("work");
        for (const char *name : {"outbox.db", "mirror.log", "profile.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aVaultThatGuardsWorkStays()
    {
        QFETCH(QString, work);
        const QTemporaryDir folder;
        put(folder, u"vault.json"_s, "the only key");
        put(folder, work, "work");
        Peer peer;
        vault::Vault vault(folder.path());
        QCOMPARE(enrol(folder, vault, peer.enrolment()).error().code, FailureCode::VaultExists);
        QFile kept(folder.filePath(u"vault.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), "the only key");
        QVERIFY(peer.server.requests.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEnrol)
#include "test_enrol.moc"
