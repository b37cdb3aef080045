// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is wrong in a package, found in one run: for whoever writes it (casedeskctl matter lint).
#pragma once

#include "forms/engine/finding.h"

#include <QDir>

namespace forms::engine {

/// Every finding with its file ("food-business/form.json"), JSON pointer (a line for HTML) and words; warnings among them. The folder
/// beside it is looked at, too: units.json, and the other packages for a code used twice. Empty: sound; then readPackage reads it.
Findings lintPackage(const QDir &folder);
/// Every package below `root`, and units.json.
Findings lintPackages(const QDir &root);

} // namespace forms::engine
