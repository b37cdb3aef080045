// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of a matter that is decided at once (秒批): which hold for an application, and why one does not.
#pragma once

#include "domain/intake.h"
#include "domain/matter.h"

#include <QJsonObject>
#include <QList>

namespace forms::engine {

/// One result for each rule of the matter, in its order; `reason` is the package's words, set when the rule does not hold. A rule that
/// cannot be read, or takes too much work, does not hold: then a person decides. `document` is the tidied application.
QList<domain::RuleResult> ruleResults(const domain::Matter &matter, const QJsonObject &document);
/// There are rules and all hold.
bool allPassed(const QList<domain::RuleResult> &results);
/// Whether an accepted application with these results is decided at once, with no person: the matter is instant, all its rules hold, and no
/// paper is owed. Alike in the back office and at a window without a line.
bool decidesAtOnce(const domain::Matter &matter, const QList<domain::RuleResult> &results, bool owesPapers);

} // namespace forms::engine
