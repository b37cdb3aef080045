// SPDX-License-Identifier: GPL-3.0-or-later
// The exact list of papers and fees for one application, from the conditions of its matter.
#pragma once

#include "domain/failure.h"
#include "domain/matter.h"

#include <QJsonObject>
#include <QList>

namespace forms::engine {

/// One paper this application needs (or may hand in).
struct Paper {
    QString materialId;
    QString name;
    QString howMany;         ///< "原件1份", may be empty
    bool required = true;    ///< false: may be handed in
    bool deferrable = false; ///< 容缺: may be promised for later
    bool operator==(const Paper &) const = default;
};

struct Fee {
    QString id;
    QString name;
    QString basis;
    qint64 amountFen = 0;
    bool operator==(const Fee &) const = default;
};

/// In the order of the matter; conditions look at the application document (tidied or not: only what is there counts).
QList<Paper> papersFor(const domain::Matter &matter, const QJsonObject &document);
QList<Fee> feesFor(const domain::Matter &matter, const QJsonObject &document);
/// The required papers that are neither given nor (where deferrable) deferred in document.papers.
QStringList missingPapers(const domain::Matter &matter, const QJsonObject &document);

} // namespace forms::engine
