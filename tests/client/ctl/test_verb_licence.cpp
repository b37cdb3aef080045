// SPDX-License-Identifier: GPL-3.0-or-later
// licence verify as a script sees it: by a key of the command line, and by those a profile has cached; changed, cut and foreign seals.
#include "client/sync/client_core.h"
#include "client/vault/signing.h"
#include "client/vault/vault.h"
#include "domain/licence_number.h"
#include "domain/licence_seal.h"
#include "tests/client/store/world.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace tests::support;
using client::vault::SecretBytes;

namespace {

struct Run {
    int status = -1;
    QJsonObject json;
};

Run ctl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CASEDESK_BIN_DIR) + u"/casedeskctl"_s, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

/// An office's key, made for this test alone.
struct Office {
    SecretBytes secret = SecretBytes::random(32);
    QByteArray publicKey = *client::vault::ed25519PublicKey(secret);
    QString keyId = domain::sealKeyId(publicKey);
    QString sealed(const domain::LicenceFacts &facts) const
    {
        return domain::sealText({facts, keyId, *client::vault::ed25519Sign(secret, domain::sealBytes(facts, keyId))});
    }
};

const domain::LicenceFacts facts{
    u"青食经〔2026〕12号"_s, u"食品经营许可证"_s, u"甲|乙%食品店"_s, u"1.2.156.3005.2"_s, QDate(2026, 3, 6), QDate(2031, 3, 5)};
const QString words = u"green banyan 2026"_s;

} // namespace

class TestVerbLicence : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Office m_office;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    Run verify(const QString &text, const QByteArray &key) const
    {
        return ctl({u"licence"_s, u"verify"_s, text, u"--key"_s, QString::fromLatin1(key.toBase64())});
    }
    /// A profile whose cache has this key, under this id.
    QString profileWith(const QString &name, const QString &id, const QByteArray &key, const QString &voided = {}) const
    {
        const QString folder = m_folder.filePath(name);
        {
            client::vault::Vault fresh(folder);
            if (!waited(fresh.create(SecretBytes::ofPassphrase(words), {8 * 1024, 1, 1})))
                qFatal("no vault");
        }
        const client::vault::Profile profile{u"https://127.0.0.1:1"_s, {}, u"chenyu"_s, world::meId, u"device-1"_s, u"desk"_s, u"陈屿"_s};
        if (!client::vault::writeProfile(folder, profile))
            qFatal("no profile");
        const domain::SystemClock clock;
        domain::SystemIdSource ids(clock);
        client::sync::ClientCore core(folder, clock, ids, domain::WorkCalendar::shipped(), {.keepInStep = false});
        world::Feed feed;
        feed.putOrganisation();
        feed.put(domain::object_kind::sealKey, id, domain::SealKey{id, 1, u"Ed25519"_s, key});
        if (!voided.isEmpty())
            feed.put(domain::object_kind::voidedLicence, voided,
                domain::VoidedLicence{.id = voided, .version = 1, .reason = u"信息有误"_s, .at = clock.now()});
        if (!waited(core.unlock(words)) || !waited(core.store().applyPage(feed.page(), clock.now())))
            qFatal("no cache");
        core.lock();
        return folder;
    }
    Run verifyWith(const QString &profile, const QString &text) const
    {
        const QString passphrase = written(u"passphrase"_s, words.toUtf8());
        return ctl({u"--profile"_s, profile, u"--passphrase-file"_s, passphrase, u"licence"_s, u"verify"_s, text});
    }

