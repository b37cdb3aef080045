// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of matter.json, member by member: what is missing, of the wrong type, or not known.
#pragma once

#include "forms/engine/finding.h"

#include <QJsonObject>

namespace forms::engine {

/// Findings without a file. When there is none, domain::fromJson<Matter> reads the object.
Findings matterShape(const QJsonObject &matter);

} // namespace forms::engine
