// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/tls/identity.h"

#include "backoffice/tls/certificate.h"

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
    const Identity identity{dir.filePath(u"ca.pem"_s), dir.filePath(u"server.pem"_s), dir.filePath(u"server-key.pem"_s)};
    const Certificate old = certificateFromPem(contents(identity.certificateFile));
    if (old && X509_check_issued(ca.certificate.get(), old.get()) == X509_V_OK && keyFromPem(contents(identity.keyFile))
        && serves(old.get(), names, now.addDays(30)))
        return identity;
    const Key key = makeKey();
    const Certificate fresh = makeCertificate({.commonName = "Casedesk back office",
        .hosts = names,
        .from = now.addDays(-1),
        .until = now.addDays(397),
        .key = key.get(),
        .issuer = ca.certificate.get(),
        .issuerKey = ca.key.get()});
    if (!fresh || !keep(identity.keyFile, pem(key.get()), true)
        || !keep(identity.certificateFile, pem(fresh.get()) + pem(ca.certificate.get()), false))
        return identityFailed(u"server certificate"_s);
    return identity;
}

} // namespace backoffice::tls
