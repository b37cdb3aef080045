// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/vault/secret_bytes.h"

#include <cstring>
#include <new>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace client::vault {

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    if (size == 0)
        return;
    const qsizetype page = sysconf(_SC_PAGESIZE);
    m_mapped = (size + page - 1) / page * page;
    void *memory = mmap(nullptr, size_t(m_mapped), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    mlock(memory, size_t(m_mapped));
    madvise(memory, size_t(m_mapped), MADV_DONTDUMP);
    madvise(memory, size_t(m_mapped), MADV_WIPEONFORK);
    m_data = static_cast<unsigned char *>(memory);
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_mapped(std::exchange(other.m_mapped, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

void SecretBytes::wipe()
{
    if (m_data) {
        OPENSSL_cleanse(m_data, size_t(m_mapped));
        munmap(m_data, size_t(m_mapped));
    }
    m_data = nullptr;
    m_size = m_mapped = 0;
}

SecretBytes SecretBytes::taken(QByteArray &source)
{
    SecretBytes bytes(source.size());
    if (!source.isEmpty()) {
        std::memcpy(bytes.data(), source.constData(), size_t(source.size()));
        OPENSSL_cleanse(source.data(), size_t(source.size()));
    }
    source.clear();
    return bytes;
}

SecretBytes SecretBytes::ofPassphrase(const QString &typed)
{
    QString normal = typed.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normal.toUtf8();
    if (normal.constData() != typed.constData())
        OPENSSL_cleanse(normal.data(), size_t(normal.size()) * sizeof(QChar));
    return taken(utf8);
}

SecretBytes SecretBytes::random(qsizetype size)
{
    SecretBytes bytes(size);
    if (size > 0 && RAND_priv_bytes(bytes.data(), int(size)) != 1)
        throw std::bad_alloc();
    return bytes;
}

SecretBytes SecretBytes::clone() const
{
    SecretBytes copy(m_size);
    if (m_size > 0)
        std::memcpy(copy.m_data, m_data, size_t(m_size));
    return copy;
}

bool SecretBytes::operator==(const SecretBytes &other) const
{
    return m_size == other.m_size && (m_size == 0 || CRYPTO_memcmp(m_data, other.m_data, size_t(m_size)) == 0);
}

} // namespace client::vault
