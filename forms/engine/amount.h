// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money: fen to yuan and back, and in Chinese words as papers of account write them.
#pragma once

#include <QString>

#include <optional>

namespace forms::engine {

/// Amounts a form may hold: below 10^15 fen, exact in JSON.
constexpr qint64 mostFen = 999'999'999'999'999;

/// 人民币壹万零叁元伍角整 (Basic rules of accounting, 会计基础工作规范 §52): 负 before a negative amount, 整 when no fen follow.
QString amountInWords(qint64 fen);
/// "10003.50"
QString yuanText(qint64 fen);
/// Reads what people type: full-width digits, thousands separators, ¥, 元 at the end; nothing when it is not an amount or has more than two
/// decimals.
std::optional<qint64> fenFromText(const QString &typed);

} // namespace forms::engine
