// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a licence's way onto a numbered sheet, in words that promise nothing more.
#pragma once

#include "client/pages/stock/print_desk.h"

#include <QCoreApplication>

namespace client::pages {

class StockWords {
    Q_DECLARE_TR_FUNCTIONS(client::pages::StockWords)
public:
    /// The state in a few words, for a heading.
    static QString name(const printing::StockAttempt &attempt);
    /// What happened, what it means, what to do.
    static QString sentence(const printing::StockRun &run);
    /// Job, the printer's own words, failure code.
    static QString smallPrint(const printing::StockRun &run);
    /// Why a licence cannot be printed now; empty when it can.
    static QString bar(stock::PrintDesk::Bar bar);
    /// Reasons ready to choose, for a spoiled sheet and for one that was not found.
    static QStringList reasons(printing::StockVerdict verdict);

private:
    static QString question(printing::StockQuestion question);
    static QString beside(const printing::StockRun &run);
    static QString underway(const printing::StockRun &run);
};

} // namespace client::pages
