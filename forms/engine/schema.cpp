// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/schema.h"

#include "forms/engine/constraint.h"
#include "forms/engine/keywords.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// One keyword by itself.
struct Atom {
    QString keyword;
    QString member; ///< of `required`: which name
    QJsonValue expected;
    Constraint constraint;
};

/// `type` first: what is of the wrong type is not looked at further.
bool goesBefore(const Atom &a, const Atom &b)
{
    return a.keyword == "type"_L1 && b.keyword != "type"_L1;
}

} // namespace

struct Schema::Checks {
    std::optional<Constraint> whole;
    QHash<const SchemaNode *, QList<Atom>> atoms;
    QHash<const SchemaNode *, Constraint> conditions; ///< of `if`
};

namespace {

class Compilation {
public:
    explicit Compilation(Findings *findings)
        : m_findings(findings)
    {
    }
    std::optional<Constraint> constraint(const QJsonObject &checks, const QString &pointer);
    void node(const SchemaNodePtr &node);

    QHash<const SchemaNode *, QList<Atom>> atoms;
    QHash<const SchemaNode *, Constraint> conditions;

private:
    QHash<QByteArray, Constraint> m_same; ///< many fields say the same: a text, at least 0, at most 100 characters
    void atom(const SchemaNode &node, const QString &keyword, const QString &member, const QJsonObject &checks);
    Findings *m_findings;
};

std::optional<Constraint> Compilation::constraint(const QJsonObject &checks, const QString &pointer)
{
    const QByteArray key = QJsonDocument(checks).toJson(QJsonDocument::Compact);
    const auto same = m_same.constFind(key);
    if (same != m_same.cend())
        return *same;
    QString flaw;
    auto made = Constraint::compile(checks, &flaw);
    if (made)
        m_same.insert(key, *made);
    else
        m_findings->append({{}, pointer, flaw});
    return made;
}

void Compilation::atom(const SchemaNode &node, const QString &keyword, const QString &member, const QJsonObject &checks)
{
    const auto made = constraint(checks, joined(node.pointer, keyword));
    if (made)
        atoms[&node].append({keyword, member, node.source.value(keyword), *made});
}

void Compilation::node(const SchemaNodePtr &node)
{
    if (!node)
        return;
    for (auto it = node->checks.begin(); it != node->checks.end(); ++it) {
        if (!isLeafCheck(it.key()))
            continue;
        QJsonObject checks{{it.key(), it.value()}};
        if (it.key() == "required"_L1) {
            const QJsonArray names = it.value().toArray();
            for (const auto &name : names)
                atom(*node, it.key(), name.toString(), {{it.key(), QJsonArray{name}}});
            continue;
        }
        if (it.key() == "additionalProperties"_L1) { // what is named by properties is not additional
            QJsonObject named;
            for (auto property = node->properties.begin(); property != node->properties.end(); ++property)
                named.insert(property.key(), QJsonObject());
            checks.insert("properties"_L1, named);
        }
        atom(*node, it.key(), {}, checks);
    }
    if (atoms.contains(node.get()))
        std::stable_sort(atoms[node.get()].begin(), atoms[node.get()].end(), goesBefore);
    if (node->when) {
        if (const auto made = constraint(node->when->checks, node->when->pointer))
            conditions.insert(node.get(), *made);
    }
    for (const SchemaNodePtr &child : node->properties)
        this->node(child);
    for (const SchemaNodePtr &child : node->allOf)
        this->node(child);
    for (const SchemaNodePtr &child : {node->items, node->then, node->otherwise})
        this->node(child);
}

class Walk {
public:
    Walk(const Schema::Checks &checks, const Schema::Skip &skip)
        : m_checks(checks)
        , m_skip(skip)
    {
    }
    void node(const SchemaNodePtr &node, const QJsonValue &value, const QString &path, const QString &words);
    QList<SchemaFlaw> flaws;
    Budget budget;

private:
    bool skipped(const QString &path) const { return m_skip && m_skip(path); }
    /// Whether the value is worth looking into.
    bool leaves(const SchemaNode &node, const QJsonValue &value, const QString &path, const QString &words);
    void unknownMembers(const SchemaNode &node, const QJsonValue &value, SchemaFlaw flaw);

