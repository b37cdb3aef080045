// SPDX-License-Identifier: GPL-3.0-or-later
// Fills an empty database with a sample district: `small` for tests and a first look, `futian` with the totals of a large district.
#pragma once

#include "backoffice/db/connection.h"
#include "backoffice/service/blob_store.h"
#include "domain/clock.h"

namespace backoffice::sample {

/// Whom the sample shows around, and the passphrase all its officers share.
inline constexpr QLatin1StringView user{"chenyu"};
inline constexpr QLatin1StringView passphrase{"qingrong sample 2026"};

struct Wish {
    QString name; ///< "small" or "futian"
    QString mattersFolder;
    QString papersFolder;
};

/// Loads the sample unless this database holds it already; dates are counted from the clock's day. Raises SampleMissing when papers are
/// missing or the database holds something else, and what reading packages, storing blobs and the database raise.
domain::Result<domain::Nothing> load(db::Connection &connection, service::BlobStore &blobs, const Wish &wish, const domain::Clock &clock);

} // namespace backoffice::sample
