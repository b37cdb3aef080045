// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions compiled once: a matter's are asked again for every application and every key pressed.
#pragma once

#include "forms/engine/condition.h"

namespace forms::engine {

/// The condition this schema says, kept by this thread for as long as it finds the same schema at the same place; null when it cannot be
/// read. Good until the thread asks again.
const Condition *compiled(const QJsonObject &schema);

} // namespace forms::engine
