// SPDX-License-Identifier: GPL-3.0-or-later
// A package's form as it stands on paper, blank to be filled in by hand or with an application's answers.
#pragma once

#include "domain/form_outline.h"
#include "domain/matter.h"
#include "forms/engine/form.h"

namespace forms::engine {

/// The form with room to write: every field, each with the condition under which it is filled in.
domain::FormOutline blankOutline(const domain::Matter &matter, const Form &form);
/// The form with the answers of an application document (tidied or not): what is not asked for is left out, as are papers that are not.
domain::FormOutline filledOutline(const domain::Matter &matter, const Form &form, const QJsonObject &document);

} // namespace forms::engine
