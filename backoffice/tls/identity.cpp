// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/tls/identity.h"

#include "backoffice/tls/certificate.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace backoffice::tls {

namespace {

tl::unexpected<domain::Failure> identityFailed(const QString &detail)
{
    return domain::fail(domain::FailureCode::ServerIdentityFailed, detail);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool keep(const QString &path, const QByteArray &text, bool secret)
{
    QSaveFile file(path);
    if (text.isEmpty() || !file.open(QIODevice::WriteOnly))
        return false;
    const QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    return file.setPermissions(secret ? owner : owner | others) && file.write(text) == text.size() && file.commit();
}

struct Authority {
    Key key;
    Certificate certificate;
};

/// The authority of this folder; made when there is none.
Authority authority(const QDir &folder, const QDateTime &now)
{
    Authority found{keyFromPem(contents(folder.filePath(u"ca-key.pem"_s))), certificateFromPem(contents(folder.filePath(u"ca.pem"_s)))};
    if (found.key && found.certificate && serves(found.certificate.get(), {}, now))
        return found;
    Authority made{makeKey(), {}};
    made.certificate = makeCertificate(
        {.commonName = "Casedesk back office CA", .hosts = {}, .from = now.addDays(-1), .until = now.addYears(10), .key = made.key.get()});
    if (!made.certificate || !keep(folder.filePath(u"ca-key.pem"_s), pem(made.key.get()), true)
        || !keep(folder.filePath(u"ca.pem"_s), pem(made.certificate.get()), false))
        return {};
    return made;
}

/// "sha256//" and the digest of the public key (RFC 7469 2.4, as curl takes it); empty without a key.
QString pinOf(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = key ? i2d_PUBKEY(key, &der) : 0;
    if (size <= 0)
        return {};
    const QByteArray digest = QCryptographicHash::hash(QByteArrayView(der, size), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    return u"sha256//"_s + QString::fromLatin1(digest.toBase64());
}

/// With the pins of the key in use and of the next one.
Identity withPins(Identity identity, const QString &nextKeyFile)
{
    for (const QString &file : {identity.keyFile, nextKeyFile})
        if (const QString pin = pinOf(keyFromPem(contents(file)).get()); !pin.isEmpty())
            identity.keyPins.append(pin);
    identity.keyPins.removeDuplicates();
    return identity;
}

/// The key of a new certificate: the one announced as next, else the one in use, else a new one. It is in server-key.pem afterwards.
Key keyForRenewal(const QString &keyFile, const QString &nextKeyFile)
{
    Key key = keyFromPem(contents(nextKeyFile));
    if (!key)
        key = keyFromPem(contents(keyFile));
    if (!key)
        key = makeKey();
    return keep(keyFile, pem(key.get()), true) ? std::move(key) : Key();
}

} // namespace

domain::Result<Identity> ensureIdentity(const QString &folder, const QStringList &hosts, const QDateTime &now)
{
    QStringList names{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s};
    names += hosts;
    names.removeDuplicates();
    if (!QDir().mkpath(folder))
        return identityFailed(u"folder"_s);
    const QDir dir(folder);
    const Authority ca = authority(dir, now);
    if (!ca.key)
        return identityFailed(u"authority"_s);
    const Identity identity{dir.filePath(u"ca.pem"_s), dir.filePath(u"server.pem"_s), dir.filePath(u"server-key.pem"_s), {}};
    const QString nextKeyFile = dir.filePath(u"next-key.pem"_s);
    const Certificate old = certificateFromPem(contents(identity.certificateFile));
    const Key used = keyFromPem(contents(identity.keyFile));
    if (old && used && X509_check_issued(ca.certificate.get(), old.get()) == X509_V_OK && X509_check_private_key(old.get(), used.get()) == 1
        && serves(old.get(), names, now.addDays(30)))
        return withPins(identity, nextKeyFile);
    const Key key = keyForRenewal(identity.keyFile, nextKeyFile);
    const Certificate fresh = makeCertificate({.commonName = "Casedesk back office",
        .hosts = names,
        .from = now.addDays(-1),
        .until = now.addDays(397),
        .key = key.get(),
        .issuer = ca.certificate.get(),
        .issuerKey = ca.key.get()});
    if (!fresh || !keep(identity.certificateFile, pem(fresh.get()) + pem(ca.certificate.get()), false))
        return identityFailed(u"server certificate"_s);
    QFile::remove(nextKeyFile); // it is the key in use now
    return withPins(identity, nextKeyFile);
}

} // namespace backoffice::tls
