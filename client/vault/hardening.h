// SPDX-License-Identifier: GPL-3.0-or-later
// Shuts the side doors of a process that holds keys.
#pragma once

namespace client::vault {

/// No core dumps (RLIMIT_CORE 0), not to be attached to (PR_SET_DUMPABLE 0); a full disk or a closed pipe is an error, not a signal
/// (SIGXFSZ and SIGPIPE ignored). Answers whether all of it took effect. Call it first in main().
bool hardenProcess();

} // namespace client::vault
