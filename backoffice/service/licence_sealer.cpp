// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/licence_sealer.h"

#include "backoffice/service/crypto.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <openssl/evp.h>

using namespace Qt::StringLiterals;

namespace backoffice::service {

namespace {

constexpr int keySize = 32;
constexpr int signatureSize = 64;

tl::unexpected<domain::Failure> sealKeyFailed(const QString &detail)
{
    return domain::fail(domain::FailureCode::SealKeyFailed, detail);
}

/// Written whole or not at all, for the owner's eyes only from the first byte on.
bool keepSecret(const QString &path, const QByteArray &secret)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(secret.toBase64()) > 0
        && file.commit();
}

} // namespace

domain::Result<LicenceSealer> LicenceSealer::open(const QString &folder)
{
    const QString path = folder + u"/licence-seal.key"_s;
    if (QFile file(path); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return sealKeyFailed(u"cannot be read"_s);
        return from(QByteArray::fromBase64(file.read(1024).trimmed()));
    }
    const QByteArray secret = randomBytes(keySize);
    if (!QDir().mkpath(folder) || !keepSecret(path, secret))
        return sealKeyFailed(u"cannot be written"_s);
    return from(secret);
}

domain::Result<LicenceSealer> LicenceSealer::from(const QByteArray &secret)
{
    EVP_PKEY *key = secret.size() == keySize
        ? EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char *>(secret.constData()), keySize)
        : nullptr;
    if (key == nullptr)
        return sealKeyFailed(u"no key of 32 bytes"_s);
    LicenceSealer sealer;
    sealer.m_secret = std::shared_ptr<void>(key, [](void *owned) { EVP_PKEY_free(static_cast<EVP_PKEY *>(owned)); });
    QByteArray publicKey(keySize, '\0');
    size_t size = keySize;
    EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(publicKey.data()), &size);
    sealer.m_key = {domain::sealKeyId(publicKey), 1, u"Ed25519"_s, publicKey};
    return sealer;
}

void LicenceSealer::seal(domain::Case &subject) const
{
    domain::LicenceSeal seal{domain::licenceFacts(subject), m_key.id, QByteArray(signatureSize, '\0')};
    const QByteArray bytes = domain::sealBytes(seal.facts, seal.keyId);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    size_t size = signatureSize;
    const bool isSigned = context
        && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, static_cast<EVP_PKEY *>(m_secret.get())) == 1
        && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(seal.signature.data()), &size,
               reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()))
            == 1;
    if (isSigned)
        subject.licence.seal = domain::sealText(seal);
}

} // namespace backoffice::service
