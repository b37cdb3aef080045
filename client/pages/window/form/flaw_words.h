// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a field, in words that say what to do.
#pragma once

#include "forms/engine/field.h"

#include <QCoreApplication>

namespace client::pages::window {

class FlawWords {
    Q_DECLARE_TR_FUNCTIONS(client::pages::window::FlawWords)
public:
    /// One sentence; the package's own words where it has some. `field` may be nullptr.
    static QString sentence(const forms::engine::Flaw &flaw, const forms::engine::Field *field);
};

} // namespace client::pages::window
