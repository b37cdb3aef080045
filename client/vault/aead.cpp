// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/aead.h"

#include <limits>
#include <memory>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace client::vault {

using namespace Qt::StringLiterals;
using domain::FailureCode;

namespace {

constexpr qsizetype nonceSize = 12;
constexpr qsizetype tagSize = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

bool encrypt(const SecretBytes &key, QByteArrayView context, QByteArrayView plain, unsigned char *box)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    return key.size() == 32 && plain.size() <= std::numeric_limits<int>::max() && RAND_bytes(box, nonceSize) == 1
        && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), box) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &written, bytes(context), int(context.size())) == 1
        && EVP_EncryptUpdate(cipher.get(), box + nonceSize, &written, bytes(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher.get(), box + nonceSize + plain.size(), &written) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, box + nonceSize + plain.size()) == 1;
}

bool decrypt(const SecretBytes &key, QByteArrayView context, QByteArrayView box, unsigned char *plain)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const qsizetype size = box.size() - sealOverhead;
    auto *tag = const_cast<unsigned char *>(bytes(box) + nonceSize + size);
    unsigned char none[1] = {};
    int written = 0;
    return key.size() == 32 && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytes(box)) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &written, bytes(context), int(context.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), size > 0 ? plain : none, &written, bytes(box) + nonceSize, int(size)) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag) == 1
        && EVP_DecryptFinal_ex(cipher.get(), none, &written) == 1;
}

bool sizeFits(QByteArrayView box)
{
    return box.size() >= sealOverhead && box.size() <= std::numeric_limits<int>::max();
}

} // namespace

tl::unexpected<domain::Failure> cryptoFailed(const QString &what)
{
    return domain::fail(FailureCode::CryptoFailed, what);
}

domain::Result<QByteArray> seal(const SecretBytes &key, QByteArrayView context, QByteArrayView plain)
{
    QByteArray box(plain.size() + sealOverhead, Qt::Uninitialized);
    if (!encrypt(key, context, plain, bytes(box)))
        return cryptoFailed(u"AES-256-GCM"_s);
    return box;
}

std::optional<QByteArray> unseal(const SecretBytes &key, QByteArrayView context, QByteArrayView box)
{
    if (!sizeFits(box))
        return std::nullopt;
    QByteArray plain(box.size() - sealOverhead, Qt::Uninitialized);
    if (!decrypt(key, context, box, bytes(plain)))
        return std::nullopt;
    return plain;
}

std::optional<SecretBytes> unsealSecret(const SecretBytes &key, QByteArrayView context, QByteArrayView box)
{
    if (!sizeFits(box))
        return std::nullopt;
    SecretBytes plain(box.size() - sealOverhead);
    if (!decrypt(key, context, box, plain.data()))
        return std::nullopt;
    return plain;
}

domain::Result<SecretBytes> derive(const SecretBytes &key, QByteArrayView info, qsizetype size)
{
    const KeyContext context(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr), EVP_PKEY_CTX_free);
    SecretBytes derived(size);
    auto length = size_t(size);
    if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) != 1
        || EVP_PKEY_CTX_set1_hkdf_key(context.get(), key.data(), int(key.size())) != 1
        || EVP_PKEY_CTX_add1_hkdf_info(context.get(), bytes(info), int(info.size())) != 1
        || EVP_PKEY_derive(context.get(), derived.data(), &length) != 1)
        return cryptoFailed(u"HKDF"_s);
    return derived;
}

QString sha256Hex(QByteArrayView message)
{
    QByteArray digest(32, Qt::Uninitialized);
    SHA256(bytes(message), size_t(message.size()), bytes(digest));
    return QString::fromLatin1(digest.toHex());
}

QByteArray hmac(const SecretBytes &key, QByteArrayView message)
{
    QByteArray digest(32, Qt::Uninitialized);
    HMAC(EVP_sha256(), key.data(), int(key.size()), bytes(message), size_t(message.size()), bytes(digest), nullptr);
    return digest;
}

} // namespace client::vault
