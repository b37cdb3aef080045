// SPDX-License-Identifier: GPL-3.0-or-later
// A matter package read from its folder: the matter with its blobs computed, and the bytes of those blobs.
#pragma once

#include "domain/failure.h"
#include "domain/matter.h"
#include "domain/organisation.h"

#include <QByteArray>
#include <QDir>
#include <QList>

namespace forms::engine {

struct Package {
    domain::Matter matter;
    QByteArray guide;               ///< UTF-8 HTML; matter.guide names it
    QByteArray licenceTemplate;     ///< JSON; empty when the matter has no licence, else matter.licenceTemplate names it
    QByteArray form = {};           ///< JSON; empty when the matter asks nothing but the applicant, else matter.form names it
    QList<QByteArray> further = {}; ///< JSON of further templates, in the order of matter.further, which names them
    /// Guide, template, form and further templates: all that the matter names, with what it names them by.
    QList<std::pair<domain::BlobRef, QByteArray>> blobs() const;
    bool operator==(const Package &) const = default;
};

/// Reads one package (forms/matters/README.md). Raises PackageUnreadable when a file cannot be read, MatterMalformed when something in it
/// is wrong; the detail begins with the file and names the place.
domain::Result<Package> readPackage(const QDir &folder);

/// Every package below `root`, that is every folder with a matter.json, in order of folder names. The first failure ends it.
domain::Result<QList<Package>> readPackages(const QDir &root);

/// The units of forms/matters/units.json. Fails as readPackage does; ids are unique and every parent stands before its children.
domain::Result<QList<domain::Unit>> readUnits(const QDir &root);

} // namespace forms::engine
