// SPDX-License-Identifier: GPL-3.0-or-later
// The keywords a schema may use: JSON Schema draft 7, the part we support, and our own (forms/matters/README.md).
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace forms::engine {

constexpr QLatin1StringView schemaDraft{"http://json-schema.org/draft-07/schema#"};

/// What a keyword's value holds that is a schema itself.
enum class Within { Nothing, Schema, Schemas, NamedSchemas };
/// `dependencies` names schemas or lists of names; `additionalProperties` is a schema or a boolean.
Within schemasWithin(const QString &keyword);

/// Whether valijson is told of the keyword; the others are words, drawing, or resolved before.
bool isChecked(const QString &keyword);
/// Keywords checked by themselves at one value, against those that lead to other schemas or values (properties, items, allOf, if …).
bool isLeafCheck(const QString &keyword);
/// Keywords that may stand beside $ref, where they go before what the definition says.
bool mayStandBesideRef(const QString &keyword);

/// What is wrong with a keyword and its value, in words; empty: nothing. An unsupported keyword is wrong.
QString flawOfKeyword(const QString &keyword, const QJsonValue &value);
/// All supported, in order.
QStringList supportedKeywords();

} // namespace forms::engine
