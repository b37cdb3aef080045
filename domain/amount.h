// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts of money: fen as yuan, and in Chinese words as papers of account write them.
#pragma once

#include <QString>

namespace domain {

/// Amounts that can be held: below 10^15 fen, exact in JSON.
constexpr qint64 mostFen = 999'999'999'999'999;

/// 人民币壹万零叁元伍角整 (Basic rules of accounting, 会计基础工作规范 §52): 负 before a negative amount, 整 when no fen follow. Empty
/// beyond mostFen.
QString amountInWords(qint64 fen);
/// "10003.50"
QString yuanText(qint64 fen);

} // namespace domain
