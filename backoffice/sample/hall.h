// SPDX-License-Identifier: GPL-3.0-or-later
// The service hall of a sample: its desks, today's tickets and the numbered stock.
#pragma once

#include "domain/desk.h"
#include "domain/ticket.h"

namespace backoffice::sample {

/// Three windows; hetian sits at the third.
QList<domain::Desk> desks();
/// Tickets taken this morning (in China) before `now`: five walk-ins and three that were booked, two of them for later.
QList<domain::Ticket> tickets(const QDateTime &now);
/// Three kinds of stock, each with a range in the store room and one at hetian's desk.
QList<domain::StockRange> stockRanges(const QDateTime &now);

} // namespace backoffice::sample
