// SPDX-License-Identifier: GPL-3.0-or-later
// The one family of line icons: 24 px grid, 1.5 px stroke, tinted by the colours in force when they are painted.
#pragma once

#include <QIcon>
#include <QLatin1StringView>
#include <QStringList>

namespace widgets::theme {

/// Which token colours an icon; Plain follows text (second ink when not active, action when checked).
enum class Tint { Plain, Ink, Action, OnAction, Vermilion, OnVermilion, Good, Warn };

/// The icon of widgets/theme/icons/<name>.svg; it follows a change of scheme by itself. An unknown name gives a null icon.
QIcon icon(QLatin1StringView name, Tint tint = Tint::Plain);
/// All names, for tests and the style page.
QStringList iconNames();

} // namespace widgets::theme
