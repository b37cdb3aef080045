// SPDX-License-Identifier: GPL-3.0-or-later
// Which words a flaw is told by. The words themselves stand where they are said: on papers in the language of the packages (outline.json),
// on screen in the officer's.
#pragma once

#include "forms/engine/field.h"

namespace forms::engine {

struct FlawSaying {
    QString key;        ///< text(flaw.kind), or closer by the field: "missingChoice", "wrongAmount", "wrongNumber"
    QString argument;   ///< what stands for %1: the bound, in yuan where it is a sum's
    bool isSum = false; ///< the argument is a sum
    bool operator==(const FlawSaying &) const = default;
};

/// For a flaw without words of the package; `field` may be nullptr.
FlawSaying sayingOf(const Flaw &flaw, const Field *field);

} // namespace forms::engine
