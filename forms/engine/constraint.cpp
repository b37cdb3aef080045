// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/engine/constraint.h"

#include "forms/engine/keywords.h"
#include "forms/engine/pattern.h"
#include "forms/engine/valijson_adapter.h"

#include <QDate>

#include <valijson/constraint_builder.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace forms::engine {

using namespace Qt::StringLiterals;

// What is declared in valijson_adapter.h and needs all of its classes.

SeenArray::Iterator SeenArray::begin() const
{
    return {m_array.constBegin(), m_budget};
}

SeenArray::Iterator SeenArray::end() const
{
    return {m_array.constEnd(), m_budget};
}

SeenObject::Iterator SeenObject::begin() const
{
    return {m_object.constBegin(), m_budget};
}

SeenObject::Iterator SeenObject::end() const
{
    return {m_object.constEnd(), m_budget};
}

SeenObject::Iterator SeenObject::find(const std::string &name) const
{
    return {m_object.constFind(QString::fromStdString(name)), m_budget};
}

namespace {

class Frozen : public valijson::adapters::FrozenValue {
public:
    explicit Frozen(QJsonValue value)
        : m_value(std::move(value))
    {
    }
    FrozenValue *clone() const override { return new Frozen(m_value); }
    bool equalTo(const valijson::adapters::Adapter &other, bool strict) const override { return SeenValue(m_value).equalTo(other, strict); }

private:
    QJsonValue m_value;
};

using Adapter = valijson::adapters::Adapter;

/// A keyword we check ourselves within valijson: `Check` is made from the keyword's value and asked about a value.
template <class Check> class OwnConstraint : public valijson::constraints::PolyConstraint {
public:
    explicit OwnConstraint(Check check)
        : m_check(std::move(check))
    {
    }
    bool validate(const Adapter &target, const std::vector<std::string> &, valijson::ValidationResults *) const override
    {
        return m_check(target);
    }

private:
    valijson::constraints::Constraint *cloneInto(void *place) const override { return new (place) OwnConstraint(m_check); }
    size_t sizeOf() const override { return sizeof(OwnConstraint); }

    Check m_check;
};

template <class Check> class OwnBuilder : public valijson::ConstraintBuilder {
public:
    valijson::constraints::Constraint *make(const Adapter &value) const override { return new OwnConstraint<Check>(Check(value)); }
};

/// valijson's own is std::regex: bytes instead of characters, recursive, without limits.
struct PatternCheck {
    Pattern pattern;
    explicit PatternCheck(const Adapter &value)
        : pattern(QString::fromStdString(value.asString()))
    {
    }
    bool operator()(const Adapter &target) const
    {
        return !target.isString() || pattern.matches(QString::fromStdString(target.asString()));
    }
};

/// valijson's own knows no calendar and throws at what is no text.
struct DateCheck {
    explicit DateCheck(const Adapter &) { }
    bool operator()(const Adapter &target) const
    {
        if (!target.isString())
            return true;
        const QString text = QString::fromStdString(target.asString());
        return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
    }
};

/// valijson's own finds 4.35 not to be a multiple of 0.01.
struct MultipleCheck {
    double step;
    explicit MultipleCheck(const Adapter &value)
        : step(value.asDouble())
    {
    }
    bool operator()(const Adapter &target) const
    {
        if (!target.isNumber())
            return true;
        const double value = target.asDouble();
        if (std::floor(step) == step && std::floor(value) == value)
            return std::fmod(value, step) == 0;
        const double times = value / step; // a step such as 0.01 is inexact in binary, and so is their quotient
        return std::abs(times - std::round(times)) <= std::clamp(std::abs(times) * 4e-15, 1e-9, 1e-2);
    }
};

/// The schema with the three keywords under names valijson does not know, so that ours are asked.
QJsonObject renamed(const QJsonObject &schema);

QJsonValue renamedWithin(const QString &keyword, const QJsonValue &value)
{
    const auto each = [](const QJsonValue &one) { return one.isObject() ? QJsonValue(renamed(one.toObject())) : one; };
    switch (schemasWithin(keyword)) {
    case Within::Nothing:
        return value;
    case Within::Schema:
        return each(value);
    case Within::Schemas: {
        QJsonArray made;
        const QJsonArray found = value.toArray();
        for (const auto &one : found)
            made.append(each(one));
        return made;
    }
    case Within::NamedSchemas:
        break;
    }
    QJsonObject made;
    const QJsonObject found = value.toObject();
    for (auto it = found.begin(); it != found.end(); ++it)
        made.insert(it.key(), each(it.value()));
    return made;
}

QJsonObject renamed(const QJsonObject &schema)
{
    QJsonObject made;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const bool ours = it.key() == "pattern"_L1 || it.key() == "format"_L1 || it.key() == "multipleOf"_L1;
        made.insert(ours ? u"our "_s + it.key() : it.key(), renamedWithin(it.key(), it.value()));
    }
    return made;
}

} // namespace

valijson::adapters::FrozenValue *SeenNode::freeze() const
{
    return new Frozen(m_value);
}

struct Constraint::Compiled {
    valijson::Schema schema;
};

Constraint::Constraint(std::shared_ptr<const Compiled> compiled)
    : m_compiled(std::move(compiled))
{
}

std::optional<Constraint> Constraint::compile(const QJsonObject &schema, QString *flaw)
{
    auto compiled = std::make_shared<Compiled>();
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.addConstraintBuilder("our pattern", new OwnBuilder<PatternCheck>);
    parser.addConstraintBuilder("our format", new OwnBuilder<DateCheck>);
    parser.addConstraintBuilder("our multipleOf", new OwnBuilder<MultipleCheck>);
    try {
        parser.populateSchema(SeenValue(renamed(schema)), compiled->schema);
    } catch (const std::exception &error) {
        *flaw = QString::fromUtf8(error.what());
        return {};
    }
    return Constraint(std::move(compiled));
}

bool Constraint::holds(const QJsonValue &value, Budget *budget) const
{
    valijson::Validator validator;
    try {
        return validator.validate(m_compiled->schema, SeenValue(value, budget), nullptr);
    } catch (const std::exception &) {
        return false; // the budget is spent
    }
}

} // namespace forms::engine
