// SPDX-License-Identifier: GPL-3.0-or-later
// An application without what says nothing: empty texts, empty rows, members the form does not have, hidden values.
#pragma once

#include "forms/engine/field.h"

#include <QJsonObject>
#include <QSet>

namespace forms::engine {

/// Whether the value is a number whose letters are capitals and which has no spaces: citizen ID, USCC, the applicant's number.
bool isCode(const Field &field);
/// The document without the values at these paths.
QJsonObject without(const QJsonObject &document, const QSet<QString> &paths);
/// Only what the fields have a place for, and "papers"; texts without spaces at their ends, codes tidied; empty ones gone, and empty rows
/// at the end of a table. Groups that are required are there even when empty, so that what is missing in them is told one by one. A value
/// of the wrong type stays as it is.
QJsonObject trimmed(const QJsonObject &document, const QList<Field> &fields);
/// The members a document has and the fields do not, as paths; an empty "situation" or "form" is none.
QStringList unknownMembers(const QJsonObject &document, const QList<Field> &fields);

} // namespace forms::engine
