// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/crypto_thread.h"

#include <openssl/crypto.h>

namespace client::vault {

void giveCryptoStateBack()
{
    OPENSSL_thread_stop();
}

} // namespace client::vault
