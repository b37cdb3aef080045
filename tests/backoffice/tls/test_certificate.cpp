// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/tls/certificate.h"

#include <QTest>

#include <openssl/asn1.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;
using namespace backoffice::tls;

namespace {

const QDateTime from(QDate(2026, 11, 19), QTime(3, 0), Qt::UTC);

Certificate authority(EVP_PKEY *key)
{
    return makeCertificate({.commonName = "榕江 CA", .hosts = {}, .from = from, .until = from.addYears(10), .key = key});
}

Certificate server(EVP_PKEY *key, const QStringList &hosts, X509 *issuer = nullptr, EVP_PKEY *issuerKey = nullptr)
{
    return makeCertificate({"office", hosts, from, from.addDays(397), key, issuer, issuerKey});
}

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysGoThroughPem();
    void anAuthoritySignsAServer();
    void whatEachMayDo();
    void servesItsHostsOnly();
    void servesUntilItEnds();
    void aHostThatIsNone();
};

void TestCertificate::keysGoThroughPem()
{
    const Key key = makeKey();
    const QByteArray text = pem(key.get());
    QVERIFY(text.startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QCOMPARE(EVP_PKEY_eq(keyFromPem(text).get(), key.get()), 1);
    QVERIFY(EVP_PKEY_eq(makeKey().get(), key.get()) != 1);
    for (const QByteArray &broken : {QByteArray(), QByteArray("not PEM"), text.left(100), pem(authority(key.get()).get())})
        QVERIFY(!keyFromPem(broken));
    QVERIFY(!certificateFromPem(text));
}

void TestCertificate::anAuthoritySignsAServer()
{
    const Key caKey = makeKey();
    const Key key = makeKey();
    const Certificate ca = authority(caKey.get());
    const Certificate made = certificateFromPem(pem(server(key.get(), {u"office.example"_s}, ca.get(), caKey.get()).get()));
    QVERIFY(made);
    QCOMPARE(X509_verify(ca.get(), caKey.get()), 1);
    QCOMPARE(X509_verify(made.get(), caKey.get()), 1);
    QVERIFY(X509_verify(made.get(), key.get()) != 1);
    QCOMPARE(X509_check_issued(ca.get(), made.get()), X509_V_OK);
    QCOMPARE(X509_check_private_key(made.get(), key.get()), 1);
    const Certificate again = server(key.get(), {u"office.example"_s}, ca.get(), caKey.get());
    QVERIFY(ASN1_INTEGER_cmp(X509_get0_serialNumber(made.get()), X509_get0_serialNumber(again.get())) != 0);
}

void TestCertificate::whatEachMayDo()
{
    const Key key = makeKey();
    const Certificate ca = authority(key.get());
    QCOMPARE(X509_check_ca(ca.get()), 1);
    QCOMPARE(X509_get_pathlen(ca.get()), 0L);
    QCOMPARE(X509_get_key_usage(ca.get()), uint32_t(KU_KEY_CERT_SIGN | KU_CRL_SIGN));
    const Certificate office = server(key.get(), {u"office.example"_s}, ca.get(), key.get());
    QCOMPARE(X509_check_ca(office.get()), 0);
    QCOMPARE(X509_get_key_usage(office.get()), uint32_t(KU_DIGITAL_SIGNATURE));
    QCOMPARE(X509_get_extended_key_usage(office.get()), uint32_t(XKU_SSL_SERVER));
}

void TestCertificate::servesItsHostsOnly()
{
    const Key key = makeKey();
    const Certificate made = server(key.get(), {u"office.example"_s, u"192.0.2.7"_s, u"2001:db8::7"_s});
    QVERIFY(serves(made.get(), {u"office.example"_s, u"192.0.2.7"_s, u"2001:db8::7"_s}, from));
    QVERIFY(serves(made.get(), {u"2001:db8:0::7"_s}, from)); // the same address, written otherwise
    for (const QString &other : {u"other.example"_s, u"a.office.example"_s, u"192.0.2.8"_s, u"2001:db8::8"_s, u"office"_s}) {
        QVERIFY2(!serves(made.get(), {other}, from), qPrintable(other));
        QVERIFY2(!serves(made.get(), {u"office.example"_s, other}, from), qPrintable(other));
    }
}

void TestCertificate::servesUntilItEnds()
{
    const Key key = makeKey();
    const Certificate made = server(key.get(), {u"office.example"_s});
    QVERIFY(serves(made.get(), {}, from.addDays(397).addSecs(-1)));
    QVERIFY(!serves(made.get(), {}, from.addDays(397).addSecs(1)));
}

void TestCertificate::aHostThatIsNone()
{
    const Key key = makeKey();
    QVERIFY(!server(key.get(), {u"192.0.2.700"_s}));
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "test_certificate.moc"
