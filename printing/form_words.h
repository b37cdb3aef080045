// SPDX-License-Identifier: GPL-3.0-or-later
// The words a form on paper has beside its outline, and how it is set.
#pragma once

#include "printing/form_pages.h"

namespace printing {

/// Of forms/papers/words.json, "form"; %1 … stand for what is put in.
QString formWords(QLatin1StringView key);
/// 一, 二 … 二十一: the number of a part, 1 to 99.
QString partNumber(int number);

namespace form_ink {

inline constexpr double rule = 0.2; ///< mm, of cells
inline constexpr Rgb ink{0.1, 0.1, 0.1}, quiet{0.38, 0.36, 0.34}, office{0.55, 0.165, 0.11};
inline constexpr Rgb labelGround{0.965, 0.96, 0.95}, headingGround{0.9, 0.885, 0.86};
inline constexpr FormInk label{{FontRole::Sans, false, 9.5}, ink};
inline constexpr FormInk value{{FontRole::Serif, false, 11}, Rgb{}};
inline constexpr FormInk choice{{FontRole::Serif, false, 10.5}, Rgb{}};
inline constexpr FormInk small{{FontRole::Sans, false, 7.5}, quiet};
inline constexpr FormInk condition{{FontRole::Sans, false, 7.5}, office};
inline constexpr FormInk unit{{FontRole::Sans, false, 9}, quiet, Align::Right};
inline constexpr FormInk heading{{FontRole::Sans, true, 11.5}, Rgb{}};
inline constexpr FormInk subHeading{{FontRole::Sans, true, 10}, Rgb{}};
inline constexpr FormInk columnHead{{FontRole::Sans, false, 8.5}, ink, Align::Center};
inline constexpr FormInk columnNote{{FontRole::Sans, false, 7}, quiet, Align::Center};
inline constexpr FormInk tableText{{FontRole::Serif, false, 9.5}, Rgb{}};

} // namespace form_ink

} // namespace printing
