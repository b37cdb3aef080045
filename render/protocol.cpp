// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/protocol.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace render {

namespace {

static_assert(std::endian::native == std::endian::little, "both sides run on one machine; the layout is written down as little-endian");

constexpr std::uint32_t mark = 0x31524443; // "CDR1"

struct Layout {
    std::uint32_t mark;
    std::uint16_t kind;
    std::uint16_t status;
    std::uint32_t request;
    std::uint32_t page;
    std::uint32_t width;
    std::uint32_t height;
    std::uint32_t count;
    std::uint32_t milliDpi;
    std::uint64_t bytes;
    std::array<std::uint8_t, 24> unused;
};
static_assert(sizeof(Layout) == sizeof(Packet));

} // namespace

Packet encode(const Message &message)
{
    const Layout layout{mark, static_cast<std::uint16_t>(message.kind), static_cast<std::uint16_t>(message.status), message.request,
        message.page, message.width, message.height, message.count, message.milliDpi, message.bytes, {}};
    return std::bit_cast<Packet>(layout);
}

std::optional<Message> decode(std::span<const std::byte> packet)
{
    Layout layout{};
    if (packet.size() != sizeof layout)
        return std::nullopt;
    std::memcpy(&layout, packet.data(), sizeof layout);
    const bool known = layout.mark == mark && layout.kind >= static_cast<std::uint16_t>(Kind::Ready)
        && layout.kind <= static_cast<std::uint16_t>(Kind::Read) && layout.status <= static_cast<std::uint16_t>(Status::Unsafe)
        && std::ranges::all_of(layout.unused, [](std::uint8_t byte) { return byte == 0; });
    if (!known)
        return std::nullopt;
    return Message{static_cast<Kind>(layout.kind), static_cast<Status>(layout.status), layout.request, layout.page, layout.width,
        layout.height, layout.count, layout.milliDpi, layout.bytes};
}

bool answers(const Message &reply, const Message &request)
{
    if (reply.request != request.request || reply.page != request.page)
        return false;
    switch (request.kind) {
    case Kind::Open:
        return reply.kind == Kind::Opened && (reply.status != Status::Ok || (reply.count >= 1 && reply.count <= limit::pages));
    case Kind::Page:
        return reply.kind == Kind::Painted && reply.width == request.width && reply.height == request.height;
    case Kind::Text:
        return reply.kind == Kind::Read && reply.count <= limit::characters;
    default:
        return false;
    }
}

} // namespace render
