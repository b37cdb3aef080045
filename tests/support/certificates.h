// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates for tests: an authority and what it signs, good, expired or for another host.
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace tests::support {

struct Certificate {
    QByteArray pem;
    QByteArray keyPem;
    QSslCertificate certificate() const { return QSslCertificate(pem); }
    QSslKey key() const { return QSslKey(keyPem, QSsl::Ec); }
    /// "sha256//" and the digest of the public key, as a client pins it.
    QString pin() const
    {
        const QByteArray digest = QCryptographicHash::hash(certificate().publicKey().toDer(), QCryptographicHash::Sha256);
        return QStringLiteral("sha256//") + QString::fromLatin1(digest.toBase64());
    }
};

/// Makes P-256 certificates in memory.
class Authority {
public:
    explicit Authority(const char *name = "Test authority")
    {
        m_key.reset(EVP_EC_gen("P-256"));
        m_certificate = signedBy(nullptr, m_key.get(), name, "critical,CA:TRUE", {}, 1);
    }
    QByteArray pem() const { return pemOf(m_certificate.get()); }
    /// For `names` ("DNS:localhost,IP:127.0.0.1"), valid from yesterday for `days` (negative: it has expired).
    Certificate issue(const QByteArray &names, int days = 1) const
    {
        const Key key(EVP_EC_gen("P-256"));
        const X509Pointer made = signedBy(m_certificate.get(), key.get(), "Test server", "critical,CA:FALSE", names, days);
        return {pemOf(made.get()), pemOf(key.get())};
    }
    Certificate forLocalhost() const { return issue("DNS:localhost,IP:127.0.0.1"); }

private:
    struct Free {
        void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
        void operator()(X509 *certificate) const { X509_free(certificate); }
        void operator()(BIO *bio) const { BIO_free(bio); }
        void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    };
    using Key = std::unique_ptr<EVP_PKEY, Free>;
    using X509Pointer = std::unique_ptr<X509, Free>;

    static void extend(X509 *certificate, int nid, const QByteArray &value)
    {
        X509V3_CTX context;
        X509V3_set_ctx_nodb(&context);
        X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
        const std::unique_ptr<X509_EXTENSION, Free> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
        X509_add_ext(certificate, extension.get(), -1);
    }
    X509Pointer signedBy(
        X509 *issuer, EVP_PKEY *key, const char *name, const QByteArray &constraints, const QByteArray &names, int days) const
    {
        constexpr long day = 24 * 3600;
        X509Pointer made(X509_new());
        X509_set_version(made.get(), 2);
        static int serial = 1;
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), ++serial);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), -3 * day);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), days * day);
        X509_set_pubkey(made.get(), key);
        X509_NAME *subject = X509_get_subject_name(made.get());
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
        X509_set_issuer_name(made.get(), issuer ? X509_get_subject_name(issuer) : subject);
        extend(made.get(), NID_basic_constraints, constraints);
        if (!names.isEmpty())
            extend(made.get(), NID_subject_alt_name, names);
        X509_sign(made.get(), m_key.get(), EVP_sha256());
        return made;
    }
    static QByteArray textOf(BIO *bio)
    {
        char *text = nullptr;
        const long size = BIO_get_mem_data(bio, &text);
        return QByteArray(text, size);
    }
    static QByteArray pemOf(X509 *certificate)
    {
        const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
        PEM_write_bio_X509(bio.get(), certificate);
        return textOf(bio.get());
    }
    static QByteArray pemOf(EVP_PKEY *key)
    {
        const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
        PEM_write_bio_PrivateKey_traditional(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
        return textOf(bio.get());
    }

    Key m_key;
    X509Pointer m_certificate;
};

} // namespace tests::support
