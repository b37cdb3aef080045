// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals that several rules share, each raised in one place, and the checks that go with them.
#pragma once

#include "domain/failure.h"
#include "domain/matter.h"
#include "domain/organisation.h"

#include <QJsonObject>

namespace backoffice::rules {

/// The one place where RightMissing is raised.
tl::unexpected<domain::Failure> rightMissing(const QString &role);
/// Raises RightMissing unless the officer has the role.
domain::Result<domain::Nothing> mustBe(const domain::Officer &officer, domain::Role role);

/// The one place where ObjectUnknown is raised: not there, or not this officer's to see.
tl::unexpected<domain::Failure> objectUnknown(QLatin1StringView kind, const QString &id);
/// The one place where ObjectExists is raised.
tl::unexpected<domain::Failure> objectExists(QLatin1StringView kind, const QString &id);

/// The matter found under this key; raises MatterUnknown when it is null.
domain::Result<const domain::Matter *> knownMatter(const domain::Matter *found, const QString &key);

/// Raises VersionStale when somebody else has changed the object since its author saw it: `expect.version` is another than `version`, and
/// the last change was not the author's own (his commands travel one after another and may all name what he saw first). Without
/// `expect.version` nothing is compared.
domain::Result<domain::Nothing> checkVersion(const QJsonObject &expect, qint64 version, bool ownChange);

/// A UUID in its usual form, as clients make them.
bool isUuid(const QString &text);

} // namespace backoffice::rules
