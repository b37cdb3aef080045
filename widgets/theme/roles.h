// SPDX-License-Identifier: GPL-3.0-or-later
// What a plain Qt widget is for, so that the style sheet dresses it: labels, cards, buttons.
#pragma once

#include <QLatin1StringView>

class QWidget;

namespace widgets::theme {

namespace role {
// Labels
inline constexpr QLatin1StringView title{"title"}, section{"section"}, secondary{"secondary"}, bodySecond{"body-second"}, board{"board"},
    strong{"strong"}, warn{"warn"}, good{"good"}, office{"office"}, key{"key"};
// Frames and areas
inline constexpr QLatin1StringView card{"card"}, cardWarn{"card-warn"}, surface{"surface"}, ground{"ground"}, hairline{"hairline"},
    topBar{"top-bar"}, rows{"rows"}; ///< a list whose rows draw the focus ring themselves
// Push buttons (office is also one of them)
inline constexpr QLatin1StringView primary{"primary"}, quiet{"quiet"}, search{"search"};
} // namespace role

/// Gives the widget its role; may be called again later, the widget repaints.
void setRole(QWidget *widget, QLatin1StringView role);
/// Makes a button or field at least as tall as a finger asks for (space::touch).
void setTouch(QWidget *widget);

} // namespace widgets::theme
