// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges and sheets as rows of lists, and what is known of one sheet in lines.
#pragma once

#include "client/pages/stock/book.h"
#include "widgets/brief_list.h"

namespace client::pages::stock {

QString sheetStateName(domain::SheetState state);
/// "QR0000001 – QR0000200"; one serial when the range has one sheet; empty for an empty range.
QString span(const domain::StockRange &range);
/// Ranges with sheets in them; `deskId` empty: everywhere. Those of the store room first, then by serial.
QList<domain::StockRange> rangesAt(const Book &book, const QString &deskId);
widgets::BriefRow row(const Book &book, const domain::StockRange &range);
/// Sheets that have left the pile, newest first; `words` must all occur in serial, licence number, reason or state.
QList<domain::Sheet> sheetsAt(const Book &book, const QString &deskId, const QString &words);
widgets::BriefRow row(const Book &book, const domain::Sheet &sheet);

/// What is known of a sheet: (name, value), the values not empty.
QList<QPair<QString, QString>> facts(const Book &book, const domain::Sheet &sheet);

} // namespace client::pages::stock
