// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/tls/certificate.h"
#include "backoffice/tls/identity.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;
using namespace backoffice::tls;

namespace {

const QDateTime now(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestIdentity : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void madeOnceAndKept();
    void newHostOrOldAgeRenews();
    void theNextKeyIsAnnouncedAndThenTaken();
    void aCertificateOfAnotherKeyIsMadeAnew();
    void keysAreSecret();
    void folderThatCannotBe();
};

void TestIdentity::madeOnceAndKept()
{
    QTemporaryDir folder;
    const auto first = ensureIdentity(folder.path(), {u"192.0.2.7"_s, u"office.example"_s}, now);
    QVERIFY(first);
    const Certificate server = certificateFromPem(contents(first->certificateFile));
    const Certificate authority = certificateFromPem(contents(first->caFile));
    QVERIFY(serves(server.get(), {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, u"192.0.2.7"_s, u"office.example"_s}, now.addDays(300)));
    QVERIFY(!serves(server.get(), {u"elsewhere.example"_s}, now));
    QVERIFY(!serves(server.get(), {}, now.addDays(398)));
    QCOMPARE(X509_verify(server.get(), X509_get0_pubkey(authority.get())), 1);
    QCOMPARE(X509_check_ca(server.get()), 0);
    const QByteArray before = contents(first->certificateFile);
    QVERIFY(ensureIdentity(folder.path(), {u"192.0.2.7"_s}, now));
    QCOMPARE(contents(first->certificateFile), before);
}

void TestIdentity::newHostOrOldAgeRenews()
{
    QTemporaryDir folder;
    const auto first = ensureIdentity(folder.path(), {}, now);
    const QByteArray authority = contents(first->caFile);
    const QByteArray before = contents(first->certificateFile);
    QVERIFY(ensureIdentity(folder.path(), {u"192.0.2.8"_s}, now));
    const QByteArray withHost = contents(first->certificateFile);
    QVERIFY(withHost != before);
    QVERIFY(ensureIdentity(folder.path(), {u"192.0.2.8"_s}, now.addDays(380)));
    QVERIFY(contents(first->certificateFile) != withHost);
    QCOMPARE(contents(first->caFile), authority); // clients go on trusting it
}

void TestIdentity::theNextKeyIsAnnouncedAndThenTaken()
{
    QTemporaryDir folder;
    const auto first = ensureIdentity(folder.path(), {}, now);
    QCOMPARE(first->keyPins.size(), 1);
    QVERIFY(first->keyPins.constFirst().startsWith(u"sha256//"_s));
    QCOMPARE(ensureIdentity(folder.path(), {}, now.addDays(380))->keyPins, first->keyPins); // a new certificate keeps the key
    QFile next(folder.filePath(u"next-key.pem"_s));
    QVERIFY(next.open(QIODevice::WriteOnly));
    next.write(pem(makeKey().get()));
    next.close();
    const auto announced = ensureIdentity(folder.path(), {}, now.addDays(380));
    QCOMPARE(announced->keyPins.size(), 2);
    QCOMPARE(announced->keyPins.constFirst(), first->keyPins.constFirst());
    QVERIFY(QFile::remove(first->certificateFile)); // the administrator changes over
    const auto changed = ensureIdentity(folder.path(), {}, now.addDays(381));
    QCOMPARE(changed->keyPins, QStringList{announced->keyPins.constLast()});
    QVERIFY(!next.exists());
    const Certificate server = certificateFromPem(contents(changed->certificateFile));
    const Key key = keyFromPem(contents(changed->keyFile));
    QCOMPARE(X509_check_private_key(server.get(), key.get()), 1);
}

void TestIdentity::aCertificateOfAnotherKeyIsMadeAnew()
{
    QTemporaryDir folder;
    const auto first = ensureIdentity(folder.path(), {}, now);
    QFile key(first->keyFile); // as a crash between key and certificate leaves it
    QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate));
    key.write(pem(makeKey().get()));
    key.close();
    const auto again = ensureIdentity(folder.path(), {}, now);
    QVERIFY(again->keyPins != first->keyPins);
    QCOMPARE(
        X509_check_private_key(certificateFromPem(contents(again->certificateFile)).get(), keyFromPem(contents(again->keyFile)).get()), 1);
}

void TestIdentity::keysAreSecret()
{
    QTemporaryDir folder;
    const auto identity = ensureIdentity(folder.path(), {}, now);
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(identity->keyFile) & others));
    QVERIFY(!(QFile::permissions(folder.filePath(u"ca-key.pem"_s)) & others));
}

void TestIdentity::folderThatCannotBe()
{
    QCOMPARE(ensureIdentity(u"/dev/null/tls"_s, {}, now).error().code, domain::FailureCode::ServerIdentityFailed);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"
