// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/constraint.h"
#include "forms/engine/form_parts.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// What x-widget may say, and of which type.
const QMap<QString, std::pair<QString, FieldKind>> &widgets()
{
    static const QMap<QString, std::pair<QString, FieldKind>> table{
        {u"multi-line"_s, {u"string"_s, FieldKind::MultiLine}},
        {u"address"_s, {u"string"_s, FieldKind::Address}},
        {u"phone"_s, {u"string"_s, FieldKind::Phone}},
        {u"citizen-id"_s, {u"string"_s, FieldKind::CitizenId}},
        {u"uscc"_s, {u"string"_s, FieldKind::Uscc}},
        {u"amount"_s, {u"integer"_s, FieldKind::Amount}},
    };
    return table;
}

class Reader {
public:
    Reader(Form::Parts *parts, Findings *findings)
        : m_parts(parts)
        , m_findings(findings)
    {
    }
    Field field(const SchemaNode &node, const QString &path, const QString &key, bool required, const QString &person);
    QList<Field> members(const SchemaNode &node, const QString &path, const QString &person);
    void conditions(const SchemaNode &node, Field *made);
    bool isQuiet = false; ///< the applicant's: no titles needed

private:
    void find(const SchemaNode &node, const QString &key, const QString &words)
    {
        m_findings->append({{}, key.isEmpty() ? node.pointer : joined(node.pointer, key), words});
    }
    FieldKind kind(const SchemaNode &node, const QString &path);
    FieldKind ofText(const SchemaNode &node);
    void limits(const SchemaNode &node, Field *made);
    void choices(const SchemaNode &node, Field *made);
    void bindings(const SchemaNode &node, Field *made);
    void initial(const SchemaNode &node, Field *made);
    void order(const SchemaNode &node, QStringList *names);

    Form::Parts *m_parts;
    Findings *m_findings;
};

FieldKind Reader::ofText(const SchemaNode &node)
{
    if (node.source.contains("enum"_L1))
        return FieldKind::Choice;
    return node.source.value("format"_L1) == "date"_L1 ? FieldKind::Date : FieldKind::Text;
}

FieldKind Reader::kind(const SchemaNode &node, const QString &path)
{
    const QString type = node.source.value("type"_L1).toString();
    const QString widget = node.source.value("x-widget"_L1).toString();
    if (!widget.isEmpty()) {
        const auto found = widgets().constFind(widget);
        if (found == widgets().cend())
            find(node, u"x-widget"_s, u"must be one of "_s + widgets().keys().join(u", "_s));
        else if (found->first != type)
            find(node, u"x-widget"_s, u"is for the type "_s + found->first);
        else
            return found->second;
    }
    if (type == "string"_L1)
        return ofText(node);
    if (type == "integer"_L1)
        return FieldKind::Integer;
    if (type == "number"_L1)
        return FieldKind::Number;
    if (type == "boolean"_L1)
        return FieldKind::YesNo;
    if (type == "object"_L1)
        return FieldKind::Group;
    if (type != "array"_L1)
        find(node, u"type"_s, u"a field has one type: string, integer, number, boolean, array or object"_s);
    else if (!node.items)
        find(node, u"items"_s, u"an array needs items"_s);
    else if (node.items->source.contains("enum"_L1))
        return FieldKind::Choices;
    else if (path.contains(u'*'))
        find(node, u"type"_s, u"a table within a table is not supported"_s);
    return type == "array"_L1 ? FieldKind::Table : FieldKind::Text;
}

