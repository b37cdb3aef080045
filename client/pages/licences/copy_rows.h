// SPDX-License-Identifier: GPL-3.0-or-later
// Which copies of a licence went to paper: those the office has entered, those on their way to it, and issued sheets without a kept PDF.
#pragma once

#include "client/pages/stock/book.h"
#include "widgets/brief_list.h"

#include <QCoreApplication>

namespace client::pages::licences {

class CopyRows {
    Q_DECLARE_TR_FUNCTIONS(client::pages::licences::CopyRows)
public:
    struct Row {
        domain::LicenceCopy copy;
        bool isPending = false; ///< saved here, not yet entered by the office
    };
    /// The newest first.
    static QList<Row> rows(const domain::Case &subject, const stock::Book &book, const QList<store::OutboxEntry> &entries);
    /// Its id is the place in the list.
    static widgets::BriefRow row(int place, const Row &row, const domain::Matter &matter, const store::Directory &people);
    /// "the licence itself", or the name of the further template.
    static QString partName(const QString &copyId, const domain::Matter &matter);
};

} // namespace client::pages::licences
