// SPDX-License-Identifier: GPL-3.0-or-later
// Fits words into a box of a template: breaks lines, shrinks where the template allows it, and says by how much they do not fit.
#pragma once

#include "printing/template.h"

#include <vector>

namespace printing {

/// A line ready to be drawn; x and baseline in mm on the sheet.
struct FittedLine {
    ShapedLine shaped;
    double x = 0;
    double baseline = 0;
    double points = 0; ///< what shrinking left of the type's size
};

/// Millimetres needed and there, when words do not fit even at the smallest size.
struct Overflow {
    double needed = 0;
    double there = 0;
};

/// Lays `words` (their glyphs are known to exist) out in the element's box; on false `overflow` says what was missing.
bool fitText(const Fonts &fonts, const TextElement &element, const QString &words, std::vector<FittedLine> *lines, Overflow *overflow);

/// The lines words are broken into at a width (mm), as Fit::Wrap does it; one for an empty text.
QStringList wrapped(const Fonts &fonts, const QString &words, const Type &type, double width);

} // namespace printing