void Reader::limits(const SchemaNode &node, Field *made)
{
    const QJsonObject &source = node.source;
    const auto number = [&source](QLatin1StringView key, double otherwise) { return source.value(key).toDouble(otherwise); };
    made->least = number("minimum"_L1, number("exclusiveMinimum"_L1, made->least));
    made->most = number("maximum"_L1, number("exclusiveMaximum"_L1, made->most));
    made->leastLength = source.value("minLength"_L1).toInt(source.value("minItems"_L1).toInt());
    made->mostLength = source.value("maxLength"_L1).toInt(source.value("maxItems"_L1).toInt());
    const double step = number("multipleOf"_L1, 1);
    for (double scaled = step; made->decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-9; scaled *= 10)
        ++made->decimals;
    if (made->least > made->most || (made->mostLength > 0 && made->leastLength > made->mostLength))
        find(node, {}, u"the least is above the most"_s);
    made->wide = source.value("x-width"_L1).toString(u"full"_s) != "half"_L1;
    if (made->wide && source.value("x-width"_L1).toString(u"full"_s) != "full"_L1)
        find(node, u"x-width"_s, u"must be half or full"_s);
}

void Reader::choices(const SchemaNode &node, Field *made)
{
    const SchemaNode &of = made->kind == FieldKind::Choices ? *node.items : node;
    const QJsonArray values = of.source.value("enum"_L1).toArray();
    const QJsonArray labels = of.source.value("x-labels"_L1).toArray();
    if (values.size() != labels.size())
        find(of, u"x-labels"_s, u"needs one label for each value of enum"_s);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isString())
            find(of, u"enum"_s, u"the choices of a field are texts"_s);
        made->choices.append({values.at(i).toString(), labels.at(i).toString()});
    }
    if (made->kind == FieldKind::Choices && of.source.value("type"_L1) != "string"_L1)
        find(of, u"type"_s, u"the choices of a field are texts"_s);
}

void Reader::bindings(const SchemaNode &node, Field *made)
{
    static const QRegularExpression pair(u"^[a-zA-Z][a-zA-Z0-9-]*/[a-zA-Z][a-zA-Z0-9-]*$"_s);
    const QJsonObject &source = node.source;
    const QString person = source.value("x-person"_L1).toString();
    if (!person.isEmpty() && made->kind != FieldKind::Group) {
        made->person = person;
        if (!pair.match(person).hasMatch())
            find(node, u"x-person"_s, u"must be ROLE/MEMBER, as applicant/name"_s);
    }
    const QString entry = source.value("x-register"_L1).toString();
    if (!entry.isEmpty()) {
        made->registerName = entry.section(u'/', 0, 0);
        made->registerField = entry.section(u'/', 1);
        if (!pair.match(entry).hasMatch())
            find(node, u"x-register"_s, u"must be REGISTER/MEMBER, as enterprises/name"_s);
    }
    made->registerKey = source.value("x-register-key"_L1).toBool();
    if (made->registerKey && entry.isEmpty())
        find(node, u"x-register-key"_s, u"goes together with x-register"_s);
    const QJsonValue computed = source.value("x-computed"_L1);
    if (computed.isObject()) {
        made->computed = true;
        if (const auto read = readComputation(computed.toObject(), *made, joined(node.pointer, u"x-computed"_s), m_findings)) {
            m_parts->computations.append(*read);
        }
    }
    made->readOnly = made->computed || source.value("readOnly"_L1).toBool();
}

void Reader::initial(const SchemaNode &node, Field *made)
{
    made->initial = node.source.contains("default"_L1) ? node.source.value("default"_L1) : QJsonValue(QJsonValue::Undefined);
    QString flaw;
    Budget budget;
    const auto constraint = made->initial.isUndefined() ? std::nullopt : Constraint::compile(node.checks, &flaw);
    if (constraint && !constraint->holds(made->initial, &budget))
        find(node, u"default"_s, u"does not fit the field itself"_s);
}

void Reader::order(const SchemaNode &node, QStringList *names)
{
    static const QRegularExpression allowed(u"^[a-zA-Z][a-zA-Z0-9_-]{0,63}$"_s);
    const QStringList found = node.properties.keys();
    for (const QString &name : found) {
        if (!allowed.match(name).hasMatch())
            find(*node.properties.value(name), {}, u"a field's name begins with a letter and has letters, digits, - and _ only"_s);
    }
    const QJsonArray given = node.source.value("x-order"_L1).toArray();
    for (const auto &name : given) {
        if (found.contains(name.toString()))
            names->append(name.toString());
        else
            find(node, u"x-order"_s, u"there is no property "_s + name.toString());
    }
    for (const QString &name : found) {
        if (names->contains(name))
            continue;
        names->append(name);
        if (found.size() > 1)
            find(node, u"x-order"_s, u"does not name the property "_s + name);
    }
    const QJsonArray required = node.source.value("required"_L1).toArray();
    for (const auto &name : required) {
        if (!found.contains(name.toString()))
            find(node, u"required"_s, u"there is no property "_s + name.toString());
    }
}

