// SPDX-License-Identifier: GPL-3.0-or-later
// What an applicant is told to correct (行政许可法 §32), in the language of the packages: it stands on a paper, whatever language the
// officer's window speaks.
#pragma once

#include "forms/engine/form.h"
#include "forms/engine/papers.h"

namespace forms::engine {

/// A paper that has to be brought, with how many of it.
QString paperCorrection(const Paper &paper);
/// A flaw that hinders, with its field (and row) by name; the words are the package's own where it has some.
QString fieldCorrection(const Flaw &flaw, const Form &form);

} // namespace forms::engine
