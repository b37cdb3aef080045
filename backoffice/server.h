// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the back office from its parts and runs it.
#pragma once

#include "backoffice/serve_options.h"

#include <functional>

namespace backoffice {

/// Runs until SIGTERM. `ready` gets the one line that says where it listens. Raises what the parts raise.
domain::Result<domain::Nothing> serve(const ServeOptions &options, const std::function<void(const QByteArray &line)> &ready);

} // namespace backoffice
