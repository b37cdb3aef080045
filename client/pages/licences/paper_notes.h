// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told of a sheet before it is printed.
#pragma once

#include "printing/compose.h"

namespace client::pages {

/// A sentence for each note, a line each; empty when there is nothing to say.
QString paperNoteWords(const QList<printing::PaperNote> &notes);
/// The detail of a sheet that could not be composed, with the place as people call it: "机构名称: 𱍐 U+31350" for "elements[69]
/// {applicant}「机构名称」: 𱍐 U+31350". Other details as they are.
QString sheetDetail(const QString &detail);

} // namespace client::pages
