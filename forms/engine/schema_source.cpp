// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/schema_source.h"

#include "forms/engine/keywords.h"

#include <QJsonArray>
#include <QSet>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

class Preparation {
public:
    Preparation(const QJsonObject &root, const QString &pointer, Findings *findings)
        : m_definitions(root.value("definitions"_L1).toObject())
        , m_pointer(pointer)
        , m_findings(findings)
    {
    }
    SchemaNodePtr node(const QJsonObject &schema, const QString &pointer, bool negative = false);
    /// Looks at those, too, that nothing refers to.
    void definitions();

private:
    struct Place {
        QString pointer;
        QJsonObject schema;
    };
    void find(const QString &pointer, const QString &words);
    bool enter(const QString &pointer);
    /// Follows $ref to a schema without; false when that cannot be done.
    bool resolve(Place *place, QStringList *names);
    void keyword(SchemaNode *made, const QString &pointer, const QString &key, const QJsonValue &value);
    QJsonValue list(SchemaNode *made, const QString &pointer, const QString &key, const QJsonArray &array);
    QJsonValue named(SchemaNode *made, const QString &pointer, const QString &key, const QJsonObject &object);
    QJsonValue single(SchemaNode *made, const QString &pointer, const QString &key, const QJsonObject &schema);

    QJsonObject m_definitions;
    QString m_pointer;
    Findings *m_findings;
    QStringList m_open;                       ///< definitions being put in place, to see a circle
    QSet<std::pair<QString, QString>> m_told; ///< a definition used twice is wrong once
    int m_depth = 0;
    int m_nodes = 0;
};

void Preparation::find(const QString &pointer, const QString &words)
{
    if (m_told.contains({pointer, words}))
        return;
    m_told.insert({pointer, words});
    m_findings->append({{}, pointer, words});
}

bool Preparation::enter(const QString &pointer)
{
    if (m_depth >= mostSchemaDepth)
        find(pointer, u"schemas within each other more than %1 deep"_s.arg(mostSchemaDepth));
    else if (++m_nodes == mostSchemaNodes + 1)
        find(pointer, u"more than %1 schemas once references are put in place"_s.arg(mostSchemaNodes));
    return m_depth < mostSchemaDepth && m_nodes <= mostSchemaNodes;
}

bool Preparation::resolve(Place *place, QStringList *names)
{
    while (place->schema.contains("$ref"_L1)) {
        const QString pointer = joined(place->pointer, u"$ref"_s);
        const QJsonValue reference = place->schema.value("$ref"_L1);
        if (const QString flaw = flawOfKeyword(u"$ref"_s, reference); !flaw.isEmpty())
            return find(pointer, flaw), false;
        for (const QString &key : place->schema.keys()) {
            if (key != "$ref"_L1 && !mayStandBesideRef(key))
                find(joined(place->pointer, key), u"stands beside $ref, where draft 7 ignores it"_s);
        }
        const QString name = reference.toString().mid(14);
        if (!m_definitions.value(name).isObject())
            return find(pointer, u"there is no definition "_s + name), false;
        if (m_open.contains(name) || names->contains(name))
            return find(pointer, u"a circle of references through "_s + name), false;
        names->append(name);
        QJsonObject target = m_definitions.value(name).toObject();
        for (auto it = place->schema.begin(); it != place->schema.end(); ++it) {
            if (mayStandBesideRef(it.key()))
                target.insert(it.key(), it.value());
        }
        *place = {joined(joined(m_pointer, u"definitions"_s), name), target};
    }
    return true;
}

SchemaNodePtr Preparation::node(const QJsonObject &schema, const QString &pointer, bool negative)
{
    if (!enter(pointer))
        return nullptr;
    Place place{pointer, schema};
    QStringList names;
    if (!resolve(&place, &names))
        return nullptr;
    auto made = std::make_shared<SchemaNode>();
    made->pointer = place.pointer;
    made->source = place.schema;
    made->isNegative = negative;
    ++m_depth;
    m_open += names;
    for (auto it = place.schema.begin(); it != place.schema.end(); ++it)
        keyword(made.get(), place.pointer, it.key(), it.value());
    m_open.resize(m_open.size() - names.size());
    --m_depth;
    return made;
}

void Preparation::definitions()
{
    for (auto it = m_definitions.begin(); it != m_definitions.end(); ++it) {
        m_nodes = 0;
        m_open = {it.key()};
        node(it.value().toObject(), joined(joined(m_pointer, u"definitions"_s), it.key()));
    }
}

void Preparation::keyword(SchemaNode *made, const QString &pointer, const QString &key, const QJsonValue &value)
{
    const QString at = joined(pointer, key);
    if (const QString flaw = flawOfKeyword(key, value); !flaw.isEmpty())
        return find(at, flaw);
    if (key == "definitions"_L1 && pointer != m_pointer)
        return find(at, u"definitions stand at the root of a schema"_s);
    if ((key == "then"_L1 || key == "else"_L1) && !made->source.contains("if"_L1))
        return find(at, u"without an if it says nothing"_s);
    if (!isChecked(key))
        return;
    QJsonValue checks = value;
    if (schemasWithin(key) == Within::Schemas)
        checks = list(made, at, key, value.toArray());
    else if (schemasWithin(key) == Within::NamedSchemas)
        checks = named(made, at, key, value.toObject());
    else if (schemasWithin(key) == Within::Schema && value.isObject())
        checks = single(made, at, key, value.toObject());
    made->checks.insert(key, checks);
}

QJsonValue Preparation::list(SchemaNode *made, const QString &pointer, const QString &key, const QJsonArray &array)
{
    QJsonArray checks;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const SchemaNodePtr child = node(array.at(i).toObject(), joined(pointer, QString::number(i)), made->isNegative);
        if (!child)
            return checks;
        checks.append(child->checks);
        (key == "allOf"_L1 ? made->allOf : made->others).append(child);
    }
    return checks;
}

QJsonValue Preparation::named(SchemaNode *made, const QString &pointer, const QString &key, const QJsonObject &object)
{
    QJsonObject checks;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isArray()) { // of dependencies
            checks.insert(it.key(), it.value());
            continue;
        }
        const SchemaNodePtr child = node(it.value().toObject(), joined(pointer, it.key()), made->isNegative);
        if (!child)
            return checks;
        checks.insert(it.key(), child->checks);
        if (key == "properties"_L1)
            made->properties.insert(it.key(), child);
        else
            made->others.append(child);
    }
    return checks;
}

QJsonValue Preparation::single(SchemaNode *made, const QString &pointer, const QString &key, const QJsonObject &schema)
{
    const SchemaNodePtr child = node(schema, pointer, made->isNegative || key == "not"_L1);
    if (!child)
        return QJsonObject();
    if (key == "items"_L1)
        made->items = child;
    else if (key == "if"_L1)
        made->when = child;
    else if (key == "then"_L1)
        made->then = child;
    else if (key == "else"_L1)
        made->otherwise = child;
    else
        made->others.append(child);
    return child->checks;
}

} // namespace

SchemaNodePtr prepareSchema(const QJsonObject &schema, const QString &pointer, Findings *findings)
{
    Findings found;
    Preparation preparation(schema, pointer, &found);
    SchemaNodePtr node = preparation.node(schema, pointer);
    preparation.definitions();
    findings->append(found);
    return node;
}

} // namespace forms::engine
