// SPDX-License-Identifier: GPL-3.0-or-later
// Shuts the worker in before it sees the first foreign byte: resource limits, no new privileges, Landlock, seccomp - and checks that it
// holds.
#pragma once

namespace render::worker {

struct Confinement {
    bool complete = false;    ///< every part is in force; otherwise nothing may be rendered
    int landlock = 0;         ///< version of the kernel's Landlock
    const char *missing = ""; ///< the part that failed
};

/// Confines this process for good. Fonts must have been loaded before (fontconfig's caches and the fonts stay readable).
Confinement confine();

} // namespace render::worker
