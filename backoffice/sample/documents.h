// SPDX-License-Identifier: GPL-3.0-or-later
// The documents and meetings of a sample.
#pragma once

#include "backoffice/sample/papers.h"

namespace backoffice::sample {

/// The printed papers as documents, oldest first, with addressees and receipts in varied states. With `foreign` one in eleven is not for
/// chenyu's bureau.
QList<domain::Document> printedDocuments(const QList<Paper> &papers, const QDateTime &now, bool foreign);
/// Documents that arrived before `newest`, oldest first, all to be seen in chenyu's bureau; they show the printed papers' pages in turn.
QList<domain::Document> olderDocuments(const QList<Paper> &papers, int count, const QDateTime &newest);
/// Meetings around `now` with `items` items of agenda between them; three are still to come.
QList<domain::Meeting> meetings(int count, int items, const QDateTime &now);

} // namespace backoffice::sample
