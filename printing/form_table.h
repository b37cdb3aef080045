// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a form on paper, with its head again on every page it goes on to.
#pragma once

#include "domain/form_outline.h"
#include "printing/form_pages.h"

namespace printing {

/// Draws the entry's name, head, rows and empty rows from the pages' place on. `boxes`: the last column is a box, ticked where its text is
/// not empty. Without a label only the table.
void drawTable(FormPages &pages, const domain::OutlineEntry &entry, bool boxes = false);

} // namespace printing
