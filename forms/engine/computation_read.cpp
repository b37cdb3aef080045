// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/computation.h"
#include "forms/engine/pointer.h"

#include <QJsonArray>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

struct Rule {
    Operation operation;
    int least; ///< sources
    int most;
    bool (*takes)(FieldKind);
    bool (*gives)(FieldKind);
};

bool isNumber(FieldKind kind)
{
    return kind == FieldKind::Integer || kind == FieldKind::Amount || kind == FieldKind::Number;
}

bool isDate(FieldKind kind)
{
    return kind == FieldKind::Date;
}

bool isAmount(FieldKind kind)
{
    return kind == FieldKind::Amount;
}

bool isCitizenId(FieldKind kind)
{
    return kind == FieldKind::CitizenId;
}

bool isText(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::MultiLine || kind == FieldKind::Address || kind == FieldKind::Phone
        || kind == FieldKind::CitizenId || kind == FieldKind::Uscc;
}

bool isLeaf(FieldKind kind)
{
    return kind != FieldKind::Group && kind != FieldKind::Table && kind != FieldKind::Choices;
}

bool isAny(FieldKind)
{
    return true;
}

constexpr int many = 100;

const QMap<QString, Rule> &rules()
{
    static const QMap<QString, Rule> table{
        {u"sum"_s, {Operation::Sum, 1, many, isNumber, isNumber}},
        {u"product"_s, {Operation::Product, 1, many, isNumber, isNumber}},
        {u"difference"_s, {Operation::Difference, 2, many, isNumber, isNumber}},
        {u"count"_s, {Operation::Count, 1, 1, isAny, isNumber}},
        {u"years"_s, {Operation::Years, 2, 2, isDate, isNumber}},
        {u"days"_s, {Operation::Days, 2, 2, isDate, isNumber}},
        {u"text"_s, {Operation::Text, 1, many, isLeaf, isText}},
        {u"words"_s, {Operation::Words, 1, 1, isAmount, isText}},
        {u"copy"_s, {Operation::Copy, 1, 1, isAny, isAny}},
        {u"birth"_s, {Operation::Birth, 1, 1, isCitizenId, isDate}},
        {u"sex"_s, {Operation::Sex, 1, 1, isCitizenId, isText}},
    };
    return table;
}

const Rule *ruleOf(Operation operation)
{
    for (const Rule &rule : rules()) {
        if (rule.operation == operation)
            return &rule;
    }
    return nullptr;
}

/// "./price" within "/form/rows/*/sum" → "/form/rows/*/price"; empty when the field stands in no table.
QString inOwnRow(const QString &source, const QString &target)
{
    const qsizetype star = target.indexOf("/*/"_L1);
    return star < 0 ? QString() : target.left(star + 2) + source.mid(1);
}

QString flawOfSource(const Computation &computation, const QString &source, const FieldByPath &fields)
{
    const Rule *rule = ruleOf(computation.operation);
    if (source == "today"_L1)
        return rule->takes(FieldKind::Date) && rule->operation != Operation::Count ? QString() : u"today is a date, of no use here"_s;
    const Field *field = fields.value(source);
    if (!field)
        return u"there is no field "_s + source;
    if (!rule->takes(field->kind))
        return source + u" is of a kind this operation does not take: "_s + text(field->kind);
    const bool isSame = field->kind == computation.kind || (isText(field->kind) && isText(computation.kind));
    if (rule->operation == Operation::Copy && !isSame)
        return source + u" is of another kind: "_s + text(field->kind);
    return {};
}

} // namespace

std::optional<Computation> readComputation(const QJsonObject &source, const Field &field, const QString &pointer, Findings *findings)
{
    const qsizetype before = findings->size();
    const auto find = [&](const QString &key, const QString &words) { findings->append({{}, joined(pointer, key), words}); };
    for (const QString &key : source.keys()) {
        if (!QStringList{u"op"_s, u"of"_s, u"times"_s, u"by"_s}.contains(key))
            find(key, u"not known: op, of, times and by are"_s);
    }
    Computation made{.path = field.path, .kind = field.kind, .decimals = field.decimals, .by = source.value("by"_L1).toString()};
    const auto rule = rules().constFind(source.value("op"_L1).toString());
    if (rule == rules().cend()) {
        find(u"op"_s, u"must be one of "_s + rules().keys().join(u", "_s));
        return {};
    }
    made.operation = rule->operation;
    made.times = source.value("times"_L1).toDouble(1);
    const QJsonArray of = source.value("of"_L1).toArray();
    for (const auto &one : of) {
        const QString name = one.toString();
        const bool own = name.startsWith("./"_L1);
        made.of.append(own ? inOwnRow(name, field.path) : name);
        if (own)
            made.ofRow.append(made.of.last());
        if (made.of.last().isEmpty())
            find(u"of"_s, own ? u"\"./\" is for columns of a table"_s : u"must be an array of paths"_s);
    }
    if (of.size() < rule->least || of.size() > rule->most)
        find(u"of"_s, u"takes from %1 to %2 sources"_s.arg(rule->least).arg(rule->most));
    if (!rule->gives(field.kind))
        find(u"op"_s, u"gives no value of this field's kind: "_s + text(field.kind));
    if (source.contains("times"_L1) && !source.value("times"_L1).isDouble())
        find(u"times"_s, u"must be a number"_s);
    return findings->size() == before ? std::optional(made) : std::nullopt;
}

Findings checkComputation(const Computation &computation, const FieldByPath &fields, const QString &pointer)
{
    Findings found;
    for (const QString &source : computation.of) {
        if (const QString flaw = flawOfSource(computation, source, fields); !flaw.isEmpty())
            found.append({{}, joined(pointer, u"of"_s), flaw});
    }
    return found;
}

} // namespace forms::engine
