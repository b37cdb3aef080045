// SPDX-License-Identifier: GPL-3.0-or-later
// An officer's device that signs, for tests of the back office.
#pragma once

#include "backoffice/service/executor.h"

#include <openssl/evp.h>

namespace world {

using namespace backoffice;

/// An officer at a device of his own.
struct Device {
    service::Session session;
    EVP_PKEY *key = nullptr;
    qint64 lastSeq = 0;
};

inline QByteArray sign(EVP_PKEY *key, const QByteArray &bytes)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    QByteArray signature(64, '\0');
    size_t size = 64;
    EVP_DigestSignInit(context, nullptr, nullptr, nullptr, key);
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
        reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
    EVP_MD_CTX_free(context);
    return signature;
}

} // namespace world
