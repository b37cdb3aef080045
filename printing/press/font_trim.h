// SPDX-License-Identifier: GPL-3.0-or-later
// Takes out of Cairo's PDFs what nothing uses: Cairo 1.16 leaves all of a Noto face's subroutines in its font subsets (up to 500 KB a
// face).
#pragma once

#include <QByteArray>

namespace printing::press {

/// The same PDF with smaller font programs: glyph numbers, widths and text stay as they were. A PDF or font that is not as Cairo writes it
/// comes back untouched. The same bytes for the same bytes.
QByteArray trimFonts(const QByteArray &pdf);

} // namespace printing::press
