// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the files of forms/matters: bytes with a limit, JSON with the file's name in every failure.
#pragma once

#include "domain/failure.h"

#include <QByteArray>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace forms::engine {

/// "contract-filing/matter.json", to begin a detail with.
QString shownPath(const QDir &folder, const QString &fileName);

/// The bytes of a file, at most 1 MiB. Raises PackageUnreadable.
domain::Result<QByteArray> readFile(const QDir &folder, const QString &fileName);

/// The file as one JSON object. Raises PackageUnreadable or MatterMalformed.
domain::Result<QJsonObject> readJson(const QDir &folder, const QString &fileName);

} // namespace forms::engine
