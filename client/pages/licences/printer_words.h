// SPDX-License-Identifier: GPL-3.0-or-later
// What printer and queue report by the keywords of IPP, in our words; their own sentences come in whatever language they speak.
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace client::pages {

class PrinterWords {
    Q_DECLARE_TR_FUNCTIONS(client::pages::PrinterWords)
public:
    /// One sentence with each trouble once, of job-state-reasons and printer-state-reasons (RFC 8011 5.3.8, 5.4.12); empty when none of the
    /// keywords tells of one.
    static QString trouble(const QStringList &reasons);
    /// A text of printer or queue, told as theirs; empty when there is none.
    static QString own(const QString &text);
};

} // namespace client::pages
