// SPDX-License-Identifier: GPL-3.0-or-later
// One message with its descriptors over a SOCK_SEQPACKET socket; and sealed anonymous memory to go with it. Plain C++, for both sides.
#pragma once

#include "render/protocol.h"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace render {

/// A file descriptor that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();
    int get() const { return m_fd; }
    bool isValid() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// A mapping that unmaps itself; empty when it failed.
class Mapping {
public:
    Mapping() = default;
    Mapping(int fd, std::size_t bytes, bool writable);
    Mapping(Mapping &&other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    Mapping &operator=(Mapping &&other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~Mapping();
    std::span<std::byte> bytes() const { return m_bytes; }
    bool isValid() const { return !m_bytes.empty(); }

private:
    std::span<std::byte> m_bytes;
};

/// Anonymous memory of this size which can neither shrink nor grow, so that reading it can never fault.
Descriptor sealedMemory(std::size_t bytes);
/// Takes the pages of such memory from the system now; what cannot be had now is taken when it is written.
void fetchPages(const Descriptor &memory, std::size_t bytes);
/// Anonymous memory holding these bytes, which nobody can change any more.
Descriptor sealedCopy(std::span<const std::byte> bytes);

struct Received {
    Message message;
    std::vector<Descriptor> descriptors;
};
enum class Arrival { Message, Nothing, Closed, Garbage };

/// Never blocks; false when the other side is gone or its queue is full.
bool send(int socket, const Message &message, std::span<const int> descriptors = {});
/// Takes one packet; `mayBlock` waits for it. Descriptors beyond `most` make it garbage.
Arrival receive(int socket, Received *received, std::size_t most, bool mayBlock);

} // namespace render
