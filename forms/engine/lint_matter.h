// SPDX-License-Identifier: GPL-3.0-or-later
// What matter.json says, looked at as a whole: names, limits, route, texts, conditions.
#pragma once

#include "forms/engine/finding.h"
#include "forms/engine/form.h"

#include <QJsonObject>
#include <QSet>

namespace forms::engine {

/// Of a matter.json of the right shape. `code` is the folder's name, `units` those of units.json (empty: not looked at), `form` the
/// package's form or the applicant alone. Findings without a file.
Findings matterSense(const QJsonObject &matter, const QString &code, const QSet<QString> &units, const Form *form);

/// The names in braces a text uses: "{issuedOn|date}" → issuedOn; "{{" is a brace. With `optional` also those that may be absent
/// ("{phone?}").
QStringList placeholders(const QString &text);

} // namespace forms::engine
