// SPDX-License-Identifier: GPL-3.0-or-later
// What one sync did, in numbers.
#pragma once

#include <QtGlobal>

namespace client::sync {

struct SyncReport {
    int sent = 0; ///< commands that got their final answer
    int accepted = 0;
    int refused = 0;
    int pages = 0;
    qint64 rows = 0;
    qint64 removed = 0; ///< of the rows
    int blobs = 0;      ///< papers fetched
    qint64 blobBytes = 0;
    int blobsFailed = 0; ///< papers the server could not give; tried again later
    int blobsSent = 0;   ///< papers made here
    qint64 blobBytesSent = 0;
    bool operator==(const SyncReport &) const = default;
};

} // namespace client::sync