    const Schema::Checks &m_checks;
    const Schema::Skip &m_skip;
};

void Walk::unknownMembers(const SchemaNode &node, const QJsonValue &value, SchemaFlaw flaw)
{
    const QString path = flaw.path;
    const QStringList names = value.toObject().keys();
    for (const QString &name : names) {
        if (!node.properties.contains(name)) {
            flaw.path = joined(path, name);
            flaws.append(flaw);
        }
    }
}

bool Walk::leaves(const SchemaNode &node, const QJsonValue &value, const QString &path, const QString &words)
{
    const QList<Atom> atoms = m_checks.atoms.value(&node);
    for (const Atom &atom : atoms) {
        const QString at = atom.member.isEmpty() ? path : joined(path, atom.member);
        if (!atom.member.isEmpty() && skipped(at))
            continue;
        if (atom.constraint.holds(value, &budget) || budget.isSpent())
            continue;
        const SchemaFlaw flaw{at, joined(node.pointer, atom.keyword), atom.keyword, atom.expected, words};
        if (atom.keyword == "additionalProperties"_L1 && atom.expected == QJsonValue(false))
            unknownMembers(node, value, flaw);
        else
            flaws.append(flaw);
        if (atom.keyword == "type"_L1)
            return false;
    }
    return true;
}

void Walk::node(const SchemaNodePtr &node, const QJsonValue &value, const QString &path, const QString &outer)
{
    if (!node || budget.isSpent())
        return;
    const QString words = node->source.value("x-message"_L1).toString(outer);
    if (!leaves(*node, value, path, words))
        return;
    const QJsonObject object = value.toObject();
    for (auto it = node->properties.begin(); it != node->properties.end(); ++it) {
        const QString at = joined(path, it.key());
        if (object.contains(it.key()) && !skipped(at))
            this->node(it.value(), object.value(it.key()), at, {});
    }
    const QJsonArray array = node->items ? value.toArray() : QJsonArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString at = joined(path, QString::number(i));
        if (!skipped(at))
            this->node(node->items, array.at(i), at, {});
    }
    for (const SchemaNodePtr &part : node->allOf)
        this->node(part, value, path, words);
    const auto condition = m_checks.conditions.constFind(node.get());
    if (condition != m_checks.conditions.cend())
        this->node(condition->holds(value, &budget) ? node->then : node->otherwise, value, path, words);
}

} // namespace

Schema::Schema(SchemaNodePtr root, std::shared_ptr<const Checks> checks)
    : m_root(std::move(root))
    , m_checks(std::move(checks))
{
}

SchemaPtr Schema::compile(const QJsonObject &source, const QString &pointer, Findings *findings, Ask ask)
{
    Findings found;
    const SchemaNodePtr root = prepareSchema(source, pointer, &found);
    findings->append(found);
    return root && found.isEmpty() ? compile(root, findings, ask) : nullptr;
}

SchemaPtr Schema::compile(const SchemaNodePtr &root, Findings *findings, Ask ask)
{
    Findings found;
    Compilation compilation(&found);
    std::optional<Constraint> whole;
    if (ask != Ask::Flaws)
        whole = compilation.constraint(root->checks, root->pointer);
    if (ask != Ask::Accepts)
        compilation.node(root);
    findings->append(found);
    if (!found.isEmpty())
        return nullptr;
    return SchemaPtr(new Schema(root, std::make_shared<Checks>(Checks{whole, compilation.atoms, compilation.conditions})));
}

bool Schema::accepts(const QJsonValue &value) const
{
    Budget budget;
    return m_checks->whole && m_checks->whole->holds(value, &budget);
}

QList<SchemaFlaw> Schema::flaws(const QJsonValue &value, const QString &base, const Skip &skip) const
{
    Walk walk(*m_checks, skip);
    walk.node(m_root, value, base, {});
    if (walk.budget.isSpent())
        walk.flaws.append({base, m_root->pointer, {}, {}, {}});
    return walk.flaws;
}

} // namespace forms::engine
