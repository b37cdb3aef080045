// SPDX-License-Identifier: GPL-3.0-or-later
// Rare characters of names that no installed font draws: told by their number, since a box looks like any other box.
#pragma once

#include <QString>

namespace widgets {

/// 周[U+31350] for what would be drawn as 周□; everything a font can draw stays as it is. For showing only: never for a field that is
/// typed into, and never for what is kept, sent or printed.
QString readable(const QString &text);

} // namespace widgets
