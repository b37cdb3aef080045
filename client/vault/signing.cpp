// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/signing.h"

#include "client/vault/aead.h"

#include <memory>
#include <openssl/evp.h>

namespace client::vault {

using namespace Qt::StringLiterals;

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Key privateOf(const SecretBytes &bytes)
{
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytes.data(), size_t(bytes.size())), EVP_PKEY_free};
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

domain::Result<QByteArray> ed25519PublicKey(const SecretBytes &privateKey)
{
    const Key key = privateOf(privateKey);
    QByteArray publicKey(32, Qt::Uninitialized);
    size_t size = 32;
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char *>(publicKey.data()), &size) != 1)
        return cryptoFailed(u"Ed25519 key"_s);
    return publicKey;
}

domain::Result<QByteArray> ed25519Sign(const SecretBytes &privateKey, const QByteArray &bytes)
{
    const Key key = privateOf(privateKey);
    const Digest digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray signature(64, Qt::Uninitialized);
    size_t size = 64;
    if (!key || EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) != 1
        || EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, raw(bytes), size_t(bytes.size())) != 1)
        return cryptoFailed(u"Ed25519 signature"_s);
    return signature;
}

bool signatureHolds(const QString &algorithm, const QByteArray &publicKey, const QByteArray &bytes, const QByteArray &signature)
{
    if (algorithm != "Ed25519"_L1 || publicKey.size() != 32 || signature.size() != 64)
        return false;
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), 32), EVP_PKEY_free);
    const Digest digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), raw(signature), 64, raw(bytes), size_t(bytes.size())) == 1;
}

} // namespace client::vault
