// SPDX-License-Identifier: GPL-3.0-or-later
// The page grid of GB/T 9704-2012: 22 lines of 28 characters, and the breaking of paragraphs into such lines.
#pragma once

#include "printing/fonts.h"

#include <vector>

namespace printing::samples {

/// Millimetres from the upper left corner of A4. 三号 is 15.75 pt here: 28 × 15.75 pt fits the 156 mm of the type area, 28 × 16 pt does
/// not.
namespace page {
inline constexpr double left = 28, top = 37, width = 156, height = 225;
inline constexpr double right = left + width, bottom = top + height;
inline constexpr double cell = width / 28;
inline constexpr double pitch = 10.42;
inline constexpr int lines = 22;
} // namespace page

namespace type {
inline constexpr double two = 22, three = 15.75, four = 14;
}

struct GridLine {
    ShapedLine shaped;
    double indent = 0; ///< mm from the left of the type area
};

/// Breaks a paragraph: characters sit in cells; a punctuation mark that would begin a line is squeezed into the one before, or takes a
/// character with it; full lines are spread to the full width.
std::vector<GridLine> breakIntoGrid(const Fonts &fonts, const QString &text, const Type &type, double indent);

} // namespace printing::samples
