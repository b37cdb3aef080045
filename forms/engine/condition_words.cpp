// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/condition_words.h"

#include "forms/engine/amount.h"
#include "forms/engine/outline_words.h"
#include "forms/engine/schema_source.h"

#include <QJsonArray>

#include <optional>

namespace forms::engine {

using namespace Qt::StringLiterals;

namespace {

/// The clauses of one sentence; nothing when a keyword has no words.
using Clauses = std::optional<QStringList>;

Clauses one(const QString &clause)
{
    return QStringList{clause};
}

class Teller {
public:
    Teller(const ConditionNames &names, QString rowPath)
        : m_names(names)
        , m_rowPath(std::move(rowPath))
    {
    }
    Clauses tell(const QJsonObject &checks, const QString &path);

private:
    QString say(QLatin1StringView key, const QString &name, const QString &value = {}) const
    {
        const QString pattern = outlineWords("conditions"_L1, key);
        return value.isEmpty() ? pattern.arg(name) : pattern.arg(name, value);
    }
    QString nameOf(const QString &path) const;
    QString valueText(const QJsonValue &value, const Field *field) const;
    QString anyOf(const QJsonArray &values, const Field *field) const;
    Clauses member(const QJsonObject &checks, const QString &path);
    Clauses leaf(const QString &keyword, const QJsonValue &value, const QString &path);
    Clauses required(const QJsonObject &checks, const QString &path) const;
    Clauses either(const QJsonArray &schemas, const QString &path);
    Clauses negated(const QJsonObject &checks, const QString &path);

    const ConditionNames &m_names;
    const QString m_rowPath;
};

QString Teller::nameOf(const QString &path) const
{
    if (path.startsWith("/papers/"_L1))
        for (const domain::Material &paper : m_names.matter.materials)
            if (paper.id == path.mid(8))
                return outlineWords("conditions"_L1, "field"_L1).arg(paper.name);
    const Field *field = m_names.form.field(m_rowPath + path);
    const QString title = field == nullptr ? QString() : outlineTitle(*field);
    return title.isEmpty() ? QString() : outlineWords("conditions"_L1, "field"_L1).arg(title);
}

QString Teller::valueText(const QJsonValue &value, const Field *field) const
{
    const FieldKind kind = field == nullptr ? FieldKind::Text : field->kind;
    if (value.isDouble()) {
        const QString unit = field == nullptr ? QString() : field->unit;
        return kind == FieldKind::Amount ? yuanText(value.toInteger()) + outlineWords("yuan"_L1)
                                         : QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest) + unit;
    }
    const QString words = value.isBool() ? outlineWords(value.toBool() ? "yes"_L1 : "no"_L1)
        : field == nullptr               ? value.toString()
                                         : choiceLabel(*field, value.toString());
    return outlineWords("conditions"_L1, "value"_L1).arg(words);
}

QString Teller::anyOf(const QJsonArray &values, const Field *field) const
{
    QStringList words;
    for (const auto &value : values)
        words.append(valueText(value, field));
    return words.join(outlineWords("conditions"_L1, "or"_L1));
}

/// One keyword about the field at `path`.
Clauses Teller::leaf(const QString &keyword, const QJsonValue &value, const QString &path)
{
    static const QHash<QString, QLatin1StringView> limits{{u"minimum"_s, "atLeast"_L1}, {u"exclusiveMinimum"_s, "above"_L1},
        {u"maximum"_s, "atMost"_L1}, {u"exclusiveMaximum"_s, "below"_L1}, {u"minItems"_s, "rows"_L1}};
    const Field *field = m_names.form.field(m_rowPath + path);
    const QString name = nameOf(path);
    if (name.isEmpty())
        return {};
    if (path.startsWith("/papers/"_L1))
        return value == "given"_L1 ? one(say("given"_L1, name)) : Clauses();
    const bool boxes = field->kind == FieldKind::Choice || field->kind == FieldKind::YesNo;
    if (keyword == "const"_L1)
        return one(say(boxes ? "chosen"_L1 : "is"_L1, name, valueText(value, field)));
    if (keyword == "enum"_L1)
        return one(say(boxes ? "chosen"_L1 : "is"_L1, name, anyOf(value.toArray(), field)));
    if (keyword == "minLength"_L1)
        return one(say("filled"_L1, name));
    if (keyword == "contains"_L1) {
        const QJsonObject checks = value.toObject();
        const QJsonArray wanted = checks.contains("const"_L1) ? QJsonArray{checks.value("const"_L1)} : checks.value("enum"_L1).toArray();
        return checks.size() == 1 && !wanted.isEmpty() ? one(say("has"_L1, name, anyOf(wanted, field))) : Clauses();
    }
    const auto limit = limits.constFind(keyword);
    return limit == limits.cend() ? Clauses() : one(say(*limit, name, valueText(value, keyword == "minItems"_L1 ? nullptr : field)));
}

Clauses Teller::either(const QJsonArray &schemas, const QString &path)
{
    QStringList ways;
    for (const auto &schema : schemas) {
        const Clauses way = tell(schema.toObject(), path);
        if (!way || way->isEmpty())
            return {};
        ways.append(way->join(outlineWords("conditions"_L1, "and"_L1)));
    }
    return one(ways.join(outlineWords("conditions"_L1, "or"_L1)));
}

/// Only of a single value: everything else would have to be turned round in grammar too.
Clauses Teller::negated(const QJsonObject &checks, const QString &path)
{
    const QJsonObject properties = checks.value("properties"_L1).toObject();
    if (properties.size() == 1)
        return negated(properties.begin().value().toObject(), joined(path, properties.begin().key()));
    const QString name = nameOf(path);
    const Field *field = m_names.form.field(m_rowPath + path);
    if (name.isEmpty() || field == nullptr || checks.size() != 1 || !checks.contains("const"_L1))
        return {};
    return one(say("not"_L1, name, valueText(checks.value("const"_L1), field)));
}

/// Members that must be there and of which nothing else is said.
Clauses Teller::required(const QJsonObject &checks, const QString &path) const
{
    QStringList clauses;
    const QJsonObject told = checks.value("properties"_L1).toObject();
    const QJsonArray names = checks.value("required"_L1).toArray();
    for (const auto &name : names) {
        const QString at = joined(path, name.toString());
        if (told.contains(name.toString()))
            continue;
        if (nameOf(at).isEmpty())
            return {};
        clauses.append(say("filled"_L1, nameOf(at)));
    }
    return clauses;
}

Clauses Teller::member(const QJsonObject &checks, const QString &path)
{
    QStringList clauses;
    const QJsonObject properties = checks.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const Clauses inner = tell(it.value().toObject(), joined(path, it.key()));
        if (!inner)
            return {};
        clauses += *inner;
    }
    return clauses;
}

