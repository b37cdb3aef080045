// SPDX-License-Identifier: GPL-3.0-or-later
// Sums of money in fen: read as people type them, written with separators, and in the capital characters forms ask for (大写).
#pragma once

#include <QString>

#include <optional>

namespace domain {

/// Fen from "12345.6", "12,345.60", "￥１２３４５" or "12345元": full-width digits, separators, sign of the currency and spaces are
/// allowed, at most two decimals. Nothing for anything else, for negative sums and above 999,999,999,999.99 yuan.
std::optional<qint64> amountFromText(const QString &typed);
/// "12,345.60"; with a minus sign when negative.
QString amountText(qint64 fen);
/// 壹万贰仟叁佰肆拾伍元陆角 (whole yuan end in 元整, whole jiao in 角整), as the rules for writing bills and settlement vouchers
/// (《正确填写票据和结算凭证的基本规定》) ask; empty beyond the bounds of amountFromText.
QString amountInCapitals(qint64 fen);

} // namespace domain
