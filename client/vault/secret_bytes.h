// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that must not linger: in pages of their own, locked into memory, left out of core dumps, wiped when they go.
#pragma once

#include <QByteArray>
#include <QString>

namespace client::vault {

/// Move-only. Locking is an attempt (RLIMIT_MEMLOCK may forbid it); wiping is certain.
class SecretBytes {
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(qsizetype size);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    /// Copies the bytes and wipes the source (as far as it is not shared).
    static SecretBytes taken(QByteArray &source);
    /// A passphrase as typed: Unicode NFC, UTF-8.
    static SecretBytes ofPassphrase(const QString &typed);
    /// `size` bytes of the operating system's randomness.
    static SecretBytes random(qsizetype size);

    SecretBytes clone() const;
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// Compares in a time that does not depend on the contents.
    bool operator==(const SecretBytes &other) const;
    void wipe();

private:
    unsigned char *m_data = nullptr;
    qsizetype m_size = 0;
    qsizetype m_mapped = 0;
};

} // namespace client::vault
