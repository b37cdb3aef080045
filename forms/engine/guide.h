// SPDX-License-Identifier: GPL-3.0-or-later
// A matter's guide for the public, made whole: one HTML file that needs nothing from outside.
#pragma once

#include "domain/failure.h"
#include "forms/engine/finding.h"

#include <QByteArray>
#include <QDir>

namespace forms::engine {

/// The guide `fileName` of a package's folder. The line that links the style all guides share, forms/matters/guide.css, is replaced by the
/// style itself, since the web pane has no network and a guide travels as one blob. Raises PackageUnreadable when a file cannot be read,
/// MatterMalformed when the guide or the style would run or fetch something; the detail begins with the file and names the line.
domain::Result<QByteArray> readGuide(const QDir &folder, const QString &fileName);

/// Everything in the guide that the web pane would refuse to run or to fetch, each with its line ("line 12") as the pointer.
Findings guideFindings(const QByteArray &guide);

} // namespace forms::engine
