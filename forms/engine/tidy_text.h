// SPDX-License-Identifier: GPL-3.0-or-later
// Text as people type and paste it made fit to keep: widths, spaces, and characters that would show text in a false order.
#pragma once

#include <QString>

namespace forms::engine {

/// What a one-line field keeps of what was typed: full-width letters, digits and signs of numbers become their ASCII twins when the whole
/// text is a number, code or date; line ends and tabs become spaces; spaces at both ends go; NFC. Controls are left in for
/// unsafeCharacters.
QString tidyText(const QString &typed);
/// For numbers, codes, phones: as tidyText, always ASCII, without any spaces; letters in upper case for citizen ID and USCC when asked.
QString tidyCode(const QString &typed, bool upperCase = false);
/// The first character a kept text may not hold (bidirectional controls, C0/C1 controls but line ends, noncharacters, lone surrogates,
/// invisible formats but ZWJ/variation selectors within emoji), as "U+202E"; empty when there is none.
QString unsafeCharacter(const QString &text);

} // namespace forms::engine
