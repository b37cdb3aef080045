// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is by its first bytes, never by its name; nothing more of it is looked at outside the sandbox. Plain C++, for both sides.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>

namespace render {

/// "application/pdf", "image/jpeg", "image/png" or "image/tiff"; empty for anything else.
inline std::string_view mediaTypeOf(std::span<const std::byte> bytes)
{
    const auto begins = [bytes](std::string_view mark) {
        return bytes.size() > mark.size() && std::memcmp(bytes.data(), mark.data(), mark.size()) == 0;
    };
    using namespace std::string_view_literals;
    if (begins("%PDF-"sv))
        return "application/pdf"sv;
    if (begins("\xff\xd8\xff"sv))
        return "image/jpeg"sv;
    if (begins("\x89PNG\r\n\x1a\n"sv))
        return "image/png"sv;
    return begins("II*\0"sv) || begins("MM\0*"sv) ? "image/tiff"sv : ""sv;
}

} // namespace render
