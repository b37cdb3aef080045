// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a sheet on its way to paper, in words that promise nothing more.
#pragma once

#include "client/pages/licences/print_run.h"

#include <QCoreApplication>

namespace client::pages {

class PrintWords {
    Q_DECLARE_TR_FUNCTIONS(client::pages::PrintWords)
public:
    /// The state in one or two words, for a heading.
    static QString name(const PrintRun &run);
    /// What happened, what it means, what to do.
    static QString sentence(const PrintRun &run);
    /// The job number, the printer's own words, the failure code.
    static QString smallPrint(const PrintRun &run);

private:
    static QString stateSentence(const PrintRun &run);
};

} // namespace client::pages
