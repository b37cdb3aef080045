// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a matter the way window officers ask for it: by pinyin initials, by words of its name, by theme.
#pragma once

#include "domain/matter.h"

namespace client::pages::window {

/// The newest version of each matter, in order of theme and name.
QList<domain::Matter> offered(const QList<domain::Matter> &cached);
/// The themes of these matters, in order, each once.
QStringList themes(const QList<domain::Matter> &matters);
/// The matters of the theme (empty: all) that fit everything typed, the closest first: initials from the beginning, initials within, words
/// in the name, letters in their order. Several words, with spaces between, must all fit.
QList<domain::Matter> found(const QList<domain::Matter> &matters, const QString &theme, const QString &typed);

} // namespace client::pages::window
