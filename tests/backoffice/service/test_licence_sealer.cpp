// SPDX-License-Identifier: GPL-3.0-or-later
// The office's seal: its key is made once and kept private; what it signs verifies and nothing else does.
#include "backoffice/service/crypto.h"
#include "backoffice/service/licence_sealer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace backoffice::service;

namespace {

domain::Case licensed()
{
    domain::Case subject;
    subject.applicant.name = u"榕江市某某宠物医院"_s;
    subject.licence = {u"青动诊〔2026〕3号"_s, u"动物诊疗许可证"_s, QDate(2026, 11, 22), QDate(2031, 11, 21), {}};
    return subject;
}

} // namespace

class TestLicenceSealer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItSealsVerifies()
    {
        const auto sealer = LicenceSealer::from(QByteArray(32, '\7'));
        QVERIFY(sealer);
        domain::Case subject = licensed();
        sealer->seal(subject);
        const auto seal = domain::parseSeal(subject.licence.seal);
        QVERIFY(seal);
        QCOMPARE(seal->facts, domain::licenceFacts(subject));
        QCOMPARE(seal->keyId, sealer->key().id);
        QVERIFY(signatureIsGood(sealer->key().publicKey, domain::sealBytes(seal->facts, seal->keyId), seal->signature));
        domain::LicenceFacts other = seal->facts;
        other.holder += u'二';
        QVERIFY(!signatureIsGood(sealer->key().publicKey, domain::sealBytes(other, seal->keyId), seal->signature));
    }
    void theKeyIsMadeOnceAndPrivate()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(u"data"_s);
        const auto first = LicenceSealer::open(data);
        QVERIFY(first);
        const QFileInfo file(data + u"/licence-seal.key"_s);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(LicenceSealer::open(data)->key(), first->key());
        QTemporaryDir other;
        QVERIFY(LicenceSealer::open(other.path())->key().id != first->key().id);
    }
    void aDamagedKeyIsNotReplaced()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"licence-seal.key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("bm90IGEga2V5");
        file.close();
        const auto sealer = LicenceSealer::open(folder.path());
        QVERIFY(!sealer);
        QCOMPARE(sealer.error().code, domain::FailureCode::SealKeyFailed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("bm90IGEga2V5"));
    }
    void aFolderThatCannotBe() { QCOMPARE(LicenceSealer::open(u"/proc/no/such"_s).error().code, domain::FailureCode::SealKeyFailed); }
};

QTEST_GUILESS_MAIN(TestLicenceSealer)
#include "test_licence_sealer.moc"
