// SPDX-License-Identifier: GPL-3.0-or-later
// The change feed: a page as JSON bytes, the stored bodies spliced in as they are.
#pragma once

#include "backoffice/db/connection.h"

namespace backoffice::service {

/// Where a reader stands; no epoch: at the beginning.
struct FeedPlace {
    QString epoch;
    qint64 pos = 0;
};

/// Reads "EPOCH:POS"; false when it is none. The empty text is the beginning.
bool readPlace(const QString &text, FeedPlace *place);

struct FeedText {
    QByteArray json;
    int rows = 0;
};

/// At most `max` rows after `place` that these scopes may see, and how the feed and the audit chain stand. Raises EpochUnknown when the
/// place is of another epoch or lies ahead of the feed, DatabaseFailed.
domain::Result<FeedText> feedPage(db::Connection &connection, const QStringList &scopes, const FeedPlace &place, int max);

} // namespace backoffice::service
