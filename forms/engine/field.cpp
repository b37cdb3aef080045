// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/field.h"

#include <array>

namespace forms::engine {

namespace {

constexpr std::array flawNames{"missing", "wrong_type", "not_a_choice", "too_short", "too_long", "too_small", "too_large", "not_a_multiple",
    "wrong_pattern", "wrong_format", "too_few", "too_many", "repeated", "unknown", "not_computed", "unsafe_text", "rule_broken",
    "oversized", "doubtful_citizen_id", "doubtful_uscc", "doubtful_phone"};
static_assert(flawNames.size() == static_cast<size_t>(FlawKind::DoubtfulPhone) + 1);
constexpr std::array fieldNames{"text", "multi_line", "integer", "amount", "number", "date", "choice", "choices", "yes_no", "citizen_id",
    "uscc", "phone", "address", "group", "table"};
static_assert(fieldNames.size() == static_cast<size_t>(FieldKind::Table) + 1);

} // namespace

QString text(FlawKind kind)
{
    return QString::fromLatin1(flawNames.at(static_cast<size_t>(kind)));
}

QString text(FieldKind kind)
{
    return QString::fromLatin1(fieldNames.at(static_cast<size_t>(kind)));
}

} // namespace forms::engine
