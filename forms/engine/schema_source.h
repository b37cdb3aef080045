// SPDX-License-Identifier: GPL-3.0-or-later
// A schema as it was written made ready: keywords checked, references put in place, limits held.
#pragma once

#include "forms/engine/finding.h"
#include "forms/engine/pointer.h"

#include <QJsonObject>
#include <QMap>

#include <memory>

namespace forms::engine {

struct SchemaNode;
using SchemaNodePtr = std::shared_ptr<const SchemaNode>;

/// One schema with what stands in it, as a tree without references.
struct SchemaNode {
    QString pointer;    ///< where it was written; within a definition: there
    QJsonObject source; ///< all keywords as written, those of the definition included; schemas inside still as written
    QJsonObject checks; ///< what valijson is told, prepared to the last leaf
    QMap<QString, SchemaNodePtr> properties;
    SchemaNodePtr items;
    QList<SchemaNodePtr> allOf;
    SchemaNodePtr when; ///< if
    SchemaNodePtr then;
    SchemaNodePtr otherwise;     ///< else
    QList<SchemaNodePtr> others; ///< of anyOf, oneOf, not, contains, propertyNames, additionalProperties, dependencies: for whoever lints
    bool isNegative = false;     ///< stands in a not, or in an if, where an absent member is no matter
};

/// Limits against schemas made to exhaust: levels within each other, and schemas in all once references are put in place.
constexpr int mostSchemaDepth = 30;
constexpr int mostSchemaNodes = 10'000;

/// `pointer` is where the schema stands in its file. Everything wrong is appended to `findings`; what is wrong is left out of the checks.
/// nullptr when nothing could be made of it.
SchemaNodePtr prepareSchema(const QJsonObject &schema, const QString &pointer, Findings *findings);

} // namespace forms::engine
