// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and X.509 certificates by OpenSSL, as PEM; only for backoffice/tls.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace backoffice::tls {

template <auto Free> struct Releaser {
    template <class T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;

/// A new P-256 key.
Key makeKey();
/// What a certificate is to say. Without `issuer` it signs itself.
struct Wish {
    QByteArray commonName;
    QStringList hosts; ///< empty: a certificate authority
    QDateTime from;
    QDateTime until;
    EVP_PKEY *key = nullptr;
    X509 *issuer = nullptr;
    EVP_PKEY *issuerKey = nullptr;
};
/// Null when OpenSSL refused.
Certificate makeCertificate(const Wish &wish);

QByteArray pem(EVP_PKEY *key);
QByteArray pem(X509 *certificate);
Key keyFromPem(const QByteArray &text);
Certificate certificateFromPem(const QByteArray &text);
/// Whether the certificate is made for all of these hosts and valid beyond `moment`.
bool serves(X509 *certificate, const QStringList &hosts, const QDateTime &moment);

} // namespace backoffice::tls
