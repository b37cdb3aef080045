// SPDX-License-Identifier: GPL-3.0-or-later
// What the first window will need and another core can read meanwhile.
#pragma once

namespace client::app {

/// Begins to read the fonts' configuration, the calendar and the cryptography on a thread of the pool; they are there sooner when they are
/// asked for. First thing in main(); calling it is never necessary.
void takeHeadStart();

} // namespace client::app
