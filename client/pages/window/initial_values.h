// SPDX-License-Identifier: GPL-3.0-or-later
// What a form presets (`default`) stands in a new application before anybody types.
#pragma once

#include "client/pages/window/sitting.h"
#include "forms/engine/form.h"

namespace client::pages::window {

/// Writes the presets of the form into an application in which nothing was answered yet; rows of tables have none. Another is left alone,
/// so that what a person has emptied stays empty.
void preset(Application &application, const forms::engine::Form &form);

} // namespace client::pages::window
