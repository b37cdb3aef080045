// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/form_parts.h"

#include <QJsonArray>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

void place(const QList<Field> &fields, Form::Parts *parts)
{
    for (const Field &field : fields) {
        parts->places.insert(field.path, static_cast<int>(parts->places.size()));
        parts->byPath.insert(field.path, &field);
        place(field.children, parts);
    }
}

/// Fields bound to the applicant are copies of what was typed there.
void bindToApplicant(QList<Field> *fields, Form::Parts *parts)
{
    for (Field &field : *fields) {
        bindToApplicant(&field.children, parts);
        if (!field.person.startsWith("applicant/"_L1) || field.computed || field.path.startsWith("/applicant"_L1))
            continue;
        field.computed = true;
        field.readOnly = true;
        const QString source = u'/' + field.person;
        parts->computations.append({.path = field.path, .kind = field.kind, .operation = Operation::Copy, .of = {source}});
    }
}

/// A register fills the fields of the group or row its key stands in.
void checkRegisters(const QList<Field> &fields, const Form::Parts &parts, Findings *findings)
{
    QHash<QString, int> keys;
    for (const Field &field : fields) {
        if (!field.registerName.isEmpty())
            keys[field.registerName] += field.registerKey;
        checkRegisters(field.children, parts, findings);
    }
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        if (it.value() != 1)
            findings->append({{}, parts.pointers.value(fields.first().path),
                u"register %1: of the fields beside each other one needs x-register-key, found %2"_s.arg(it.key()).arg(it.value())});
    }
}

const Field *rowOrField(const FieldByPath &fields, const QString &path)
{
    const Field *field = fields.value(path);
    return !field && path.endsWith("/*"_L1) ? fields.value(path.chopped(2)) : field;
}

/// A value no choice of the field has.
QString unknownChoice(const Field &field, const SchemaNode &node)
{
    if (field.kind != FieldKind::Choice || (!node.checks.contains("const"_L1) && !node.checks.contains("enum"_L1)))
        return {};
    const QJsonArray values =
        node.checks.contains("const"_L1) ? QJsonArray{node.checks.value("const"_L1)} : node.checks.value("enum"_L1).toArray();
    for (const auto &value : values) {
        const bool known = std::any_of(field.choices.begin(), field.choices.end(),
            [&value](const FieldChoice &choice) { return value.isString() && choice.value == value.toString(); });
        if (!known)
            return value.toVariant().toString();
    }
    return {};
}

QString rowPathOf(const FieldCondition &one)
{
    return one.ofRow ? one.path.left(one.path.indexOf("/*/"_L1) + 2) : QString();
}

/// Conditional fields that decide about each other: what is shown would depend on what was shown before.
void checkConditionCircles(const Form::Parts &parts, Findings *findings)
{
    QHash<QString, QSet<QString>> looksAt; // conditional field → conditional fields its condition needs
    for (const FieldCondition &one : parts.conditions) {
        const QList<Condition::Mention> mentions = one.condition.mentions();
        for (const Condition::Mention &mention : mentions) {
            const QString path = rowPathOf(one) + mention.path + u'/';
            for (const FieldCondition &other : parts.conditions) {
                if (path.startsWith(other.path + u'/'))
                    looksAt[one.path].insert(other.path);
            }
        }
    }
    for (bool shrinks = true; shrinks && !looksAt.isEmpty();) { // takes away what looks only at what is settled
        shrinks = looksAt.removeIf([&looksAt](const auto &each) {
            return std::none_of(
                each.value().begin(), each.value().end(), [&looksAt](const QString &path) { return looksAt.contains(path); });
        }) > 0;
    }
    QStringList circle = looksAt.keys();
    circle.sort();
    if (!circle.isEmpty())
        findings->append({{}, parts.pointers.value(circle.first()), u"conditions in a circle: "_s + circle.join(u", "_s)});
}

} // namespace

Findings checkMentions(const Condition &condition, const FieldByPath &fields, const QString &rowPath)
{
    Findings found;
    const QList<Condition::Mention> mentions = condition.mentions();
    for (const Condition::Mention &mention : mentions) {
        const QString path = rowPath + mention.path;
        const bool isPart = path == "/applicant"_L1 || path == "/situation"_L1 || path == "/form"_L1 || path == "/papers"_L1;
        const Field *field = rowOrField(fields, path);
        if (!field && !isPart && !path.startsWith("/papers/"_L1))
            found.append({{}, mention.schemaPath, u"there is no field "_s + path});
        else if (field && mention.node && !unknownChoice(*field, *mention.node).isEmpty())
            found.append({{}, mention.schemaPath, path + u" has no choice "_s + unknownChoice(*field, *mention.node)});
        else if (mention.canBeAbsent)
            found.append({{}, mention.schemaPath, u"holds also while %1 is empty; say so with required"_s.arg(path), true});
    }
    return found;
}

void finishFields(Form::Parts *parts, Findings *findings)
{
    bindToApplicant(&parts->fields, parts);
    place(parts->fields, parts);
    for (const Field &group : std::as_const(parts->fields))
        checkRegisters(group.children, *parts, findings);
    for (const Computation &computation : std::as_const(parts->computations))
        findings->append(checkComputation(computation, parts->byPath, joined(parts->pointers.value(computation.path), u"x-computed"_s)));
    QStringList circle;
    parts->computations = inOrder(parts->computations, &circle);
    if (!circle.isEmpty())
        findings->append({{}, parts->pointers.value(circle.first()), u"computed in a circle: "_s + circle.join(u", "_s)});
    for (const FieldCondition &one : std::as_const(parts->conditions)) {
        findings->append(checkMentions(one.condition, parts->byPath, rowPathOf(one)));
    }
    checkConditionCircles(*parts, findings);
}

} // namespace forms::engine
