// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/channel.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace render {

namespace {

constexpr std::size_t mostDescriptors = 2;

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Mapping::Mapping(int fd, std::size_t bytes, bool writable)
{
    if (bytes == 0)
        return;
    void *at =
        ::mmap(nullptr, bytes, writable ? PROT_READ | PROT_WRITE : PROT_READ, writable ? MAP_SHARED | MAP_POPULATE : MAP_SHARED, fd, 0);
    if (at != MAP_FAILED)
        m_bytes = {static_cast<std::byte *>(at), bytes};
}

Mapping::~Mapping()
{
    if (isValid())
        ::munmap(m_bytes.data(), m_bytes.size());
}

Descriptor sealedMemory(std::size_t bytes)
{
    Descriptor memory(::memfd_create("casedesk", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isValid() || ::ftruncate(memory.get(), static_cast<off_t>(bytes)) != 0
        || ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return {};
    return memory;
}

void fetchPages(const Descriptor &memory, std::size_t bytes)
{
    [[maybe_unused]] const int had = ::fallocate(memory.get(), 0, 0, static_cast<off_t>(bytes));
}

Descriptor sealedCopy(std::span<const std::byte> bytes)
{
    Descriptor memory(::memfd_create("casedesk", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isValid())
        return {};
    while (!bytes.empty()) {
        const ssize_t written = ::write(memory.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return {};
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return {};
    return memory;
}

bool send(int socket, const Message &message, std::span<const int> descriptors)
{
    Packet packet = encode(message);
    iovec part{packet.data(), packet.size()};
    alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(sizeof(int) * mostDescriptors)> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    if (!descriptors.empty()) {
        header.msg_control = control.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr *rights = CMSG_FIRSTHDR(&header);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(rights), descriptors.data(), descriptors.size_bytes());
    }
    return ::sendmsg(socket, &header, MSG_NOSIGNAL | MSG_DONTWAIT) == static_cast<ssize_t>(packet.size());
}

Arrival receive(int socket, Received *received, std::size_t most, bool mayBlock)
{
    Packet packet{};
    iovec part{packet.data(), packet.size()};
    alignas(cmsghdr) std::array<std::byte, CMSG_SPACE(sizeof(int) * mostDescriptors)> control{};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = most > 0 ? control.data() : nullptr;
    header.msg_controllen = most > 0 ? control.size() : 0;
    ssize_t size = -1;
    do {
        size = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC | (mayBlock ? 0 : MSG_DONTWAIT));
    } while (size < 0 && errno == EINTR);
    if (size < 0)
        return errno == EAGAIN ? Arrival::Nothing : Arrival::Closed;
    if (size == 0)
        return Arrival::Closed;
    received->descriptors.clear();
    for (cmsghdr *rights = CMSG_FIRSTHDR(&header); rights != nullptr; rights = CMSG_NXTHDR(&header, rights)) {
        if (rights->cmsg_level != SOL_SOCKET || rights->cmsg_type != SCM_RIGHTS)
            continue;
        for (std::size_t at = CMSG_LEN(0); at + sizeof(int) <= rights->cmsg_len; at += sizeof(int)) {
            int fd = -1;
            std::memcpy(&fd, reinterpret_cast<const std::byte *>(rights) + at, sizeof fd);
            received->descriptors.emplace_back(fd);
        }
    }
    const std::optional<Message> message = decode(std::span(packet).first(static_cast<std::size_t>(size)));
    if (!message || (header.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0 || received->descriptors.size() > most)
        return Arrival::Garbage;
    received->message = *message;
    return Arrival::Message;
}

} // namespace render
