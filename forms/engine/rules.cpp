// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/rules.h"

#include "forms/engine/compiled.h"

namespace forms::engine {

QList<domain::RuleResult> ruleResults(const domain::Matter &matter, const QJsonObject &document)
{
    QList<domain::RuleResult> results;
    for (const domain::InstantRule &rule : matter.rules) {
        const Condition *condition = compiled(rule.schema);
        const bool passed = condition && condition->holds(document);
        results.append({rule.id, rule.title, passed, passed ? QString() : rule.failed});
    }
    return results;
}

bool allPassed(const QList<domain::RuleResult> &results)
{
    return !results.isEmpty()
        && std::all_of(results.begin(), results.end(), [](const domain::RuleResult &result) { return result.passed; });
}

bool decidesAtOnce(const domain::Matter &matter, const QList<domain::RuleResult> &results, bool owesPapers)
{
    return matter.instant && !owesPapers && allPassed(results);
}

} // namespace forms::engine
