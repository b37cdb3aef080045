// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/tls/certificate.h"

#include <algorithm>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace backoffice::tls {

namespace {

using Memory = std::unique_ptr<BIO, Releaser<BIO_free_all>>;

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, qsizetype(size)};
}

/// Numbers and colons only: an address, not a name.
bool isAddress(const QString &host)
{
    static const QString letters = QStringLiteral("0123456789abcdefABCDEF.:");
    return std::all_of(host.begin(), host.end(), [](QChar c) { return letters.contains(c); });
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    const bool added = extension != nullptr && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts)
        names.append((isAddress(host) ? "IP:" : "DNS:") + host.toLatin1());
    return names.join(',');
}

bool describe(X509 *certificate, const Wish &wish)
{
    X509 *issuer = wish.issuer ? wish.issuer : certificate;
    const bool authority = wish.hosts.isEmpty();
    return addExtension(certificate, issuer, NID_basic_constraints, authority ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE")
        && addExtension(certificate, issuer, NID_key_usage, authority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature")
        && addExtension(certificate, issuer, NID_subject_key_identifier, "hash")
        && addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always")
        && (authority
            || (addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth")
                && addExtension(certificate, issuer, NID_subject_alt_name, alternativeNames(wish.hosts))));
}

bool numberAtRandom(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] &= 0x7f;
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    const bool set = number != nullptr && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr;
    BN_free(number);
    return set;
}

} // namespace

Key makeKey()
{
    return Key(EVP_EC_gen("P-256"));
}

Certificate makeCertificate(const Wish &wish)
{
    Certificate certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), 2) != 1 || !numberAtRandom(certificate.get()))
        return {};
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    const auto *name = reinterpret_cast<const unsigned char *>(wish.commonName.constData());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, int(wish.commonName.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), wish.issuer ? X509_get_subject_name(wish.issuer) : subject);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), time_t(wish.from.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), time_t(wish.until.toSecsSinceEpoch()));
    if (X509_set_pubkey(certificate.get(), wish.key) != 1 || !describe(certificate.get(), wish)
        || X509_sign(certificate.get(), wish.issuerKey ? wish.issuerKey : wish.key, EVP_sha256()) == 0)
        return {};
    return certificate;
}

QByteArray pem(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    return PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1 ? contents(memory.get()) : QByteArray();
}

QByteArray pem(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(memory.get(), certificate) == 1 ? contents(memory.get()) : QByteArray();
}

Key keyFromPem(const QByteArray &text)
{
    const Memory memory(BIO_new_mem_buf(text.constData(), int(text.size())));
    return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

Certificate certificateFromPem(const QByteArray &text)
{
    const Memory memory(BIO_new_mem_buf(text.constData(), int(text.size())));
    return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
}

bool serves(X509 *certificate, const QStringList &hosts, const QDateTime &moment)
{
    time_t then = time_t(moment.toSecsSinceEpoch());
    return X509_cmp_time(X509_get0_notAfter(certificate), &then) > 0 && std::all_of(hosts.begin(), hosts.end(), [&](const QString &host) {
        const QByteArray name = host.toLatin1();
        return isAddress(host) ? X509_check_ip_asc(certificate, name.constData(), 0) == 1
                               : X509_check_host(certificate, name.constData(), size_t(name.size()), 0, nullptr) == 1;
    });
}

} // namespace backoffice::tls
