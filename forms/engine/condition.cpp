// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/condition.h"

#include <QJsonArray>
#include <QSet>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// Keywords under which only members are looked at, or schemas at the same value.
bool isTransparent(const QString &keyword)
{
    static const QSet<QString> names{
        u"properties"_s, u"required"_s, u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"not"_s, u"if"_s, u"then"_s, u"else"_s, u"type"_s};
    return names.contains(keyword);
}

/// The schemas of a node that speak of the same value.
QList<SchemaNodePtr> beside(const SchemaNode &node)
{
    QList<SchemaNodePtr> found = node.allOf;
    for (const SchemaNodePtr &one : {node.when, node.then, node.otherwise}) {
        if (one)
            found.append(one);
    }
    return found + node.others; // those of contains and propertyNames speak of others, but then the node is not transparent
}

QSet<QString> requiredOf(const SchemaNode &node)
{
    QSet<QString> names;
    const QJsonArray found = node.checks.value("required"_L1).toArray();
    for (const auto &name : found)
        names.insert(name.toString());
    for (const SchemaNodePtr &part : node.allOf)
        names += requiredOf(*part);
    return names;
}

void collect(const SchemaNode &node, const QString &path, bool negative, const QSet<QString> &outer, QList<Condition::Mention> *mentions)
{
    const QSet<QString> required = outer + requiredOf(node);
    for (auto it = node.properties.begin(); it != node.properties.end(); ++it) {
        const QString at = joined(path, it.key());
        const bool canBeAbsent = !negative && !it.value()->isNegative && !required.contains(it.key());
        mentions->append({at, it.value()->pointer, it.value(), canBeAbsent});
        collect(*it.value(), at, negative, {}, mentions);
    }
    const QJsonArray names = node.checks.value("required"_L1).toArray();
    for (const auto &name : names) {
        if (!node.properties.contains(name.toString()))
            mentions->append({joined(path, name.toString()), joined(node.pointer, u"required"_s), nullptr, false});
    }
    if (node.items)
        collect(*node.items, path + u"/*", negative, {}, mentions);
    for (const SchemaNodePtr &part : beside(node)) {
        const bool isOfRows = part->pointer == joined(node.pointer, u"contains"_s);
        collect(*part, isOfRows ? path + u"/*" : path, negative || part == node.when, isOfRows ? QSet<QString>() : required, mentions);
    }
}

} // namespace

void Condition::widen(Scope *scope, const SchemaNode &node)
{
    for (auto it = node.checks.begin(); it != node.checks.end(); ++it)
        scope->whole |= !isTransparent(it.key());
    for (auto it = node.properties.begin(); it != node.properties.end(); ++it)
        widen(&scope->members[it.key()], *it.value());
    const QJsonArray names = node.checks.value("required"_L1).toArray();
    for (const auto &name : names)
        scope->members[name.toString()];
    for (const SchemaNodePtr &part : beside(node))
        widen(scope, *part);
}

/// A member nothing is said about but that it is required keeps its kind and loses its content.
QJsonValue Condition::within(const Scope &scope, const QJsonValue &value)
{
    if (scope.whole || !value.isObject())
        return value;
    QJsonObject made;
    const QJsonObject object = value.toObject();
    for (auto it = scope.members.begin(); it != scope.members.end(); ++it) {
        const auto found = object.constFind(it.key());
        if (found != object.constEnd())
            made.insert(it.key(), within(it.value(), found.value()));
    }
    return made;
}

std::optional<Condition> Condition::compile(const QJsonObject &schema, const QString &pointer, Findings *findings)
{
    Condition made;
    made.m_schema = Schema::compile(schema, pointer, findings, Schema::Ask::Accepts);
    if (!made.m_schema)
        return {};
    widen(&made.m_scope, *made.m_schema->root());
    return made;
}

bool Condition::holds(const QJsonObject &document) const
{
    return m_schema->accepts(within(m_scope, document));
}

QList<Condition::Mention> Condition::mentions() const
{
    QList<Mention> found;
    collect(*m_schema->root(), {}, false, {}, &found);
    return found;
}

} // namespace forms::engine
