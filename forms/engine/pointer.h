// SPDX-License-Identifier: GPL-3.0-or-later
// JSON pointers (RFC 6901) into an application: reading, putting in, and the path of the field a value belongs to.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace forms::engine {

/// The value at a JSON pointer; undefined when there is none. "" is the whole.
QJsonValue valueAt(const QJsonObject &document, const QString &path);
/// The document with the value at a JSON pointer put in (undefined: taken out). Objects and rows on the way are made; a row number at most
/// one behind the last, else nothing changes.
QJsonObject withValue(const QJsonObject &document, const QString &path, const QJsonValue &value);

/// "/form/staff/2/name" → "/form/staff/*/name": names of a form begin with a letter, so a number is a row.
QString fieldPath(const QString &path);
/// The paths a field path with "*" stands for in this document: one for each row there is.
QStringList instancePaths(const QJsonObject &document, const QString &fieldPath);
/// A JSON pointer with one more part, escaped.
QString joined(const QString &pointer, const QString &part);

} // namespace forms::engine
