// SPDX-License-Identifier: GPL-3.0-or-later
// The words a form on paper uses beside those of its package (forms/outline.json).
#pragma once

#include "forms/engine/field.h"

namespace forms::engine {

/// A word of outline.json, or one within a group of it.
QString outlineWords(QLatin1StringView key);
QString outlineWords(QLatin1StringView group, QLatin1StringView key);

/// The field's name; the applicant's own fields are named in outline.json, those of the form by the package.
QString outlineTitle(const Field &field);
/// What the choice of this value is called.
QString choiceLabel(const Field &field, const QString &value);

} // namespace forms::engine
