// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons of a screen that is turned to the public: larger than the officers' own.
#pragma once

class QWidget;

namespace widgets::theme {

/// `large`: what the screen is for.
void setPublicTouch(QWidget *button, bool large = false);

} // namespace widgets::theme
