// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of each scheme, and the style sheet made from them.
#pragma once

#include "widgets/theme/tokens.h"

#include <QPalette>
#include <QString>

namespace widgets::theme {

Colors lightColors();
Colors darkColors();
Colors highContrastColors();
Colors colorsOf(Scheme scheme);

/// Qt's palette from our colours, so that everything Qt draws by itself fits.
QPalette paletteOf(const Colors &colors);
/// The application's style sheet; `factor` multiplies sizes of type (1.6 in leader mode).
QString styleSheetOf(const Colors &colors, double factor);

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace widgets::theme
