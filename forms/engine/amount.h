// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money as people type them; how they are written stands in domain/amount.h.
#pragma once

#include "domain/amount.h"

#include <optional>

namespace forms::engine {

using domain::amountInWords;
using domain::mostFen;
using domain::yuanText;

/// Reads what people type: full-width digits, thousands separators, ¥, 元 at the end; nothing when it is not an amount or has more than two
/// decimals.
std::optional<qint64> fenFromText(const QString &typed);

} // namespace forms::engine