Clauses Teller::tell(const QJsonObject &checks, const QString &path)
{
    QStringList clauses;
    for (auto it = checks.begin(); it != checks.end(); ++it) {
        Clauses found;
        if (it.key() == "type"_L1)
            continue;
        if (it.key() == "properties"_L1)
            found = member(checks, path);
        else if (it.key() == "required"_L1)
            found = required(checks, path);
        else if (it.key() == "anyOf"_L1 || it.key() == "oneOf"_L1)
            found = either(it.value().toArray(), path);
        else if (it.key() == "not"_L1)
            found = negated(it.value().toObject(), path);
        else if (it.key() == "allOf"_L1) {
            found = QStringList();
            const QJsonArray all = it.value().toArray();
            for (const auto &each : all)
                if (const Clauses part = found ? tell(each.toObject(), path) : Clauses())
                    *found += *part;
                else
                    found.reset();
        } else
            found = leaf(it.key(), it.value(), path);
        if (!found)
            return {};
        clauses += *found;
    }
    return clauses;
}

} // namespace

QString conditionWords(const QJsonObject &checks, const ConditionNames &names, const QString &rowPath)
{
    Teller teller(names, rowPath);
    const Clauses clauses = teller.tell(checks, {});
    if (!clauses || clauses->isEmpty())
        return checks.isEmpty() ? QString() : outlineWords("conditions"_L1, "otherwise"_L1);
    return clauses->join(outlineWords("conditions"_L1, "and"_L1));
}

QString conditionWordsOf(const QJsonObject &schema, const ConditionNames &names)
{
    Findings findings;
    const SchemaNodePtr root = schema.isEmpty() ? nullptr : prepareSchema(schema, {}, &findings);
    return root == nullptr || !findings.isEmpty() ? QString() : conditionWords(root->checks, names);
}

} // namespace forms::engine
