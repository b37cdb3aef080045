// SPDX-License-Identifier: GPL-3.0-or-later
// An application made up from the form itself, to look at what a package prints before anybody has applied.
#pragma once

#include "forms/engine/form.h"

namespace forms::engine {

struct SampleWish {
    bool longest = false; ///< every text, choice and number as long as the form allows, tables with up to 20 rows
    QDate today;
    QString words; ///< for fields that have no title
};

/// Every field filled, those that are hidden too: texts say the field's title (repeated, for the longest), computed fields are computed as
/// far as they can be. Numbers of people and enterprises have right check characters and belong to nobody. A text without a limit of its
/// own counts as one of 40 characters. Patterns are not looked at: this is for printing, and is not meant to pass Form::check.
QJsonObject sampleApplication(const Form &form, const SampleWish &wish);

} // namespace forms::engine
