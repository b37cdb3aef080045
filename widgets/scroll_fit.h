// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the page of a scroll area laid out for the size it really has.
#pragma once

class QScrollArea;

namespace widgets {

/// A resizable scroll area that is first shown with a page of words that wrap gives the page two sizes at once, with and without room for
/// the bar, and Qt (seen with 6.4) drops the second: what is in the page lies upon each other. From now on the page is laid out anew
/// whenever the area is shown.
void fitWhenShown(QScrollArea *area);

} // namespace widgets