private Q_SLOTS:
    void holds()
    {
        const Run run = verify(m_office.sealed(facts), m_office.publicKey);
        QCOMPARE(run.status, 0);
        const QJsonObject expected{{u"valid"_s, true}, {u"reason"_s, QString()}, {u"keyId"_s, m_office.keyId}, {u"number"_s, facts.number},
            {u"name"_s, facts.name}, {u"holder"_s, facts.holder}, {u"identifier"_s, facts.identifier}, {u"issuedOn"_s, u"2026-03-06"_s},
            {u"validUntil"_s, u"2031-03-05"_s}, {u"expired"_s, false}};
        QCOMPARE(run.json, expected);
    }
    void holdsFromAFile()
    {
        const QString path = written(u"scanned"_s, m_office.sealed(facts).toUtf8() + "\r\n");
        const QString key = QString::fromLatin1(m_office.publicKey.toBase64());
        const Run run = ctl({u"licence"_s, u"verify"_s, u"--file"_s, path, u"--key"_s, key});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.json.value("holder"_L1).toString(), facts.holder);
        QCOMPARE(ctl({u"licence"_s, u"verify"_s, u"--file"_s, path + u'x', u"--key"_s, key}).status, 1);
    }
    void tellsThatItsTimeIsOver()
    {
        domain::LicenceFacts old = facts;
        old.validUntil = QDate(2020, 1, 1);
        const Run run = verify(m_office.sealed(old), m_office.publicKey);
        QCOMPARE(run.status, 0);
        QCOMPARE(run.json.value("expired"_L1), QJsonValue(true));
        old.validUntil = QDate();
        QCOMPARE(verify(m_office.sealed(old), m_office.publicKey).json.value("expired"_L1), QJsonValue(false));
    }
    void everyFactIsSealed()
    {
        const QStringList parts = m_office.sealed(facts).split(u'|');
        for (int i = 1; i <= 6; ++i) {
            QStringList changed = parts;
            changed[i] = i < 5 ? parts.at(i) + u'1' : u"2030-01-01"_s;
            const Run run = verify(changed.join(u'|'), m_office.publicKey);
            QCOMPARE(run.status, 5);
            QCOMPARE(run.json.value("valid"_L1), QJsonValue(false));
            QCOMPARE(run.json.value("reason"_L1).toString(), u"signature_wrong"_s);
        }
    }
    void anotherKeyIsUnknown()
    {
        const Office other;
        const Run run = verify(m_office.sealed(facts), other.publicKey);
        QCOMPARE(run.status, 5);
        QCOMPARE(run.json.value("reason"_L1).toString(), u"key_unknown"_s);
        QCOMPARE(run.json.value("keyId"_L1).toString(), m_office.keyId);
    }
    void aLicenceGivenWithoutALineIsNotSealed()
    {
        const Run run = verify(domain::unsealedText(facts), m_office.publicKey);
        QCOMPARE(run.status, 5);
        QCOMPARE(run.json.value("reason"_L1).toString(), u"not_sealed"_s);
        QCOMPARE(run.json.value("number"_L1).toString(), facts.number);
    }
    void whatIsNoSeal()
    {
        const QString text = m_office.sealed(facts);
        for (const QString &odd : QStringList{u"hello"_s, text.chopped(5), u"CD2"_s + text.mid(3), text + u"|"_s}) {
            const Run run = verify(odd, m_office.publicKey);
            QCOMPARE(run.status, 5);
            QCOMPARE(run.json.value("valid"_L1), QJsonValue(false));
            QCOMPARE(run.json.value("reason"_L1).toString(), u"licence.seal_malformed"_s);
        }
    }
    void byTheKeysOfTheProfile()
    {
        const QString profile = profileWith(u"good"_s, m_office.keyId, m_office.publicKey);
        const Run run = verifyWith(profile, m_office.sealed(facts));
        QCOMPARE(run.json.value("valid"_L1), QJsonValue(true));
        QCOMPARE(run.status, 0);
        const Office forger;
        QCOMPARE(verifyWith(profile, forger.sealed(facts)).json.value("reason"_L1).toString(), u"key_unknown"_s);
        // A key under an id that is not its own proves nothing.
        const QString odd = profileWith(u"odd"_s, m_office.keyId, forger.publicKey);
        const QString forged =
            domain::sealText({facts, m_office.keyId, *client::vault::ed25519Sign(forger.secret, domain::sealBytes(facts, m_office.keyId))});
        const Run refused = verifyWith(odd, forged);
        QCOMPARE(refused.status, 5);
        QCOMPARE(refused.json.value("reason"_L1).toString(), u"key_unknown"_s);
    }
    /// The seal of a licence that was taken back holds as ever; the profile knows better.
    void takenBack()
    {
        const QString profile = profileWith(u"heard"_s, m_office.keyId, m_office.publicKey, facts.number);
        const Run run = verifyWith(profile, m_office.sealed(facts));
        QCOMPARE(run.status, 5);
        QCOMPARE(run.json.value("valid"_L1), QJsonValue(false));
        QCOMPARE(run.json.value("reason"_L1).toString(), u"voided"_s);
        QCOMPARE(run.json.value("voidReason"_L1).toString(), u"信息有误"_s);
        QCOMPARE(run.json.value("number"_L1).toString(), facts.number);
        domain::LicenceFacts another = facts;
        another.number = u"青食经〔2026〕13号"_s;
        QCOMPARE(verifyWith(profile, m_office.sealed(another)).json.value("valid"_L1), QJsonValue(true));
        QCOMPARE(verifyWith(profile, Office().sealed(facts)).json.value("reason"_L1).toString(), u"key_unknown"_s);
    }
    void wrongUse()
    {
        for (const char *line : {"licence", "licence verify", "licence check x --key AAAA", "licence verify x",
                 "licence verify x --key AAAA", "licence verify x --key =", "licence verify x --file y --key AAAA", "licence verify x y",
                 "licence numbers", "licence numbers x --key AAAA"}) {
            const Run run = ctl(QString::fromLatin1(line).split(u' '));
            QVERIFY2(run.status == 2, line);
            QCOMPARE(run.json.value("error"_L1)["code"_L1].toString(), u"usage.wrong"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestVerbLicence)
#include "test_verb_licence.moc"
