// SPDX-License-Identifier: GPL-3.0-or-later
// The printed papers of the sample (papers.json beside the PDF files), read and kept as blobs.
#pragma once

#include "domain/document.h"
#include "domain/failure.h"

namespace backoffice::service {
class BlobStore;
}

namespace backoffice::sample {

struct Paper {
    domain::BlobRef blob;
    int pages = 0;
    QString number;
    QString title;
    domain::DocumentKind kind = domain::DocumentKind::Notice;
    domain::Urgency urgency = domain::Urgency::None;
    QString senderUnit;
    QStringList addressees; ///< units
    QDate issuedOn;
    QString summary;
};

/// The one place where SampleMissing is raised.
tl::unexpected<domain::Failure> sampleMissing(const QString &detail);

/// The papers in the order of papers.json. Raises SampleMissing when the list or a file is missing or a file is not what the list says.
domain::Result<QList<Paper>> readPapers(const QString &folder, service::BlobStore &blobs);

} // namespace backoffice::sample
