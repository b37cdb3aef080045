// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/kdf.h"

#include "client/vault/aead.h"

#include <algorithm>
#include <argon2.h>
#include <sys/mman.h>

namespace client::vault {

namespace {

/// Argon2 runs all over its memory: on large pages, where the system gives them, that costs some hundred faults instead of 65,536.
int takeMemory(uint8_t **memory, size_t bytes)
{
    void *mapped = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        return ARGON2_MEMORY_ALLOCATION_ERROR;
    madvise(mapped, bytes, MADV_HUGEPAGE);
    madvise(mapped, bytes, MADV_DONTDUMP);
    *memory = static_cast<uint8_t *>(mapped);
    return ARGON2_OK;
}

void giveMemoryBack(uint8_t *memory, size_t bytes)
{
    munmap(memory, bytes);
}

/// The bytes as the library's context names them: without const, though none of them is changed without a flag that says so.
uint8_t *plain(const void *bytes)
{
    return static_cast<uint8_t *>(const_cast<void *>(bytes));
}

argon2_context inputs(const SecretBytes &passphrase, const QByteArray &salt, const KdfCost &cost, SecretBytes &key)
{
    argon2_context all{};
    all.out = key.data();
    all.outlen = uint32_t(key.size());
    all.pwd = plain(passphrase.data());
    all.pwdlen = uint32_t(passphrase.size());
    all.salt = plain(salt.constData());
    all.saltlen = uint32_t(salt.size());
    all.t_cost = cost.passes;
    all.m_cost = cost.memoryKiB;
    all.lanes = all.threads = cost.lanes;
    all.version = ARGON2_VERSION_NUMBER;
    all.allocate_cbk = takeMemory;
    all.free_cbk = giveMemoryBack;
    return all;
}

} // namespace

bool isPayable(const KdfCost &cost)
{
    return cost.memoryKiB >= 8 * 1024 && cost.memoryKiB <= 4u * 1024 * 1024 && cost.passes >= 1 && cost.passes <= 64 && cost.lanes >= 1
        && cost.lanes <= 16;
}

domain::Result<SecretBytes> stretch(const SecretBytes &passphrase, const QByteArray &salt, const KdfCost &cost)
{
    if (!isPayable(cost)) // a vault made with it could not be opened again
        return cryptoFailed(QStringLiteral("Argon2id cost outside the limits"));
    SecretBytes key(32);
    argon2_context all = inputs(passphrase, salt, cost, key);
    const int outcome = argon2_ctx(&all, Argon2_id);
    if (outcome != ARGON2_OK)
        return cryptoFailed(QString::fromLatin1(argon2_error_message(outcome)));
    return key;
}

qsizetype passphraseLength(const SecretBytes &passphrase)
{
    const unsigned char *bytes = passphrase.data();
    return std::count_if(bytes, bytes + passphrase.size(), [](unsigned char byte) { return (byte & 0xc0) != 0x80; });
}

} // namespace client::vault
