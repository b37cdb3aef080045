// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that has been taken over: it answers with damaged packets, wrong numbers and junk in shared memory, or not at all. The digits in
// its own name are the seed.
#include "render/channel.h"

#include <cctype>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <random>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace render;

std::mt19937 randomness;

std::uint32_t upTo(std::uint32_t most)
{
    return static_cast<std::uint32_t>(randomness() % (most + 1));
}

void writeJunk(const Descriptor &memory, const Message &request)
{
    const std::size_t size = request.kind == Kind::Open ? limit::pages * sizeof(PageRow)
        : request.kind == Kind::Page                    ? std::size_t(request.width) * request.height * limit::pixelBytes
                                                        : limit::characters * sizeof(CharRow);
    const Mapping mapping(memory.get(), size, true);
    const std::span<std::byte> bytes = mapping.bytes();
    for (std::size_t at = 0; at + 4 <= bytes.size() && at < 4096; at += 4) {
        const float good = static_cast<float>(upTo(600));
        const float bad = std::array{std::nanf(""), INFINITY, -5.F, 1e30F, 0.F, -1.F}[upTo(5)];
        const float value = upTo(20) == 0 ? bad : good;
        std::memcpy(bytes.data() + at, &value, sizeof value);
    }
}

/// The right answer, as a start for damage.
Message honest(const Message &request)
{
    Message reply = request;
    reply.kind = request.kind == Kind::Open ? Kind::Opened : request.kind == Kind::Page ? Kind::Painted : Kind::Read;
    reply.bytes = 0;
    reply.count = 1 + upTo(3);
    return reply;
}

void sendRaw(std::span<const std::byte> bytes)
{
    ::send(workerSocket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

void answer(const Message &request)
{
    Message reply = honest(request);
    Packet packet = encode(reply);
    switch (upTo(9)) {
    case 0:
        sendRaw(std::span(packet).first(upTo(63)));
        return;
    case 1: {
        std::array<std::byte, 200> longer{};
        std::memcpy(longer.data(), packet.data(), packet.size());
        sendRaw(longer);
        return;
    }
    case 2:
        for (int i = 0; i < 4; ++i)
            packet[upTo(63)] = static_cast<std::byte>(upTo(255));
        sendRaw(packet);
        return;
    case 3: {
        const int gift = 0;
        render::send(workerSocket, reply, {&gift, 1});
        return;
    }
    case 4:
        reply.count = ~0U - upTo(5);
        break;
    case 5:
        reply.width += 1 + upTo(1000);
        break;
    case 6:
        reply.status = static_cast<Status>(upTo(8));
        break;
    case 7:
        ::_exit(1);
    case 8:
        for (int i = 0; i < 5; ++i)
            render::send(workerSocket, reply);
        break;
    default:
        break;
    }
    render::send(workerSocket, reply);
}

} // namespace

int main(int, char **words)
{
    const char *digits = words[0] + std::strlen(words[0]);
    while (digits > words[0] && std::isdigit(static_cast<unsigned char>(digits[-1])))
        --digits;
    randomness.seed(static_cast<std::mt19937::result_type>(std::atoi(digits)));
    Message hello;
    hello.count = 1;
    if (upTo(15) == 0)
        hello.kind = static_cast<Kind>(1 + upTo(6));
    render::send(workerSocket, hello);
    Received received;
    while (receive(workerSocket, &received, 2, true) == Arrival::Message && !received.descriptors.empty()) {
        writeJunk(received.descriptors.back(), received.message);
        answer(received.message);
    }
    return 0;
}
