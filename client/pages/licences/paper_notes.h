// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of a sheet before it is printed.
#pragma once

#include "printing/compose.h"

namespace client::pages {

/// A sentence for each note, a line each; empty when there is nothing to say.
QString paperNoteWords(const QList<printing::PaperNote> &notes);

} // namespace client::pages
