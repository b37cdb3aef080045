// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/compiled.h"

#include <QHash>

namespace forms::engine {

namespace {

constexpr qsizetype mostKept = 2'000;

struct Kept {
    QJsonObject schema; ///< a copy shares its content with the original: comparing the two costs nothing
    std::optional<Condition> condition;
};

} // namespace

const Condition *compiled(const QJsonObject &schema)
{
    static thread_local QHash<const QJsonObject *, Kept> kept;
    auto found = kept.find(&schema);
    if (found == kept.end() || found->schema != schema) {
        if (kept.size() >= mostKept)
            kept.clear();
        Findings findings;
        found = kept.insert(&schema, {schema, Condition::compile(schema, {}, &findings)});
    }
    return found->condition ? &*found->condition : nullptr;
}

} // namespace forms::engine
