// SPDX-License-Identifier: GPL-3.0-or-later
// A condition: a JSON Schema about the application (or one row of it), looked at quickly and often.
#pragma once

#include "forms/engine/schema.h"

#include <optional>

namespace forms::engine {

class Condition {
public:
    /// Of an empty object: always. Everything wrong is appended to `findings`.
    static std::optional<Condition> compile(const QJsonObject &schema, const QString &pointer, Findings *findings);

    bool holds(const QJsonObject &document) const;
    /// The schema as prepared, without references.
    const QJsonObject &checks() const { return m_schema->root()->checks; }

    /// A member the condition speaks of.
    struct Mention {
        QString path;             ///< "/form/area"; rows as "*"
        QString schemaPath;       ///< where
        SchemaNodePtr node;       ///< what is said of it; null when it is only required
        bool canBeAbsent = false; ///< nothing requires it, so the condition also holds without it
    };
    QList<Mention> mentions() const;

private:
    /// What part of a document is looked at, so that valijson need not walk through the rest.
    struct Scope {
        bool whole = false;
        QMap<QString, Scope> members;
    };
    static void widen(Scope *scope, const SchemaNode &node);
    static QJsonValue within(const Scope &scope, const QJsonValue &value);

    SchemaPtr m_schema;
    Scope m_scope;
};

} // namespace forms::engine
