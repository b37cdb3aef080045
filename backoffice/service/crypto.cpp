// SPDX-License-Identifier: GPL-3.0-or-later
#include "backoffice/service/crypto.h"

#include <QCryptographicHash>

#include <argon2.h>
#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace backoffice::service {

namespace {

constexpr uint32_t passes = 3;
constexpr uint32_t memoryKiB = 64 * 1024;
constexpr int saltBytes = 16;
constexpr int hashBytes = 32;

} // namespace

QByteArray hashPassphrase(const QByteArray &passphrase)
{
    const QByteArray salt = randomBytes(saltBytes);
    QByteArray encoded(qsizetype(argon2_encodedlen(passes, memoryKiB, 1, saltBytes, hashBytes, Argon2_id)), '\0');
    const int rc = argon2id_hash_encoded(passes, memoryKiB, 1, passphrase.constData(), size_t(passphrase.size()), salt.constData(),
        saltBytes, hashBytes, encoded.data(), size_t(encoded.size()));
    return rc == ARGON2_OK ? QByteArray(encoded.constData()) : QByteArray();
}

bool passphraseMatches(const QByteArray &encoded, const QByteArray &passphrase)
{
    return argon2id_verify(encoded.constData(), passphrase.constData(), size_t(passphrase.size())) == ARGON2_OK;
}

bool signatureIsGood(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    if (publicKey.size() != 32 || signature.size() != 64)
        return false;
    const auto *raw = reinterpret_cast<const unsigned char *>(publicKey.constData());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw, 32), EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()), size_t(signature.size()),
               reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()))
        == 1;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1)
        qFatal("no random numbers");
    return bytes;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace backoffice::service
