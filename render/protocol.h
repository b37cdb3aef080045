// SPDX-License-Identifier: GPL-3.0-or-later
// What reader and worker say to each other: fixed messages of 64 bytes and two tables in shared memory. Plain C++, for both sides.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace render {

/// Limits both sides keep; the reader checks again whatever the worker says.
namespace limit {
inline constexpr std::uint32_t pages = 10'000;
inline constexpr std::uint64_t documentBytes = 256ULL << 20;
inline constexpr std::uint64_t pixels = 16'000'000;
inline constexpr std::uint32_t side = 16'000; ///< pixels
inline constexpr float shortestPoints = 1;
inline constexpr float longestPoints = 5'000;
inline constexpr std::uint64_t pixelBytes = 3;
inline constexpr std::uint32_t characters = 100'000;        ///< of one page
inline constexpr std::uint32_t pictureSide = 65'000;        ///< pixels of a picture as it is stored
inline constexpr std::uint64_t picturePixels = 250'000'000; ///< A0 at 300 dpi has 139 million
inline constexpr std::uint64_t heldPixels = 60'000'000;     ///< of one that cannot be read row by row; A4 at 600 dpi has 35 million
} // namespace limit

/// The descriptor the worker finds its socket at.
inline constexpr int workerSocket = 3;

enum class Kind : std::uint16_t {
    Ready = 1, ///< worker, once: `count` is the Landlock version, `status` Ok or SandboxMissing
    Open,      ///< reader, with the document (`bytes` long) and room for limit::pages PageRows
    Opened,    ///< worker: `count` pages, rows written
    Page,      ///< reader, with room for width × height pixels of 3 bytes (R, G, B)
    Painted,   ///< worker
    Text,      ///< reader, with room for limit::characters CharRows
    Read,      ///< worker: `count` rows written
};

enum class Status : std::uint16_t { Ok = 0, SandboxMissing, Locked, Damaged, TooLarge, Crashed, TimedOut, Protocol, Unsafe };

struct Message {
    Kind kind = Kind::Ready;
    Status status = Status::Ok;
    std::uint32_t request = 0; ///< given by the reader, repeated in the answer
    std::uint32_t page = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint32_t count = 0;
    std::uint32_t milliDpi = 0; ///< thousandths of a dot per inch
    std::uint64_t bytes = 0;
    bool operator==(const Message &) const = default;
};

using Packet = std::array<std::byte, 64>;

/// Size of a page in points, rotation applied. Width 0: beyond the limits; -1: not readable.
struct PageRow {
    float width = 0;
    float height = 0;
};

/// One character in reading order; a word ends where `gap` is set.
struct CharRow {
    std::uint32_t codePoint = 0;
    float x = 0; ///< points from the left and upper edge of the page
    float y = 0;
    float width = 0;
    float height = 0;
    std::uint32_t gap = 0; ///< 1: a space follows, 2: the word ends without one
};

Packet encode(const Message &message);
/// Nothing when the packet has another size, mark, kind or status than ours, or anything in its unused bytes.
std::optional<Message> decode(std::span<const std::byte> packet);

/// Whether `reply` can be the answer to `request`: kind, number, page and size repeated, count within the room given.
bool answers(const Message &reply, const Message &request);

} // namespace render