QList<Field> Reader::members(const SchemaNode &node, const QString &path, const QString &person)
{
    QStringList names;
    order(node, &names);
    QSet<QString> required;
    const QJsonArray given = node.source.value("required"_L1).toArray();
    for (const auto &name : given)
        required.insert(name.toString());
    QList<Field> made;
    for (const QString &name : names) {
        const SchemaNode &member = *node.properties.value(name);
        const QString role = member.source.value("x-person"_L1).toString();
        made.append(field(member, joined(path, name), name, required.contains(name), person));
        if (made.last().kind == FieldKind::Group && !role.isEmpty() && role.contains(u'/'))
            find(member, u"x-person"_s, u"on a group: the role alone"_s);
    }
    return made;
}

void Reader::conditions(const SchemaNode &node, Field *made)
{
    for (const QString &key : {u"x-when"_s, u"x-when-row"_s}) {
        const QJsonValue source = node.source.value(key);
        if (!source.isObject())
            continue;
        made->conditional = true;
        const QString pointer = joined(node.pointer, key);
        const bool ofRow = key == "x-when-row"_L1;
        if (ofRow && !made->path.contains("/*/"_L1))
            m_findings->append({{}, pointer, u"is for columns of a table"_s});
        else if (auto condition = Condition::compile(source.toObject(), pointer, m_findings))
            m_parts->conditions.append({made->path, *condition, ofRow, pointer});
    }
}

Field Reader::field(const SchemaNode &node, const QString &path, const QString &key, bool required, const QString &person)
{
    Field made{.path = path,
        .key = key,
        .title = node.source.value("title"_L1).toString(),
        .help = node.source.value("description"_L1).toString(),
        .kind = kind(node, path),
        .required = required,
        .unit = node.source.value("x-unit"_L1).toString()};
    if (made.title.isEmpty() && key != "*"_L1 && !isQuiet && path.count(u'/') > 1)
        find(node, u"title"_s, u"a field needs a title"_s);
    m_parts->pointers.insert(path, node.pointer);
    limits(node, &made);
    if (made.kind == FieldKind::Choice || (made.kind == FieldKind::Choices && node.items))
        choices(node, &made);
    initial(node, &made);
    conditions(node, &made);
    bindings(node, &made);
    if (!person.isEmpty() && made.person.isEmpty() && made.kind != FieldKind::Group && made.kind != FieldKind::Table)
        made.person = person + u'/' + key;
    if (made.kind == FieldKind::Group) {
        const QString role = node.source.value("x-person"_L1).toString(person);
        made.children = members(node, path, role);
    } else if (made.kind == FieldKind::Table && node.items) {
        const QString row = path + u"/*"_s;
        const bool isObject = node.items->source.value("type"_L1) == "object"_L1;
        made.children = isObject ? members(*node.items, row, {}) : QList<Field>{field(*node.items, row, u"*"_s, true, {})};
    }
    if (node.properties.isEmpty() && made.kind == FieldKind::Group && path.count(u'/') > 1)
        find(node, u"properties"_s, u"a group without fields"_s);
    return made;
}

} // namespace

void addFields(const SchemaNodePtr &root, const QString &base, Form::Parts *parts, Findings *findings)
{
    Reader reader(parts, findings);
    reader.isQuiet = base == "/applicant"_L1;
    if (root->source.value("type"_L1) != "object"_L1) {
        findings->append({{}, joined(root->pointer, u"type"_s), u"must be object"_s});
        return;
    }
    Field group = reader.field(*root, base, base.mid(1), true, {});
    if (!group.children.isEmpty())
        parts->fields.append(group);
}

} // namespace forms::engine
