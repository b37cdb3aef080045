// SPDX-License-Identifier: GPL-3.0-or-later
// A shaped line becomes the operators that show it, so that it copies out as the words it was shaped from.
#pragma once

#include "printing/press/content.h"
#include "printing/press/embedded_font.h"
#include "printing/press/fonts.h"

namespace printing::press {

/// A face's font in the file and its name in the page's resources ("/F1").
struct NamedFont {
    QByteArray name;
    EmbeddedFont *font;
};

/// Shows the line with the left end of its baseline at x, y (points).
void showLine(Content &content, const std::function<NamedFont(const Face &)> &fontOf, const Line &line, double x, double y, double narrow);

} // namespace printing::press
